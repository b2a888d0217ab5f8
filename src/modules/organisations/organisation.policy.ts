import { type Viewer, isStaff } from '#platform/session/viewer.ts';

/** The register is kept by the area's staff. */
export const canKeepRegister = (viewer: Viewer, areaId: string): boolean => isStaff(viewer, areaId);

/** Who represents an organisation may mend its own entry. */
export const canEditOrganisation = (
	viewer: Viewer,
	areaId: string,
	organisationId: string
): boolean =>
	isStaff(viewer, areaId) ||
	(viewer?.organisations.some((one) => one.organisationId === organisationId) ?? false);
