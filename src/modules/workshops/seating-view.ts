// What a page shows of a stored seating.
import { m } from '#i18n/messages.js';
import type { Lang } from '#platform/core/lang.ts';
import { byName } from '#platform/core/sort.ts';
import type { Seating } from './cafe/cafe.ts';
import { judge } from './cafe/plan.ts';
import { type CafeView, cafeView } from './cafe-view.ts';
import { type Asked, type Comer, type Table, cafeOfDay, movesBetween, wayOf } from './seating.ts';

type Stored = { plan: Seating; asked: Asked; held: number };

/** A name for each person that nobody else of the day has: of two alike the second is "… (2)". */
export function labelsOf(
	people: readonly { id: string; name: string }[]
): ReadonlyMap<string, string> {
	const seen = new Map<string, number>();
	return new Map(
		people.map(({ id, name }) => {
			const times = (seen.get(name) ?? 0) + 1;
			seen.set(name, times);
			return [id, times > 1 ? `${name} (${times})` : name];
		})
	);
}

/**
 * The plan with its figures in words, rounds, ways and who meets again.
 *
 * @param people who sit in it, with what the planner knew of them
 */
export function seatingView(
	{ plan, asked, held }: Stored,
	people: readonly Comer[],
	tables: readonly Table[],
	lang: Lang
): CafeView {
	const seated = new Set(plan.flat(2));
	const there = people.filter(({ id }) => seated.has(id));
	const cafe = cafeOfDay(there, tables, asked, { plan, held });
	const labels = labelsOf(there);
	const gone = m.seating_gone_name({}, { locale: lang });
	return cafeView(
		cafe,
		judge(cafe, plan),
		tables.map(({ theme }) => theme),
		lang,
		(id) => labels.get(id) ?? gone
	);
}

/** Themes of tables that have closed while people are to sit there, and of new ones. */
export const tablesSince = (
	{ plan, held, stations }: Pick<Stored, 'plan' | 'held'> & { stations: readonly string[] },
	tables: readonly Table[]
): string[] =>
	tables
		.filter(({ id, closed }) => {
			const at = stations.indexOf(id);
			if (at < 0) return !closed;
			return closed && plan.slice(held).some((round) => round[at]?.length);
		})
		.map(({ theme }) => theme);

export type RouteSlip = {
	id: string;
	name: string;
	/** The table of each round, counted from 1; null where one sits nowhere. */
	stops: ({ table: number; theme: string } | null)[];
};

/** Everybody's way through the day, by name. Who was forgotten since has none. */
export function routeSlips(
	{ plan, stations }: { plan: Seating; stations: readonly string[] },
	people: readonly { id: string; name: string }[],
	tables: readonly Pick<Table, 'id' | 'theme'>[]
): RouteSlip[] {
	const themes = new Map(tables.map(({ id, theme }) => [id, theme]));
	const labels = labelsOf(people);
	return people
		.map(({ id, name }) => ({
			id,
			name: labels.get(id) ?? name,
			stops: wayOf(plan, id).map((at) =>
				at === null ? null : { table: at + 1, theme: themes.get(stations[at] ?? '') ?? '' }
			)
		}))
		.sort((one, other) => byName(one.name, other.name));
}

export type Change = { name: string; steps: string[] };

/** What changes for whom in the coming rounds, one line a person. */
export function changesOf(
	before: Seating,
	after: Seating,
	held: number,
	labels: ReadonlyMap<string, string>,
	lang: Lang
): Change[] {
	const say = { locale: lang };
	const table = (at: number | null) =>
		at === null ? m.seating_no_table({}, say) : m.cafe_table({ number: at + 1 }, say);
	const lines = new Map<string, string[]>();
	for (const { id, round, from, to } of movesBetween(before, after, held))
		lines.set(id, [
			...(lines.get(id) ?? []),
			m.seating_step({ round: round + 1, from: table(from), to: table(to) }, say)
		]);
	return [...lines]
		.map(([id, steps]) => ({ name: labels.get(id) ?? m.seating_gone_name({}, say), steps }))
		.sort((a, b) => byName(a.name, b.name));
}
