import { organisationByName } from '#modules/organisations/organisation.door.server.ts';
import type { Work } from '#platform/command/change.server.ts';
import { type Day, dayOf, instantOf } from '#platform/core/dates.ts';
import { type Result, ok } from '#platform/core/result.ts';
import type { Commitment } from './idea.input.ts';
import type { IdeaRow } from './idea.store.server.ts';
import { decideOwner, decideStep, laterOf } from './idea.ts';

/**
 * What was promised of an idea, decided and ready to be saved: the owner known by name as at
 * registration, the step within its two weeks, the deadline an instant of the area's clock.
 *
 * @param kept the day of the step that stood before
 */
export async function committed(
	work: Work,
	of: { areaId: string; startsAt: Date | null },
	typed: Commitment,
	kept: Day | null = null
): Promise<Result<IdeaRow>> {
	const owner = decideOwner(typed);
	if (!owner.ok) return owner;
	const { zone } = work.ctx;
	const today = dayOf(work.now, zone);
	const from = of.startsAt ? laterOf(dayOf(of.startsAt, zone), today) : today;
	const step = decideStep(typed, from, today, kept);
	if (!step.ok) return step;
	const known = typed.ownerOrganisation
		? await organisationByName(work.tx, of.areaId, typed.ownerOrganisation)
		: undefined;
	return ok({
		ownerOrganisation: typed.ownerOrganisation,
		ownerOrganisationId: known?.id ?? null,
		ownerNone: typed.ownerNone,
		nextOn: typed.nextOn,
		nextLateReason: typed.nextOn ? typed.nextLateReason : '',
		funder: typed.funder,
		deadline: typed.deadline ? instantOf(typed.deadline.day, typed.deadline.time, zone) : null
	});
}
