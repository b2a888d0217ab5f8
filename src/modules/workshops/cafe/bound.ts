// How good a plan can be at best, proven by counting.
//
// For two rounds let n_ab be how many sit at station a in one and at b in the other. Those pairs are
// together in both: Σ C(n_ab, 2). A station with k people who share t stations in the other round
// leaves at least `evenPairs(k, t)` of them, whichever way they part. Summed over all pairs of rounds
// that is a lower bound of R2 = Σ over pairs C(times met, 2), for uneven stations, for changing
// attendance and for any extra rule, which can only raise the best value.
import { leastAgain } from './company.ts';
import { type Instance, ONCE } from './instance.ts';

/** Pairs that remain together at least when k people part as evenly as they can among t places. */
export function evenPairs(k: number, t: number): number {
	if (t < 1) return (k * (k - 1)) / 2;
	const whole = Math.floor(k / t);
	const over = k % t;
	return (over * (whole + 1) * whole) / 2 + ((t - over) * whole * (whole - 1)) / 2;
}

export type Bound = {
	/** R2 is never lower */
	r2: number;
	/** repeats = Σ over pairs (times met - 1) are never fewer */
	repeats: number;
	/** the pairs that can meet at most */
	distinctPairs: number;
};

/**
 * @param meetings how many pairs sit together, summed over all rounds and stations
 * @example boundOf(32 people, 4 stations of 8, 4 rounds).r2 // 96
 */
export function boundOf(instance: Instance, meetings: number): Bound {
	const { rounds } = instance;
	let r2 = 0;
	for (let r = 0; r < rounds; r++)
		for (let s = r + 1; s < rounds; s++) r2 += together(instance, r, s);
	const pairs = pairsThere(instance);
	// and when there are more meetings than pairs, some meet again however they are mixed
	r2 = Math.max(r2, evenPairs(meetings, pairs), forced(instance));
	const repeats = Math.max(rounds > 1 ? Math.ceil((2 * r2) / rounds) : 0, meetings - pairs, 0);
	return { r2, repeats, distinctPairs: Math.min(pairs, meetings - repeats) };
}

/** What the rules force by themselves: people who move as one, and few who share a language. */
function forced(instance: Instance): number {
	const { n, rounds, unit, stays, tongue, tongues, speaks, hard, cafe } = instance;
	let r2 = 0;
	const inUnit = (p: number) => unit[p]!.length > 0;
	const always = (p: number) => alwaysThere(instance, p);
	for (let p = 0; p < n; p++)
		for (const q of unit[p]!)
			if (q > p && always(p) && always(q)) r2 += (rounds * (rounds - 1)) / 2;
	if (!hard.no_lone_language || cafe.held?.length) return r2;
	for (let l = 0; l < tongues; l++) {
		const speakers = Array.from({ length: n }, (_, p) => p).filter((p) => speaks[p]!.includes(l));
		const many = speakers.length;
		const alike = speakers.every(
			(p) => tongue[p] === l && always(p) && !inUnit(p) && stays[p]! < 0
		);
		if (!alike || many < 2) continue;
		// in twos, and one table of three when they are odd
		const meetings = many % 2 ? (many - 3) / 2 + 3 : many / 2;
		const counted = evenPairs(rounds * meetings, (many * (many - 1)) / 2);
		r2 += leastOf(instance, speakers, counted);
	}
	return r2;
}

function leastOf(instance: Instance, speakers: readonly number[], counted: number): number {
	const { hard, sector, sectors, share, rounds, most, present, n } = instance;
	const widest = Math.max(...most);
	const seats = (s: number) => {
		let all = 0;
		for (let r = 0; r < rounds; r++) {
			let there = 0;
			for (let p = 0; p < n; p++) there += present[r * n + p]!;
			all = Math.max(all, Math.ceil((share[r * sectors + s]! * widest) / there));
		}
		return all;
	};
	const of = speakers.map((p) => (hard.sector_balance ? sector[p]! : -1));
	return leastAgain(of, seats, rounds, counted) ?? counted;
}

function alwaysThere({ rounds, present, n }: Instance, p: number): boolean {
	for (let r = 0; r < rounds; r++) if (!present[r * n + p]) return false;
	return true;
}

/** Pairs of movers who are there in a round together; no others can meet. */
function pairsThere({ n, rounds, present }: Instance): number {
	let pairs = 0;
	for (let p = 0; p < n; p++)
		for (let q = p + 1; q < n; q++)
			for (let r = 0; r < rounds; r++)
				if (present[r * n + p] && present[r * n + q]) {
					pairs++;
					break;
				}
	return pairs;
}

function together(instance: Instance, r: number, s: number): number {
	const { n, held, heldAt, stations, present } = instance;
	if (s < held) {
		const both = new Int32Array(stations * stations);
		for (let p = 0; p < n; p++)
			if (present[r * n + p] && present[s * n + p])
				both[heldAt[r * n + p]! * stations + heldAt[s * n + p]!]!++;
		return both.reduce((sum, k) => sum + (k * (k - 1)) / 2, 0);
	}
	return Math.max(oneWay(instance, r, s), oneWay(instance, s, r));
}

/** The bound seen from the stations of one round. */
function oneWay(instance: Instance, r: number, other: number): number {
	const { n, held, heldAt, stations, present } = instance;
	const places = otherPlaces(instance, other);
	let both = 0;
	for (let p = 0; p < n; p++) both += present[r * n + p]! & present[other * n + p]!;
	if (r < held) {
		const from = new Int32Array(stations);
		for (let p = 0; p < n; p++)
			if (present[r * n + p] && present[other * n + p]) from[heldAt[r * n + p]!]!++;
		return from.reduce((sum, k) => sum + evenPairs(k, places), 0);
	}
	return cheapest(instance, r, both, places);
}

/** Stations that are open to a person in another round: all but one when nobody may come back. */
function otherPlaces(instance: Instance, other: number): number {
	const { n, stations, duty, isHost, stays, most } = instance;
	let open = 0;
	for (let t = 0; t < stations; t++) if (most[other * stations + t]!) open++;
	// a closed station is not among the open ones that one would come back to
	if (open < stations) return open;
	for (let p = 0; p < n; p++) {
		// whoever stays comes back to the same place, and so may who has no such duty
		if (!isHost[p] && (stays[p]! >= 0 || !(duty[p * stations]! & ONCE))) return open;
	}
	return open - 1;
}

/** Least Σ evenPairs when `both` people are shared out within the sizes the stations may have. */
function cheapest(instance: Instance, r: number, both: number, places: number): number {
	const { stations, fewest, most, present, n } = instance;
	let there = 0;
	for (let p = 0; p < n; p++) there += present[r * n + p]!;
	// those who are in one of the two rounds only may fill any seat
	const least = both === there ? fewest : new Int16Array(fewest.length);
	const k = Array.from({ length: stations }, (_, t) => least[r * stations + t]!);
	let left = both - k.reduce((sum, size) => sum + size, 0);
	// evenPairs grows by the whole part of k / places: the cheapest next seat is at the lowest of these
	for (; left > 0; left--) {
		let best = -1;
		for (let t = 0; t < stations; t++) {
			if (k[t]! >= most[r * stations + t]!) continue;
			if (best < 0 || Math.floor(k[t]! / places) < Math.floor(k[best]! / places)) best = t;
		}
		if (best < 0) break;
		k[best]!++;
	}
	return k.reduce((sum, size) => sum + evenPairs(size, places), 0);
}
