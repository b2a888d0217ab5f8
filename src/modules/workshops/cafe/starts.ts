// Where the search begins: exact seatings where algebra has one, else anything that is even.
import { designFor } from './designs.ts';
import { type Ring, ringOf } from './field.ts';
import { type Instance, ONCE } from './instance.ts';
import { type Draw, shuffle } from '#platform/core/seeded.ts';

/** Where a start would like a person in a round; -1 when it has no wish. `r * n + p` */
type Wish = Int16Array;

/**
 * Seats everybody: who stays first, then the wishes while the sizes allow, then the rest.
 * Held rounds are taken as they were.
 */
export function seated(instance: Instance, wish: Wish, draw: Draw): Int16Array {
	const { n, stations, rounds, held, present, heldAt, stays, fewest, most } = instance;
	const seat = new Int16Array(rounds * n).fill(-1);
	for (let r = 0; r < rounds; r++) {
		const size = new Int16Array(stations);
		const put = (p: number, t: number) => {
			seat[r * n + p] = t;
			size[t]!++;
		};
		const there = order(n, draw).filter((p) => present[r * n + p]);
		if (r < held) {
			for (const p of there) put(p, heldAt[r * n + p]!);
			continue;
		}
		for (const p of there) if (stays[p]! >= 0) put(p, stays[p]!);
		let extra = there.length;
		for (let t = 0; t < stations; t++) extra -= Math.max(fewest[r * stations + t]!, size[t]!);
		const room = (t: number) => {
			const sure = Math.max(0, fewest[r * stations + t]! - size[t]!);
			return sure + Math.min(extra, most[r * stations + t]! - size[t]! - sure);
		};
		const take = (people: readonly number[], t: number) => {
			for (const p of people) {
				if (size[t]! >= fewest[r * stations + t]!) extra--;
				put(p, t);
			}
		};
		// people who move as one are seated first, while a table still has room for all of them
		const parties = partiesOf(there, (p) => seat[r * n + p]! < 0, instance.unit);
		const wished = (people: readonly number[]) => wish[r * n + people[0]!]!;
		const waiting = parties.filter((people) => {
			const t = wished(people);
			if (t < 0 || room(t) < people.length) return true;
			take(people, t);
			return false;
		});
		for (const people of waiting) {
			const all = order(stations, draw);
			const free = all.filter((t) => room(t) >= people.length);
			const welcome = free.filter((t) => people.every((p) => !instance.closed[p * stations + t]));
			const t = welcome[0] ?? free[0];
			if (t !== undefined) take(people, t);
			// no table has room for all of them: the plan will say so
			else for (const p of people) take([p], all.find((one) => room(one) > 0) ?? all[0]!);
		}
	}
	return seat;
}

/** Those without a seat, by who moves together; the largest first. */
function partiesOf(
	there: readonly number[],
	standing: (p: number) => boolean,
	unit: Instance['unit']
): number[][] {
	const taken = new Set<number>();
	const here = new Set(there.filter(standing));
	return there
		.flatMap((p) => {
			if (!here.has(p) || taken.has(p)) return [];
			const people = [p, ...unit[p]!.filter((q) => here.has(q))];
			people.forEach((q) => taken.add(q));
			return [people];
		})
		.sort((one, other) => other.length - one.length);
}

const order = (n: number, draw: Draw): number[] =>
	shuffle(
		Array.from({ length: n }, (_, k) => k),
		draw
	);

/** No wishes at all. */
export const anyhow = (instance: Instance): Wish =>
	new Int16Array(instance.rounds * instance.n).fill(-1);

/** The plan that people know. */
export const fromHome = (instance: Instance): Wish => Int16Array.from(instance.home);

/** Groups that go round the stations as they are: everybody of a group moves on by one. */
export function inBlocks(instance: Instance): Wish {
	const { n, stations, rounds } = instance;
	const wish = anyhow(instance);
	movers(instance).forEach((p, k) => {
		for (let r = 0; r < rounds; r++) wish[r * n + p] = (k + r) % stations;
	});
	return wish;
}

/**
 * The exact seatings. A person with the label (g, j) sits in round r at station g + r·j. Two people
 * of different types j meet at most once where the differences of all r, or of all j, divide; equal
 * types never meet, unless they have the same label: then they go together all day. Type 0 would
 * never move, so it is left out when nobody may come back to a station.
 *
 * @returns null when the rounds or the people are too many for it to be of use
 */
export function inLines(instance: Instance): Wish | null {
	const { n, stations, rounds, duty } = instance;
	if (stations < 2 || rounds < 2) return null;
	const moving = movers(instance);
	const home = moving.some((p) => duty[p * stations]! & ONCE) ? 1 : 0;
	const lines = linesFor(stations, rounds, Math.ceil(moving.length / stations), home);
	if (!lines) return null;
	const { ring, slopes, types } = lines;
	const wish = anyhow(instance);
	moving.forEach((p, k) => {
		const g = k % stations;
		const j = types[Math.floor(k / stations) % types.length]!;
		slopes.forEach((slope, r) => {
			if (r >= rounds) return;
			wish[r * n + p] = slope === 'types' ? j % stations : ring.add(g, ring.times(slope, j));
		});
	});
	return wish;
}

/** A seating that is kept as data, where there is one for these tables. */
export function inDesign(instance: Instance): Wish | null {
	const moving = movers(instance);
	const depth = Math.ceil(moving.length / instance.stations);
	const design = designFor(instance.stations, depth, instance.rounds);
	if (!design) return null;
	const wish = anyhow(instance);
	design.forEach((round, r) => {
		moving.forEach((p, k) => (wish[r * instance.n + p] = round[k]!));
	});
	return wish;
}

type Lines = { ring: Ring; slopes: (number | 'types')[]; types: number[] };

function linesFor(order: number, rounds: number, depth: number, home: 0 | 1): Lines | null {
	const ring = ringOf(order);
	const all = Array.from({ length: order }, (_, k) => k);
	const free = order - home;
	if (rounds <= order && depth <= ring.apart.length - home)
		return { ring, slopes: all, types: ring.apart.slice(home) };
	if ((rounds - 1) * (Math.min(depth, free) - 1 + home) < order)
		return { ring: cyclic(order), slopes: all, types: all.slice(home) };
	// as many exact rounds as there are; the search finds the others
	const slopes: Lines['slopes'] = [...ring.apart];
	if (!home) slopes.push('types');
	return ring.apart.length > 1 ? { ring, slopes, types: all.slice(home) } : null;
}

const cyclic = (order: number): Ring => ({
	order,
	add: (a, b) => (a + b) % order,
	times: (a, b) => (a * b) % order,
	apart: [0, 1]
});

/** Movers who change places, in an order that spreads sectors and languages over the types. */
export function movers({ n, isHost, stays, sector, tongue }: Instance): number[] {
	return Array.from({ length: n }, (_, p) => p)
		.filter((p) => !isHost[p] && stays[p]! < 0)
		.sort((p, q) => sector[p]! - sector[q]! || tongue[p]! - tongue[q]! || p - q);
}
