import { type Viewer, isStaff } from '#platform/session/viewer.ts';

/** Making circles, leading the talk, switching claims on and judging them: the staff of the area. */
export const canLeadDialogue = (viewer: Viewer, areaId: string): boolean => isStaff(viewer, areaId);
