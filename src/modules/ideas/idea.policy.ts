import { type Viewer, isStaff } from '#platform/session/viewer.ts';

/** Harvests a workshop and writes its report: the staff of the area. */
export const canHarvest = (viewer: Viewer, areaId: string): boolean => isStaff(viewer, areaId);

/** Tells that the next step is taken: the staff, and whoever acts for the owner. */
export const canFinishStep = (
	viewer: Viewer,
	idea: { areaId: string; ownerOrganisationId: string | null }
): boolean =>
	isStaff(viewer, idea.areaId) ||
	(viewer !== null &&
		idea.ownerOrganisationId !== null &&
		viewer.organisations.some((one) => one.organisationId === idea.ownerOrganisationId));
