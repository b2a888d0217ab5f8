// A seating under work: who sits where, who has met whom, which rules are broken, and what one step
// would change. Costs are whole numbers, so that the same steps give the same plan on any machine.
import type { Instance } from './instance.ts';
import { type PairCost, meetingsOf } from './meetings.ts';
import { rulesOf } from './rules.ts';

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
	/** the part of it that rules make which look at one round only */
	tableDelta: (r: number, p: number, q: number) => number;
	/** the part of it that pairs make */
	meetDelta: (r: number, p: number, q: number) => number;
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
	const rules = rulesOf(instance, unit, seat, count);
	const meetings = meetingsOf(instance, { seat, members, count }, room);
	const { met } = meetings;
	let broken = 0;
	let paired = 0;

	const setPrice = (next: PairCost, hardness?: number) => {
		if (hardness !== undefined) {
			rules.weigh(hardness);
			broken = rules.all();
		}
		meetings.price(next);
		paired = meetings.cost();
	};

	const place = (r: number, p: number, t: number, i: number) => {
		seat[r * n + p] = t;
		position[r * n + p] = i;
		members[(r * stations + t) * room + i] = p;
	};

	const swapDelta = (r: number, p: number, q: number) => {
		const delta = meetings.swapDelta(r, p, q);
		return rules.any ? delta + rules.swapDelta(r, p, seat[r * n + p]!, q, seat[r * n + q]!) : delta;
	};
	const tableDelta = (r: number, p: number, q: number) =>
		rules.any ? rules.tableDelta(r, p, seat[r * n + p]!, q, seat[r * n + q]!) : 0;
	const swap = (r: number, p: number, q: number) => {
		const a = seat[r * n + p]!;
		const b = seat[r * n + q]!;
		const pairDelta = meetings.swapDelta(r, p, q);
		const ruleDelta = rules.any ? rules.swapDelta(r, p, a, q, b) : 0;
		const [i, k] = [position[r * n + p]!, position[r * n + q]!];
		seat[r * n + p] = seat[r * n + q] = -1;
		meetings.leave(r, p, a);
		meetings.leave(r, q, b);
		// each stands in the other's place, where nobody counts them with themselves
		members[(r * stations + b) * room + k] = p;
		members[(r * stations + a) * room + i] = q;
		meetings.join(r, p, b);
		place(r, p, b, k);
		meetings.join(r, q, a);
		place(r, q, a, i);
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
		const pairDelta = meetings.asked(r, p, b) - meetings.paid(r, p);
		seat[r * n + p] = -1;
		meetings.leave(r, p, a);
		const last = --count[r * stations + a]!;
		const filler = members[(r * stations + a) * room + last]!;
		if (filler !== p) place(r, filler, a, position[r * n + p]!);
		meetings.join(r, p, b);
		place(r, p, b, count[r * stations + b]!++);
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
		rules.clear();
		for (let r = 0; r < rounds; r++)
			for (let p = 0; p < n; p++) {
				const t = seat[r * n + p]!;
				if (t < 0) continue;
				place(r, p, t, count[r * stations + t]!++);
				rules.sit(r, p, t);
			}
		broken = rules.all();
		meetings.set();
		paired = meetings.cost();
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

	meetings.price(pairs);
	set(start);
	return {
		...{
			seat,
			count,
			members,
			room,
			met,
			swap,
			swapDelta,
			tableDelta,
			meetDelta: meetings.swapDelta,
			move,
			set,
			r2,
			price: setPrice
		},
		cost: () => paired + broken,
		breaches: () => broken
	};
}
