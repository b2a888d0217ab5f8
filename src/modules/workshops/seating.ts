// The seating of a day: from the people and the tables of a workshop to a café, and what a new
// plan changes for whom.
import type { Cafe, Person, Preset, RuleName, Seating, Strength } from './cafe/cafe.ts';
import type { Side } from './registration.ts';

export const VISITS = ['free', 'once', 'all'] as const;
export type Visits = (typeof VISITS)[number];

/** What the facilitator asked for. Stored with the plan. */
export type Asked = {
	rounds: number;
	minutes: number;
	goal: Preset;
	visits: Visits;
	sides: boolean;
	languages: boolean;
	/** Groups of people who sit together, and of those who never do. */
	together: readonly (readonly string[])[];
	apart: readonly (readonly string[])[];
	/** Who had met before this day's tables, and how often; left out when it was not to count. */
	met?: Cafe['met'];
};

export type Comer = { id: string; name: string; side: Side; lang: string; station: string | null };
export type Table = {
	id: string;
	theme: string;
	lang: string | null;
	seats: number | null;
	host: string | null;
	/** Closed in the middle of the day: it has no seats in the rounds to come. */
	closed: boolean;
};

/** A wish for a theme weighs as much as two meetings that repeat. */
const WISH = 2;

/**
 * The café of a day. Hosts stay at their table; a wish is a soft rule.
 *
 * @param going the plan in use, when the day goes on: its held rounds stay as they were, and the
 *   coming ones change only where they must
 */
export function cafeOfDay(
	people: readonly Comer[],
	tables: readonly Table[],
	asked: Asked,
	going?: { plan: Seating; held: number }
): Cafe {
	const open = tables.flatMap((table, at) => (table.closed ? [] : [[table, at] as const]));
	const place = new Map(open.map(([{ id }, at]) => [id, at]));
	const hosts = new Map(open.flatMap(([{ host }, at]) => (host ? [[host, at] as const] : [])));
	const labels = (groups: Asked['together'], id: string, word: string) =>
		groups.flatMap((group, at) => (group.includes(id) ? [`${word}${at}`] : []));
	const rules: Partial<Record<RuleName, Strength>> = {
		must_visit: WISH,
		...(asked.visits === 'once' && { no_revisit: 'hard' as const }),
		...(asked.visits === 'all' &&
			// where a table has closed nobody can visit all: then nobody comes to one twice
			(open.length < tables.length
				? { no_revisit: 'hard' as const }
				: { visit_all: 'hard' as const })),
		...(asked.sides && { sector_balance: 'hard' as const }),
		...(asked.languages && { no_lone_language: 'hard' as const })
	};
	return {
		people: people.map((one): Person => {
			const wish = one.station === null ? undefined : place.get(one.station);
			return {
				id: one.id,
				sector: one.side,
				languages: [one.lang],
				...(hosts.has(one.id) && { host: hosts.get(one.id) }),
				...(wish !== undefined && !hosts.has(one.id) && { mustVisit: [wish] }),
				together: labels(asked.together, one.id, 't'),
				apart: labels(asked.apart, one.id, 'a')
			};
		}),
		stations: tables.map(({ seats, lang, closed }) => ({
			...(closed ? { seats: 0 } : seats !== null && { seats }),
			...(lang !== null && { language: lang })
		})),
		rounds: asked.rounds,
		preset: asked.goal,
		rules,
		...(asked.met && { met: asked.met }),
		...(going && { held: going.plan.slice(0, going.held), known: going.plan })
	};
}

/** Somebody's way through the day: the table of each round, or null where they sit nowhere. */
export const wayOf = (plan: Seating, id: string): (number | null)[] =>
	plan.map((tables) => {
		const at = tables.findIndex((ids) => ids.includes(id));
		return at < 0 ? null : at;
	});

export type Move = { id: string; round: number; from: number | null; to: number | null };

/**
 * What a new plan changes in the coming rounds, person by person. Who has left or is new is
 * counted too: their table goes, or they get one.
 */
export function movesBetween(before: Seating, after: Seating, held: number): Move[] {
	const ids = new Set([...before, ...after].flatMap((tables) => tables.flat()));
	return [...ids].flatMap((id) => {
		const [was, will] = [wayOf(before, id), wayOf(after, id)];
		return will.flatMap((to, round) => {
			const from = was[round] ?? null;
			return round >= held && from !== to ? [{ id, round, from, to }] : [];
		});
	});
}
