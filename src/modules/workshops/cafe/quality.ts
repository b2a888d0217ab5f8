// What a seating is worth, counted from the seating itself and from nothing that the search kept.
import { type Cafe, type Person, type RuleName, type Seating, strengthOf } from './cafe.ts';

/** A rule that the seating breaks, and where. Rounds and stations are counted from 0. */
export type Violation = {
	rule: RuleName | 'capacity';
	hard: boolean;
	round?: number;
	station?: number;
	people: string[];
	/** the sector or the language it is about */
	about?: string;
};

export type Quality = {
	/** pairs of movers who sit together at least once */
	distinctPairs: number;
	/** Σ over pairs (times together - 1) */
	repeats: number;
	/** Σ over pairs C(times together, 2) */
	r2: number;
	/** how often the pair that is together most is */
	maxTogether: number;
	/** people each mover meets whom they had not met before; of movers who are there */
	minNew: number;
	medianNew: number;
	maxNew: number;
	violations: Violation[];
};

/**
 * Only movers count in the figures of pairs: hosts stay and are named in the violations alone.
 * People who sit in a held round but are not among the people any more are left out.
 *
 * @example qualityOf(cafe, plan).repeats
 */
export function qualityOf(cafe: Cafe, seating: Seating): Quality {
	const { people } = cafe;
	const n = people.length;
	const row = new Map(people.map((person, p) => [person.id, p]));
	const isMover = (p: number | undefined): p is number =>
		p !== undefined && people[p]!.host === undefined;
	const times = new Int32Array(n * n);
	for (const tables of seating)
		for (const ids of tables) {
			const movers = ids.map((id) => row.get(id)).filter(isMover);
			for (const p of movers) for (const q of movers) if (p !== q) times[p * n + q]!++;
		}
	const before = new Set(
		(cafe.met ?? []).flatMap(([one, other]) => {
			const [p, q] = [row.get(one), row.get(other)];
			return p === undefined || q === undefined ? [] : [p * n + q, q * n + p];
		})
	);
	let [distinctPairs, repeats, r2, maxTogether] = [0, 0, 0, 0];
	const fresh: number[] = [];
	for (let p = 0; p < n; p++) {
		let found = 0;
		for (let q = 0; q < n; q++) {
			const m = times[p * n + q]!;
			if (m && !before.has(p * n + q)) found++;
			if (q <= p || !m) continue;
			distinctPairs++;
			repeats += m - 1;
			r2 += (m * (m - 1)) / 2;
			maxTogether = Math.max(maxTogether, m);
		}
		if (isMover(p) && seating.some((tables) => tables.some((ids) => ids.includes(people[p]!.id))))
			fresh.push(found);
	}
	fresh.sort((a, b) => a - b);
	return {
		...{ distinctPairs, repeats, r2, maxTogether },
		minNew: fresh[0] ?? 0,
		medianNew: median(fresh),
		maxNew: fresh.at(-1) ?? 0,
		violations: violationsOf(cafe, seating)
	};
}

const median = (sorted: readonly number[]): number => {
	const middle = sorted.length >> 1;
	if (!sorted.length) return 0;
	return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
};

/** Every breach of a rule in the rounds that are still to come. */
export function violationsOf(cafe: Cafe, seating: Seating): Violation[] {
	const by = new Map(cafe.people.map((person) => [person.id, person]));
	const asked = (rule: RuleName) => strengthOf(cafe, rule);
	const found: Violation[] = [];
	const tell = (rule: RuleName, what: Omit<Violation, 'rule' | 'hard'>) => {
		const strength = asked(rule);
		if (strength) found.push({ rule, hard: strength === 'hard', ...what });
	};
	const held = cafe.held?.length ?? 0;
	seating.forEach((tables, round) => {
		if (round < held) return;
		tables.forEach((ids, station) => {
			const here = ids.flatMap((id) => by.get(id) ?? []);
			seats(cafe, here, station).forEach((people) =>
				found.push({ rule: 'capacity', hard: true, round, station, people })
			);
			for (const person of here)
				if (!mayBe(cafe, person, station)) tell('station', { round, station, people: [person.id] });
			for (const [one, other] of apartHere(here))
				tell('apart', { round, station, people: [one, other] });
			if (asked('no_lone_language'))
				for (const [person, language] of alone(cafe, here))
					tell('no_lone_language', { round, station, people: [person], about: language });
		});
		for (const people of separated(cafe.people, tables)) tell('together', { round, people });
		if (asked('sector_balance'))
			for (const off of unbalanced(tables, by))
				tell('sector_balance', { round, station: off.station, people: [], about: off.sector });
	});
	const visits = visitsOf(cafe, seating);
	for (const person of cafe.people) {
		if (staysOf(cafe, person)) continue;
		const seen = visits.get(person.id) ?? [];
		seen.forEach((times, station) => {
			if (times > 1) tell('no_revisit', { station, people: [person.id] });
		});
		for (const station of person.mustVisit ?? [])
			if (!seen[station]) tell('must_visit', { station, people: [person.id] });
		const rounds = seen.reduce((sum, times) => sum + times, 0);
		const distinct = seen.filter(Boolean).length;
		const whole = (person.from ?? 0) === 0 && (person.to ?? cafe.rounds - 1) === cafe.rounds - 1;
		// who is there for a part of the day sees as many stations as there are rounds for it
		const owed = whole ? cafe.stations.length : Math.min(rounds, cafe.stations.length);
		if (rounds && distinct < owed)
			tell('visit_all', {
				people: [person.id],
				...(owed - distinct === 1 && { station: seen.findIndex((times) => !times) })
			});
	}
	return found;
}

/** A host, a fixed person, and who belongs together with one: they have no round trip. */
function staysOf({ people }: Cafe, person: Person): boolean {
	const asked = [person];
	const known = new Set(asked);
	for (let next = asked.pop(); next; next = asked.pop()) {
		if (next.host !== undefined || next.fixed !== undefined) return true;
		for (const other of people)
			if (!known.has(other) && other.together?.some((label) => next!.together?.includes(label))) {
				known.add(other);
				asked.push(other);
			}
	}
	return false;
}

function* apartHere(here: readonly Person[]): Generator<[string, string]> {
	for (const [k, one] of here.entries())
		for (const other of here.slice(k + 1))
			if (one.apart?.some((label) => other.apart?.includes(label))) yield [one.id, other.id];
}

const seats = ({ stations }: Cafe, here: readonly Person[], t: number): string[][] => {
	const most = stations[t]?.seats ?? Infinity;
	return here.length > most ? [here.map(({ id }) => id)] : [];
};

function mayBe({ stations }: Cafe, person: Person, t: number): boolean {
	if (person.host !== undefined) return person.host === t;
	if (person.fixed !== undefined) return person.fixed === t;
	const { language, accessible = true } = stations[t]!;
	if (person.needsAccess && !accessible) return false;
	return !language || !person.languages || person.languages.includes(language);
}

/** Movers whose languages nobody shares and who do not speak the most common one. */
function alone(cafe: Cafe, here: readonly Person[]): [string, string][] {
	const common = commonLanguage(cafe.people);
	return here.flatMap((person) => {
		const own = person.languages?.[0];
		if (person.host !== undefined || !own || person.languages!.includes(common)) return [];
		const company = here.some((other) => other !== person && other.languages?.includes(own));
		return company ? [] : [[person.id, own] as [string, string]];
	});
}

/** The language that most movers have as their own; of two as common the one named first. */
export function commonLanguage(people: readonly Person[]): string {
	const own = new Map<string, number>();
	for (const { languages } of people) for (const word of languages ?? []) own.set(word, 0);
	for (const { languages, host } of people)
		if (host === undefined && languages?.[0])
			own.set(languages[0], (own.get(languages[0]) ?? 0) + 1);
	let common = '';
	for (const [word, count] of own) if (!common || count > own.get(common)!) common = word;
	return common;
}

/** Groups of people who should sit together, are there, and do not all sit at one table. */
function separated(people: readonly Person[], tables: Seating[number]): string[][] {
	const at = new Map(tables.flatMap((ids, t) => ids.map((id) => [id, t] as const)));
	const labels = new Map<string, string[]>();
	for (const { id, together } of people)
		if (at.has(id))
			for (const label of together ?? []) labels.set(label, [...(labels.get(label) ?? []), id]);
	return [...labels.values()].filter((ids) => new Set(ids.map((id) => at.get(id))).size > 1);
}

/** Stations that have neither the floor nor the ceiling of a sector's share; hosts are not counted. */
function unbalanced(
	tables: Seating[number],
	by: ReadonlyMap<string, Person>
): { station: number; sector: string }[] {
	const movers = tables.map((ids) =>
		ids.flatMap((id) => {
			const person = by.get(id);
			return person && person.host === undefined ? [person] : [];
		})
	);
	const all = movers.flat();
	const sectors = [...new Set(all.flatMap(({ sector }) => sector ?? []))];
	return sectors.flatMap((sector) => {
		const count = all.filter((person) => person.sector === sector).length;
		return movers.flatMap((here, station) => {
			const exact = (count * here.length) / all.length;
			const have = here.filter((person) => person.sector === sector).length;
			return have < Math.floor(exact) || have > Math.ceil(exact) ? [{ station, sector }] : [];
		});
	});
}

function visitsOf(cafe: Cafe, seating: Seating): Map<string, number[]> {
	const visits = new Map<string, number[]>();
	for (const tables of seating)
		tables.forEach((ids, t) =>
			ids.forEach((id) => {
				const seen = visits.get(id) ?? new Array<number>(cafe.stations.length).fill(0);
				seen[t]!++;
				visits.set(id, seen);
			})
		);
	return visits;
}
