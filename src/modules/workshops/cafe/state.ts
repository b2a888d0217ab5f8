// A seating under work: who sits where, who has met whom, which rules are broken, and what one step
// would change. Costs are whole numbers, so that the same steps give the same plan on any machine.
import type { Instance } from './instance.ts';
import { rulesOf } from './rules.ts';

/** What a pair that meets m times costs, by m; `PairCost[0]` and `[1]` are 0. */
export type PairCost = readonly number[];

const TIMES = 128;

/** R2: every further meeting of a pair costs more than the one before. */
export const quadratic = (unit: number): PairCost =>
	Array.from({ length: TIMES }, (_, m) => (unit * m * (m - 1)) / 2);

export type State = {
	/** station of each mover, `r * n + p`; -1 for who is not seated */
	seat: Int16Array;
	/** how many movers sit there, `r * stations + t` */
	count: Int16Array;
	/** whom, `(r * stations + t) * room + i` */
	members: Int16Array;
	/** most movers one station can hold */
	room: number;
	/** how often each pair has met, what went before included; `p * n + q` */
	met: Uint8Array;
	/** cost of everything */
	cost: () => number;
	/** Σ over pairs C(met, 2) within this plan */
	r2: () => number;
	/** Σ of the weights of broken rules */
	breaches: () => number;
	/** swaps two movers of one round and says what that changed in the cost */
	swap: (r: number, p: number, q: number) => number;
	/** what `swap` would change */
	swapDelta: (r: number, p: number, q: number) => number;
	/** seats one mover elsewhere; the sizes change */
	move: (r: number, p: number, t: number) => number;
	/** counts pairs with another cost from here on, and broken hard rules `hardness` times */
	price: (pairs: PairCost, hardness?: number) => void;
	/** puts everybody where another seating has them */
	set: (seat: Int16Array) => void;
};

/**
 * @param unit what one repeated meeting costs; weights of rules are multiplied by it
 * @example const s = stateOf(instance, quadratic(4), 4, start); s.swap(0, 3, 9)
 */
export function stateOf(
	instance: Instance,
	pairs: PairCost,
	unit: number,
	start: Int16Array
): State {
	const { n, stations, rounds } = instance;
	const room = Math.max(...instance.most) + 1;
	const seat = new Int16Array(rounds * n);
	const position = new Int16Array(rounds * n);
	const count = new Int16Array(rounds * stations);
	const members = new Int16Array(rounds * stations * room);
	const met = new Uint8Array(n * n);
	const rise = new Int32Array(TIMES);
	const rules = rulesOf(instance, unit, seat, count);
	let price = pairs;
	let broken = 0;
	let paired = 0;

	const setPrice = (next: PairCost, hardness?: number) => {
		if (hardness !== undefined) {
			rules.weigh(hardness);
			broken = rules.all();
		}
		price = next;
		for (let m = 0; m + 1 < TIMES; m++) rise[m] = next[m + 1]! - next[m]!;
		paired = 0;
		for (let p = 0; p < n; p++) for (let q = p + 1; q < n; q++) paired += price[met[p * n + q]!]!;
	};

	/** What leaving one table and joining another does to the pairs of p; `but` is skipped. */
	const pairsDelta = (r: number, p: number, a: number, b: number, but: number) => {
		let delta = 0;
		const row = p * n;
		let at = (r * stations + a) * room;
		for (let end = at + count[r * stations + a]!; at < end; at++) {
			const x = members[at]!;
			if (x !== p) delta -= rise[met[row + x]! - 1]!;
		}
		at = (r * stations + b) * room;
		for (let end = at + count[r * stations + b]!; at < end; at++) {
			const y = members[at]!;
			if (y !== but) delta += rise[met[row + y]!]!;
		}
		return delta;
	};
	const meet = (r: number, p: number, t: number, by: 1 | -1) => {
		let at = (r * stations + t) * room;
		for (let end = at + count[r * stations + t]!; at < end; at++) {
			const x = members[at]!;
			if (x === p) continue;
			met[p * n + x]! += by;
			met[x * n + p]! += by;
		}
	};

	const place = (r: number, p: number, t: number, i: number) => {
		seat[r * n + p] = t;
		position[r * n + p] = i;
		members[(r * stations + t) * room + i] = p;
	};

	const swapDelta = (r: number, p: number, q: number) => {
		const a = seat[r * n + p]!;
		const b = seat[r * n + q]!;
		const delta = pairsDelta(r, p, a, b, q) + pairsDelta(r, q, b, a, p);
		return rules.any ? delta + rules.swapDelta(r, p, a, q, b) : delta;
	};
	const swap = (r: number, p: number, q: number) => {
		const a = seat[r * n + p]!;
		const b = seat[r * n + q]!;
		const pairDelta = pairsDelta(r, p, a, b, q) + pairsDelta(r, q, b, a, p);
		meet(r, p, a, -1);
		meet(r, q, b, -1);
		const ruleDelta = rules.any ? rules.swapDelta(r, p, a, q, b) : 0;
		const i = position[r * n + p]!;
		place(r, p, b, position[r * n + q]!);
		place(r, q, a, i);
		meet(r, p, b, 1);
		meet(r, q, a, 1);
		if (rules.any) {
			rules.rise(r, p, a);
			rules.rise(r, q, b);
			rules.sit(r, p, b);
			rules.sit(r, q, a);
		}
		paired += pairDelta;
		broken += ruleDelta;
		return pairDelta + ruleDelta;
	};
	const move = (r: number, p: number, b: number) => {
		const a = seat[r * n + p]!;
		const pairDelta = pairsDelta(r, p, a, b, -1);
		meet(r, p, a, -1);
		const last = --count[r * stations + a]!;
		const filler = members[(r * stations + a) * room + last]!;
		if (filler !== p) place(r, filler, a, position[r * n + p]!);
		place(r, p, b, count[r * stations + b]!++);
		meet(r, p, b, 1);
		const had = broken;
		if (rules.any) {
			rules.rise(r, p, a);
			rules.sit(r, p, b);
			// sizes change, and with them every sector's share: rare enough to be counted anew
			broken = rules.all();
		}
		paired += pairDelta;
		return pairDelta + broken - had;
	};

	const set = (from: Int16Array) => {
		seat.set(from);
		count.fill(0);
		met.set(instance.before ?? new Uint8Array(n * n));
		rules.clear();
		for (let r = 0; r < rounds; r++)
			for (let p = 0; p < n; p++) {
				const t = seat[r * n + p]!;
				if (t < 0) continue;
				place(r, p, t, count[r * stations + t]!++);
				meet(r, p, t, 1);
				rules.sit(r, p, t);
			}
		broken = rules.all();
		setPrice(price);
	};
	const r2 = () => {
		let sum = 0;
		const before = instance.before;
		for (let p = 0; p < n; p++)
			for (let q = p + 1; q < n; q++) {
				const m = met[p * n + q]! - (before?.[p * n + q] ?? 0);
				sum += (m * (m - 1)) / 2;
			}
		return sum;
	};

	set(start);
	return {
		...{ seat, count, members, room, met, swap, swapDelta, move, set, r2, price: setPrice },
		cost: () => paired + broken,
		breaches: () => broken
	};
}
