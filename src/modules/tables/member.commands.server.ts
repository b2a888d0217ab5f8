import { findOrCreatePerson } from '#modules/accounts/person.commands.server.ts';
import {
	findOrCreateOrganisation,
	representIn
} from '#modules/organisations/organisation.commands.server.ts';
import {
	type OrganisationKind,
	isPublicSide,
	kindByName
} from '#modules/organisations/organisation.ts';
import { type Work, change } from '#platform/command/change.server.ts';
import type { Ctx } from '#platform/command/context.ts';
import { dayOf } from '#platform/core/dates.ts';
import { type Result, ok, refuse } from '#platform/core/result.ts';
import {
	endMembershipRow,
	insertMembership,
	lockMembership,
	memberOf,
	organisationForMember,
	sameMembership,
	seatOf,
	setPurposeClass
} from './member.store.server.ts';
import type { PastedPerson } from './people-paste.ts';
import type { MemberInput } from './table.input.ts';
import { canSeatPeople } from './table.policy.ts';
import { type Of, lockTable } from './table.store.server.ts';
import { type MemberRefusal, seatable } from './table.ts';

/** Seats a person at a table in a role. Somebody new gets an account; they sign in by mail. */
export const addMember = (ctx: Ctx, tableId: string, input: MemberInput) =>
	change(ctx, 'add-member', async (work) => {
		const table = await lockTable(work.tx, tableId);
		work.authorise(canSeatPeople(work.viewer, table));
		return addIn(work, table, input);
	});

type AddRefusal = MemberRefusal | 'member_already' | 'field_wrong';

async function addIn(
	work: Work,
	table: Of,
	input: MemberInput
): Promise<Result<{ membershipId: string; personId: string }, AddRefusal>> {
	const organisationId = await organisationIdOf(work, table, input);
	const organisation = organisationId
		? await organisationForMember(work.tx, table.areaId, organisationId)
		: undefined;
	if (organisationId && !organisation)
		return refuse('field_wrong', { fields: { organisation: 'field_wrong' } });
	const purposeClass = organisation?.purpose_class ?? (input.purpose_class || null);
	const allowed = seatable({
		role: input.role,
		organisation: organisation ? { publicSide: organisation.public_side, purposeClass } : null,
		confirmedBy: input.confirmed_by
	});
	if (!allowed.ok) return allowed;
	if (input.seat && !(await seatOf(work.tx, table.id, input.seat)))
		return refuse('field_wrong', { fields: { seat: 'field_wrong' } });
	if (input.deputy_of && !(await memberOf(work.tx, table.id, input.deputy_of)))
		return refuse('field_wrong', { fields: { deputy_of: 'field_wrong' } });

	const { personId } = await findOrCreatePerson(work, {
		name: input.name,
		email: input.email,
		lang: input.lang,
		phone: input.phone || null
	});
	if (await sameMembership(work.tx, table.id, personId, input.role))
		return refuse('member_already', { fields: { name: 'member_already' } });
	if (organisation && input.purpose_class)
		await setPurposeClass(work.tx, organisation.id, input.purpose_class);
	const membershipId = work.newId();
	await insertMembership(
		work.tx,
		{
			id: membershipId,
			areaId: table.areaId,
			tableId: table.id,
			seatId: input.seat,
			personId,
			organisationId: organisation?.id ?? null,
			role: input.role,
			deputyOf: input.deputy_of,
			since: input.since ?? dayOf(work.now, work.ctx.zone),
			confirmedBy: input.confirmed_by,
			drawn: input.role === 'expert' && input.drawn
		},
		work.now
	);
	if (organisation) await representIn(work, table.areaId, organisation.id, personId);
	await work.record({
		type: 'membership.began',
		subject: { kind: 'membership', id: membershipId },
		areaId: table.areaId,
		tableId: table.id,
		// who is an expert by experience is in no event: the trail is read by many
		data: input.role === 'expert' ? {} : { role: input.role }
	});
	return ok({ membershipId, personId });
}

async function organisationIdOf(work: Work, table: Of, input: MemberInput): Promise<string | null> {
	if (input.role === 'expert') return input.organisation;
	if (input.organisation || !input.organisation_name) return input.organisation;
	return findOrCreateOrganisation(work, table.areaId, input.organisation_name, {
		kind: kindOf(input),
		lang: input.lang,
		purposeClass: input.purpose_class || null
	});
}

function kindOf(input: MemberInput): OrganisationKind {
	const kind = kindByName(input.organisation_name);
	return input.role === 'public_side' && !isPublicSide(kind) ? 'county' : kind;
}

/** Ends a membership; what the person did stays, and their open actions are shown as without an owner. */
export const endMember = (ctx: Ctx, tableId: string, membershipId: string, reason: string) =>
	change(ctx, 'end-member', async (work) => {
		const table = await lockTable(work.tx, tableId);
		work.authorise(canSeatPeople(work.viewer, table));
		const member = await lockMembership(work.tx, membershipId);
		if (member.table_id !== tableId) return refuse('field_wrong');
		await endMembershipRow(work.tx, membershipId, dayOf(work.now, ctx.zone), reason);
		await work.record({
			type: 'membership.ended',
			subject: { kind: 'membership', id: membershipId },
			areaId: table.areaId,
			tableId,
			data: {}
		});
		return ok({});
	});

/**
 * Seats everybody of a pasted list, or nobody: one wrong row is shown with its line number and
 * the list is corrected and pasted again. Rows of people who sit already in that role are skipped.
 */
export const pastePeople = (ctx: Ctx, tableId: string, people: readonly PastedPerson[]) =>
	change(ctx, 'paste-people', async (work) => {
		const table = await lockTable(work.tx, tableId);
		work.authorise(canSeatPeople(work.viewer, table));
		let added = 0;
		let skipped = 0;
		for (const { line, ...person } of people) {
			const seated = await addIn(work, table, person);
			if (seated.ok) added++;
			else if (seated.code === 'member_already') skipped++;
			else return refuse(seated.code, { fields: { people: seated.code }, about: { line } });
		}
		await work.record({
			type: 'table.people_pasted',
			subject: { kind: 'table', id: tableId },
			areaId: table.areaId,
			tableId,
			data: { added, skipped }
		});
		return ok({ added, skipped });
	});
