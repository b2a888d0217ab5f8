import { type Viewer, isAreaAdministrator } from '#platform/session/viewer.ts';

/** Areas are founded by the installation's administrator. */
export const canFoundArea = (viewer: Viewer): boolean => viewer?.administrator ?? false;

export const canEditArea = (viewer: Viewer, areaId: string): boolean =>
	isAreaAdministrator(viewer, areaId);
