import { type Result, ok, refuse } from '#platform/core/result.ts';
import type { TableRole } from '#platform/session/viewer.ts';

export const TABLE_KINDS = [
	'county',
	'sector',
	'advisory',
	'influencing',
	'municipal',
	'forum'
] as const;
export type TableKind = (typeof TABLE_KINDS)[number];

export const TABLE_STATES = ['planned', 'active', 'suspended', 'closed'] as const;
export const SIDES = ['public', 'association', 'experience'] as const;
export type Side = (typeof SIDES)[number];

export const ROLES = [
	'chair',
	'vice_chair',
	'secretary',
	'member',
	'deputy',
	'speaking',
	'expert',
	'public_side',
	'observer'
] as const satisfies readonly TableRole[];

/** Roles that sit on a seat of the table and are counted on one of its sides. */
export const SEATED: ReadonlySet<TableRole> = new Set([
	'chair',
	'vice_chair',
	'member',
	'expert',
	'public_side'
]);

export type MemberRefusal =
	| 'member_expert_organisation'
	| 'member_organisation_missing'
	| 'member_confirmed_missing'
	| 'member_purpose_missing';

type NewMember = {
	role: TableRole;
	organisation: { publicSide: boolean; purposeClass: string | null } | null;
	confirmedBy: string;
};

/**
 * Whether somebody may be seated as they were entered. An expert by experience is publicly just
 * that, so no association is kept with the seat. Who speaks for an association has its name,
 * what it works for, and who confirmed the membership.
 *
 * @example seatable({ role: 'expert', organisation, confirmedBy: '' }) // refused
 */
export function seatable(member: NewMember): Result<null, MemberRefusal> {
	const { role, organisation } = member;
	if (role === 'expert')
		return organisation ? at('organisation', 'member_expert_organisation') : ok(null);
	if (role === 'observer' || role === 'secretary' || role === 'speaking') return ok(null);
	if (!organisation)
		return role === 'public_side' ? ok(null) : at('organisation', 'member_organisation_missing');
	if (organisation.publicSide || role === 'public_side') return ok(null);
	if (!organisation.purposeClass) return at('purpose_class', 'member_purpose_missing');
	if (!member.confirmedBy) return at('confirmed_by', 'member_confirmed_missing');
	return ok(null);
}

const at = <C extends MemberRefusal>(field: string, code: C) =>
	refuse(code, { fields: { [field]: code } });

/** The side on which a member is counted. */
export const sideOf = (role: TableRole, publicSide: boolean | null): Side =>
	role === 'expert'
		? 'experience'
		: role === 'public_side' || publicSide
			? 'public'
			: 'association';
