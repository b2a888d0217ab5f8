import { type Viewer, isStaff } from '#platform/session/viewer.ts';

/** Planning a day, leading it, standing at its door and reading who comes: the staff of its area. */
export const canLeadWorkshop = (viewer: Viewer, of: { areaId: string }): boolean =>
	isStaff(viewer, of.areaId);
