import {
	type Viewer,
	isAreaAdministrator,
	isAtTable,
	isStaff,
	leadsTable
} from '#platform/session/viewer.ts';

type Of = { areaId: string; id: string };

/** Tables are founded and changed by who runs the area. */
export const canFoundTable = (viewer: Viewer, areaId: string): boolean =>
	isAreaAdministrator(viewer, areaId);
export const canEditTable = (viewer: Viewer, table: Of): boolean => isStaff(viewer, table.areaId);

/** People and their seats. */
export const canSeatPeople = (viewer: Viewer, table: Of): boolean => isStaff(viewer, table.areaId);

/** The operating model as text: also by who leads the table. */
export const canWriteSteps = (viewer: Viewer, table: Of): boolean =>
	isStaff(viewer, table.areaId) || leadsTable(viewer, table.id);

/** Who sits here with contact details: the table itself and the staff. */
export const seesMembers = (viewer: Viewer, table: Of): boolean =>
	isStaff(viewer, table.areaId) || isAtTable(viewer, table.id);
