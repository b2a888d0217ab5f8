import { type Viewer, isAtTable, isStaff, leadsTable, rolesAt } from '#platform/session/viewer.ts';

type Of = { areaId: string; tableId: string };

/** Planning, inviting, leading and writing: the staff, the chair, the vice chair and the secretary. */
export const canPlan = (viewer: Viewer, of: Of): boolean =>
	isStaff(viewer, of.areaId) || leadsTable(viewer, of.tableId);
export const canWriteMemo = canPlan;
/** Approving and publishing are the chair's and the staff's. */
export const canPublish = canPlan;

/** Who sits at the table reads the draft and comments on it; an observer only reads. */
export const canReadDraft = (viewer: Viewer, of: Of): boolean =>
	isStaff(viewer, of.areaId) || isAtTable(viewer, of.tableId);
export const canComment = (viewer: Viewer, of: Of): boolean =>
	isStaff(viewer, of.areaId) || rolesAt(viewer, of.tableId).some((role) => role !== 'observer');
