import { type Viewer, isStaff, leadsTable } from '#platform/session/viewer.ts';
import type { Action } from './action.ts';

export const canAgree = (viewer: Viewer, of: { areaId: string; tableId: string }): boolean =>
	isStaff(viewer, of.areaId) || leadsTable(viewer, of.tableId);

/** The owner, somebody of the owner's organisation, the table's leaders and the staff. */
export const canReport = (
	viewer: Viewer,
	action: Pick<Action, 'areaId' | 'tableId' | 'ownerPersonId' | 'ownerOrganisationId'>
): boolean =>
	canAgree(viewer, action) ||
	(viewer !== null &&
		(viewer.personId === action.ownerPersonId ||
			viewer.organisations.some((one) => one.organisationId === action.ownerOrganisationId)));
