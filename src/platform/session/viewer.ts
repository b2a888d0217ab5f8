import type { Lang } from '../core/lang.ts';

export type AreaRole = 'administrator' | 'coordinator' | 'substitute';
export type TableRole =
	| 'chair'
	| 'vice_chair'
	| 'secretary'
	| 'member'
	| 'deputy'
	| 'speaking'
	| 'expert'
	| 'public_side'
	| 'observer';

/** A signed-in person with everything a policy may ask about. Read once per request. */
export type SignedIn = {
	personId: string;
	sessionId: string;
	name: string;
	lang: Lang;
	administrator: boolean;
	areas: readonly { areaId: string; role: AreaRole }[];
	tables: readonly {
		areaId: string;
		tableId: string;
		membershipId: string;
		role: TableRole;
		organisationId: string | null;
	}[];
	/** Organisations the person may act for. */
	organisations: readonly { areaId: string; organisationId: string }[];
	actingFor: string | null;
};

/** Who looks. `null` is a visitor without an account. */
export type Viewer = SignedIn | null;

/** Staff of an area: its administrator, coordinator and substitute, and the installation's administrator. */
export const isStaff = (viewer: Viewer, areaId: string): boolean =>
	viewer !== null && (viewer.administrator || viewer.areas.some((role) => role.areaId === areaId));

/** May change the area itself: its people, its tables, its settings. */
export const isAreaAdministrator = (viewer: Viewer, areaId: string): boolean =>
	viewer !== null &&
	(viewer.administrator ||
		viewer.areas.some((role) => role.areaId === areaId && role.role !== 'substitute'));

export const rolesAt = (viewer: Viewer, tableId: string): TableRole[] =>
	viewer?.tables.filter((seat) => seat.tableId === tableId).map((seat) => seat.role) ?? [];

/** Sits at the table in any role; observers read, they do not write. */
export const isAtTable = (viewer: Viewer, tableId: string): boolean =>
	rolesAt(viewer, tableId).length > 0;

/** Leads or writes for the table: chair, vice chair, secretary. */
export const leadsTable = (viewer: Viewer, tableId: string): boolean =>
	rolesAt(viewer, tableId).some((role) => ['chair', 'vice_chair', 'secretary'].includes(role));
