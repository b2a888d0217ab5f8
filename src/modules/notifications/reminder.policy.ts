import { type Viewer, isStaff } from '#platform/session/viewer.ts';

/** Reminders go out in the name of the area: its staff stop them. */
export const canStopReminder = (viewer: Viewer, of: { areaId: string }): boolean =>
	isStaff(viewer, of.areaId);
