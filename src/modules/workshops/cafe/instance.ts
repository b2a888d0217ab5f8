// The café as numbers: what the search works on.
import type { Cafe, Person, RuleName, Seating } from './cafe.ts';
import { CannotPlan, RULES, strengthOf } from './cafe.ts';
import { sizes } from './sizes.ts';

/** What one breach of a hard rule costs while the search is warm, in repeated meetings. */
const HARD = 1;

/** What it costs to seat somebody elsewhere than the plan they know says, in repeated meetings. */
const CHANGED = 3;

/** A person must have been at a station, or must not come back; both may hold. */
export const ONCE = 1;
export const MUST = 2;

/** People are rows 0 … n - 1 in the order given; arrays by round and person are `r * n + p`. */
export type Instance = {
	cafe: Cafe;
	n: number;
	stations: number;
	rounds: number;
	/** how many rounds, from the first, were held already */
	held: number;
	/** 1 where the person is a participant who is there in the round and not a host, `r * n + p` */
	present: Uint8Array;
	/** where the person sits in a held round, or -1; `r * n + p` */
	heldAt: Int16Array;
	/** where the plan that people know has them, or -1; `r * n + p` */
	home: Int16Array;
	/** what a seat other than the known one costs, in repeated meetings */
	changed: number;
	isHost: Uint8Array;
	/** the station a person cannot leave, or -1 */
	stays: Int16Array;
	/** fewest and most movers at a station in a round, `r * stations + t` */
	fewest: Int16Array;
	most: Int16Array;
	/** ONCE and MUST by person and station, `p * stations + t` */
	duty: Uint8Array;
	/** 1 where a person may not be seated, `p * stations + t` */
	closed: Uint8Array;
	/** people who move as one: for each person the others of the unit */
	unit: readonly (readonly number[])[];
	apart: readonly (readonly number[])[];
	/** number of the sector, -1 without one; `share[r * sectors + s]` are there in the round */
	sector: Int16Array;
	sectors: number;
	share: Int32Array;
	/** the minority language a person would be alone in, -1 when there is none */
	tongue: Int16Array;
	/** minority languages a person can keep company in */
	speaks: readonly (readonly number[])[];
	tongues: number;
	/** how often each pair had met before this café, `p * n + q`; null when none had */
	before: Uint8Array | null;
	/** what one breach of a rule costs, in repeated meetings; 0 when the rule is not in force */
	weight: Record<RuleName, number>;
	hard: Record<RuleName, boolean>;
};

/**
 * @throws CannotPlan when it contradicts itself (more people than seats, a host of no station)
 */
export function instanceOf(cafe: Cafe): Instance {
	const { people, rounds } = cafe;
	const n = people.length;
	const stations = cafe.stations.length;
	check(cafe);
	const held = cafe.held?.length ?? 0;
	const row = new Map(people.map((person, p) => [person.id, p]));
	const hard = forRules((rule) => strengthOf(cafe, rule) === 'hard');
	const weight = forRules((rule) => (hard[rule] ? HARD : Number(strengthOf(cafe, rule) ?? 0)));
	const isHost = Uint8Array.from(people, ({ host }) => (host === undefined ? 0 : 1));
	const present = new Uint8Array(rounds * n);
	const heldAt = placesIn(cafe.held ?? [], row, rounds);
	const home = placesIn(cafe.known?.slice(0, rounds) ?? [], row, rounds);
	for (let r = 0; r < rounds; r++)
		for (let p = 0; p < n; p++) {
			const { from = 0, to = rounds - 1 } = people[p]!;
			const here = r < held ? heldAt[r * n + p]! >= 0 : r >= from && r <= to;
			present[r * n + p] = here && !isHost[p] ? 1 : 0;
		}
	const unit = sharing(people, ({ together }) => (weight.together ? together : []), true);
	const stays = Int16Array.from(people, ({ host, fixed }) => host ?? fixed ?? -1);
	// who belongs to somebody that stays, stays there too
	people.forEach((_, p) => {
		const anchor = unit[p]!.find((q) => (people[q]!.host ?? people[q]!.fixed) !== undefined);
		if (stays[p]! < 0 && anchor !== undefined) stays[p] = stays[anchor]!;
	});
	const sectorOf = numbered(people.map(({ sector }) => sector));
	const share = new Int32Array(rounds * sectorOf.count);
	for (let r = 0; r < rounds; r++)
		for (let p = 0; p < n; p++)
			if (present[r * n + p] && sectorOf.of[p]! >= 0)
				share[r * sectorOf.count + sectorOf.of[p]!]!++;
	return {
		cafe,
		n,
		stations,
		rounds,
		held,
		present,
		heldAt,
		home,
		changed: cafe.known ? CHANGED : 0,
		isHost,
		stays,
		...sizes(cafe, present, heldAt, held),
		duty: duties(cafe, present, stays, weight),
		closed: closedTo(cafe, stays, isHost),
		unit,
		apart: sharing(people, ({ apart }) => apart, false),
		sector: sectorOf.of,
		sectors: sectorOf.count,
		share,
		...languages(people, isHost),
		before: metBefore(cafe, row),
		weight,
		hard
	};
}

/** Station of each person by round, `r * n + p`; -1 where a person is not seated. */
function placesIn(seating: Seating, row: ReadonlyMap<string, number>, rounds: number): Int16Array {
	const n = row.size;
	const at = new Int16Array(rounds * n).fill(-1);
	seating.forEach((tables, r) =>
		tables.forEach((ids, t) =>
			ids.forEach((id) => {
				const p = row.get(id);
				if (p !== undefined) at[r * n + p] = t;
			})
		)
	);
	return at;
}

function check(cafe: Cafe): void {
	const { people, rounds } = cafe;
	const stations = cafe.stations.length;
	const station = (t: number | undefined, who: string) => {
		if (t !== undefined && !(Number.isInteger(t) && t >= 0 && t < stations))
			throw new CannotPlan('station', `${who}: there is no station ${t}`);
	};
	if (!(stations >= 1)) throw new CannotPlan('stations', 'there is no station');
	if (!(rounds >= 1)) throw new CannotPlan('rounds', 'there is no round');
	if ((cafe.held?.length ?? 0) > rounds)
		throw new CannotPlan('rounds', 'more rounds were held than there are');
	if (new Set(people.map(({ id }) => id)).size < people.length)
		throw new CannotPlan('people', 'two people have the same id');
	for (const person of people) {
		station(person.host, person.id);
		station(person.fixed, person.id);
		person.mustVisit?.forEach((t) => station(t, person.id));
	}
	for (const tables of [...(cafe.held ?? []), ...(cafe.known ?? [])])
		if (tables.length > stations)
			throw new CannotPlan('stations', 'a round of the plan has more stations than the café');
}

/** One value for each rule. */
const forRules = <T>(of: (rule: RuleName) => T): Record<RuleName, T> =>
	Object.fromEntries(RULES.map((rule) => [rule, of(rule)])) as Record<RuleName, T>;

function duties(
	cafe: Cafe,
	present: Uint8Array,
	stays: Int16Array,
	weight: Instance['weight']
): Uint8Array {
	const { people, rounds } = cafe;
	const n = people.length;
	const stations = cafe.stations.length;
	const duty = new Uint8Array(n * stations);
	people.forEach((person, p) => {
		if (stays[p]! >= 0) return;
		let there = 0;
		for (let r = 0; r < rounds; r++) there += present[r * n + p]!;
		// who is there for no more rounds than there are stations sees most by never coming back
		const once = weight.no_revisit || (weight.visit_all && there <= stations);
		const all = weight.visit_all && there >= stations;
		for (let t = 0; t < stations; t++)
			duty[p * stations + t] = (once ? ONCE : 0) | (all ? MUST : 0);
		if (weight.must_visit) person.mustVisit?.forEach((t) => (duty[p * stations + t]! |= MUST));
	});
	return duty;
}

function closedTo(cafe: Cafe, stays: Int16Array, isHost: Uint8Array): Uint8Array {
	const stations = cafe.stations.length;
	const closed = new Uint8Array(cafe.people.length * stations);
	cafe.people.forEach(({ languages, needsAccess }, p) => {
		if (isHost[p] || stays[p]! >= 0) return;
		cafe.stations.forEach(({ language, accessible = true }, t) => {
			const mute = language !== undefined && languages && !languages.includes(language);
			if (mute || (needsAccess && !accessible)) closed[p * stations + t] = 1;
		});
	});
	return closed;
}

function numbered(words: readonly (string | undefined)[]) {
	const number = new Map<string, number>();
	for (const word of words) if (word && !number.has(word)) number.set(word, number.size);
	return {
		of: Int16Array.from(words, (word) => (word ? number.get(word)! : -1)),
		count: number.size,
		number
	};
}

/** For each person those who share a label with them; `chain` also takes the sharers' sharers. */
function sharing(
	people: readonly Person[],
	labels: (person: Person) => readonly string[] | undefined,
	chain: boolean
): number[][] {
	const by = new Map<string, number[]>();
	people.forEach((person, p) =>
		labels(person)?.forEach((label) => by.set(label, [...(by.get(label) ?? []), p]))
	);
	return people.map((person, p) => {
		const found = new Set([p]);
		const ask = [p];
		for (let next = ask.pop(); next !== undefined; next = ask.pop())
			labels(people[next]!)?.forEach((label) =>
				by.get(label)!.forEach((q) => {
					if (found.has(q)) return;
					found.add(q);
					if (chain) ask.push(q);
				})
			);
		found.delete(p);
		return [...found];
	});
}

/** A language is a minority's unless it is the one most movers have as their own. */
function languages(people: readonly Person[], isHost: Uint8Array) {
	const { count, number } = numbered(people.flatMap(({ languages: all }) => all ?? []));
	const own = new Int32Array(count);
	people.forEach(({ languages: all }, p) => {
		if (!isHost[p] && all?.[0]) own[number.get(all[0])!]!++;
	});
	const common = own.indexOf(Math.max(...own));
	return {
		tongues: count,
		tongue: Int16Array.from(people, ({ languages: all }) => {
			const spoken = all?.map((word) => number.get(word)!) ?? [];
			return spoken.includes(common) || !spoken.length ? -1 : spoken[0]!;
		}),
		speaks: people.map(({ languages: all }) =>
			(all ?? []).map((word) => number.get(word)!).filter((l) => l !== common)
		)
	};
}

function metBefore({ people, met }: Cafe, row: ReadonlyMap<string, number>): Uint8Array | null {
	if (!met?.length) return null;
	const n = people.length;
	const before = new Uint8Array(n * n);
	for (const [one, other, times] of met) {
		const [p, q] = [row.get(one), row.get(other)];
		if (p === undefined || q === undefined || p === q) continue;
		before[p * n + q] = before[q * n + p] = Math.min(100, before[p * n + q]! + times);
	}
	return before;
}
