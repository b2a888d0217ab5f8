// From the form to a plan: what was typed becomes a café, and the planner works on it.
import { type Result, ok, refuse } from '#platform/core/result.ts';
import {
	type Cafe,
	CannotPlan,
	type RuleName,
	type Seating,
	type Strength,
	isSeating
} from './cafe/cafe.ts';
import { type Judged, judge } from './cafe/plan.ts';
import type { CafeInput } from './cafe.input.ts';
import { readList } from './people-list.ts';
import { planInThread } from './plan-thread.server.ts';

export type Shown = { cafe: Cafe; plan: Judged; themes: string[] };

/**
 * Nothing is stored: the people are in the form, and the plan is in the answer.
 *
 * Refuses with the field that is to blame; `cafe_busy` when others are planning.
 */
export async function planFromForm(input: CafeInput): Promise<Result<Shown>> {
	const made = cafeOf(input);
	if (!made.ok) return made;
	const planned = await planInThread(made.value);
	if (!planned.ok) return planned;
	return ok({ cafe: made.value, plan: planned.value, themes: themesOf(input) });
}

/**
 * The plan that came along with a change that was refused, to be shown again: it stands nowhere
 * else. Null when there is none, or none that can be read.
 */
export function planAlong(input: CafeInput): Shown | null {
	const known = seatingIn(input.known);
	const made = cafeOf({ ...input, known: '', held: 0, late: '', gone: [] });
	if (!known || !made.ok) return null;
	// who had left earlier sits in held rounds only
	const seated = new Set(known.at(-1)?.flat());
	const cafe = { ...made.value, people: made.value.people.filter(({ id }) => seated.has(id)) };
	try {
		return { cafe, plan: judge(cafe, known), themes: themesOf(input) };
	} catch (fault) {
		if (fault instanceof CannotPlan) return null;
		throw fault;
	}
}

const themesOf = ({ themes, tables }: CafeInput): string[] =>
	themes
		.split('\n')
		.map((line) => line.trim())
		.filter(Boolean)
		.slice(0, tables);

function cafeOf(input: CafeInput): Result<Cafe> {
	const gone = new Set(input.gone);
	const list = readList([input.people, input.late].filter(Boolean).join('\n'), input.tables);
	// the people of a known plan were read before: only who came late can be wrong now
	if (!list.ok) return { ...list, fields: { [input.known ? 'late' : 'people']: list.code } };
	const known = input.known ? seatingIn(input.known) : null;
	if (input.known && !known) return refuse('cafe_plan_wrong');
	if (known && input.held >= input.rounds)
		return refuse('cafe_held_all', { fields: { held: 'cafe_held_all' } });
	const rules: Partial<Record<RuleName, Strength>> = {
		...(input.visits === 'once' && { no_revisit: 'hard' as const }),
		...(input.visits === 'all' && { visit_all: 'hard' as const }),
		...(input.sector_balance && { sector_balance: 'hard' as const }),
		...(input.no_lone_language && { no_lone_language: 'hard' as const })
	};
	return ok({
		people: list.value.filter(({ id }) => !gone.has(id)),
		stations: Array.from({ length: input.tables }, () => ({})),
		rounds: input.rounds,
		preset: input.goal,
		rules,
		...(known && { held: known.slice(0, input.held), known })
	});
}

/** A plan that a page of ours has sent along; null when somebody has changed it. */
function seatingIn(text: string): Seating | null {
	try {
		const seating: unknown = JSON.parse(text);
		return isSeating(seating) ? seating : null;
	} catch {
		return null;
	}
}
