import { type Day, addDays } from '#platform/core/dates.ts';
import { type Result, ok, refuse } from '#platform/core/result.ts';

export type Idea = {
	id: string;
	areaId: string;
	number: number;
	workshopId: string | null;
	ownerOrganisation: string;
	ownerOrganisationId: string | null;
	ownerNone: boolean;
	nextOn: Day | null;
	nextDone: boolean;
	parked: boolean;
	version: number;
};

/** What was not asked yet is not the same as "nobody yet", which is said openly. */
export const OWNERSHIPS = ['named', 'none', 'unasked'] as const;
export type Ownership = (typeof OWNERSHIPS)[number];

export const ownership = (of: { ownerOrganisation: string; ownerNone: boolean }): Ownership =>
	of.ownerOrganisation ? 'named' : of.ownerNone ? 'none' : 'unasked';

type Owner = { ownerOrganisation: string; ownerNone: boolean };

/** Somebody takes it, or it is said that nobody has: never both. */
export const decideOwner = <T extends Owner>(typed: T): Result<T, 'idea_owner_both'> =>
	typed.ownerOrganisation && typed.ownerNone
		? refuse('idea_owner_both', { fields: { owner: 'idea_owner_both' } })
		: ok(typed);

/** How many days after the workshop the next step may be without a reason. */
export const SOON_DAYS = 14;

export type Step = { nextStep: string; nextOn: Day | null; nextLateReason: string };
export type StepRefusal =
	| 'idea_next_day_missing'
	| 'idea_next_step_missing'
	| 'idea_next_past'
	| 'idea_next_reason_missing';

/**
 * The next step and its day belong together. Within two weeks of the workshop (of today, when the
 * workshop was earlier), because what is later is forgotten; later needs a reason.
 *
 * @param from the day of the workshop or today, whichever is later
 * @param kept the day that stood before: not asked about again
 */
export function decideStep<T extends Step>(
	step: T,
	from: Day,
	today: Day,
	kept: Day | null = null
): Result<T, StepRefusal> {
	const wrong = (field: string, code: StepRefusal) => refuse(code, { fields: { [field]: code } });
	if (step.nextStep && !step.nextOn) return wrong('next', 'idea_next_day_missing');
	if (step.nextOn && !step.nextStep) return wrong('next_step', 'idea_next_step_missing');
	if (!step.nextOn || step.nextOn === kept) return ok(step);
	if (step.nextOn < today) return wrong('next', 'idea_next_past');
	if (step.nextOn > addDays(from, SOON_DAYS) && !step.nextLateReason)
		return wrong('next_late_reason', 'idea_next_reason_missing');
	return ok(step);
}

/** The later of two days. */
export const laterOf = (one: Day, other: Day): Day => (one > other ? one : other);

/** Where an idea stands today. */
export const STANDINGS = ['late', 'soon', 'done', 'unplanned', 'parked'] as const;
export type Standing = (typeof STANDINGS)[number];

export const standing = (
	of: { parked: boolean; nextOn: Day | null; nextDone: boolean },
	today: Day
): Standing =>
	of.parked
		? 'parked'
		: of.nextOn === null
			? 'unplanned'
			: of.nextDone
				? 'done'
				: of.nextOn < today
					? 'late'
					: 'soon';

/** The step is taken; the next one may then be agreed. */
export const finishStep = (
	idea: Idea
): Result<Idea, 'idea_parked' | 'idea_no_step' | 'idea_step_done'> =>
	idea.parked
		? refuse('idea_parked')
		: idea.nextOn === null
			? refuse('idea_no_step')
			: idea.nextDone
				? refuse('idea_step_done')
				: ok({ ...idea, nextDone: true });

/** Parked with a day to look again, which lies ahead. */
export const park = (lookAgain: Day, today: Day): Result<Day, 'park_day_past'> =>
	lookAgain > today
		? ok(lookAgain)
		: refuse('park_day_past', { fields: { look_again: 'park_day_past' } });
