// Who has met whom, and what it would cost anybody to sit anywhere: kept up to date, because a search
// asks many times for each step that it takes.
import type { Instance } from './instance.ts';

/** What a pair that meets m times costs, by m; `PairCost[0]` and `[1]` are 0. */
export type PairCost = readonly number[];

const TIMES = 128;

/** R2: every further meeting of a pair costs more than the one before. */
export const quadratic = (unit: number): PairCost =>
	Array.from({ length: TIMES }, (_, m) => (unit * m * (m - 1)) / 2);

export type Meetings = {
	/** how often each pair has met, what went before included; `p * n + q` */
	met: Uint8Array;
	/** Σ of the costs of all pairs, counted anew */
	cost: () => number;
	/** what it changes in the cost when two people of one round change seats */
	swapDelta: (r: number, p: number, q: number) => number;
	/** p leaves the table and is nowhere in this round: `seat` is -1 already */
	leave: (r: number, p: number, t: number) => void;
	/** p, who was nowhere in this round, joins the table; `seat` is -1 still */
	join: (r: number, p: number, t: number) => void;
	/** what p pays at its table */
	paid: (r: number, p: number) => number;
	/** what p would pay at another table, as it is */
	asked: (r: number, p: number, t: number) => number;
	price: (pairs: PairCost) => void;
	/** counts everything anew from the seats */
	set: () => void;
};

/**
 * @param seat, members, count, room the state's own arrays
 */
export function meetingsOf(
	{ n, stations, rounds, before }: Instance,
	{ seat, members, count }: Record<'seat' | 'members' | 'count', Int16Array>,
	room: number
): Meetings {
	const met = new Uint8Array(n * n);
	// what one more meeting costs a pair that has met m times, and what one fewer saves
	const rise = new Int32Array(TIMES);
	const fall = new Int32Array(TIMES);
	// at `(r * stations + t) * n + p` what p would pay there; at `r * n + p` what p pays where it sits
	const ask = new Int32Array(rounds * stations * n);
	const pay = new Int32Array(rounds * n);
	let costs: PairCost = [];

	/** Two people meet once more or once less in a round in which one of them is nowhere as yet. */
	const change = (p: number, q: number, by: 1 | -1) => {
		const had = met[p * n + q]!;
		met[p * n + q] = met[q * n + p] = had + by;
		const more = rise[had + by]! - rise[had]!;
		const less = fall[had + by]! - fall[had]!;
		if (!more && !less) return;
		for (let r = 0; r < rounds; r++) {
			const a = seat[r * n + p]!;
			const b = seat[r * n + q]!;
			if (b >= 0) ask[(r * stations + b) * n + p]! += more;
			if (a >= 0) ask[(r * stations + a) * n + q]! += more;
			if (a < 0 || a !== b) continue;
			pay[r * n + p]! += less;
			pay[r * n + q]! += less;
		}
	};
	/** The table asks everybody for p too, or no longer. */
	const tell = (r: number, p: number, t: number, by: 1 | -1) => {
		const row = p * n;
		const table = (r * stations + t) * n;
		for (let x = 0; x < n; x++) ask[table + x]! += by * rise[met[row + x]!]!;
		ask[table + p]! -= by * rise[met[row + p]!]!;
	};

	const leave = (r: number, p: number, t: number) => {
		tell(r, p, t, -1);
		pay[r * n + p] = 0;
		let at = (r * stations + t) * room;
		for (let end = at + count[r * stations + t]!; at < end; at++) {
			const x = members[at]!;
			if (x === p) continue;
			pay[r * n + x]! -= fall[met[p * n + x]!]!;
			change(p, x, -1);
		}
	};
	const join = (r: number, p: number, t: number) => {
		let paid = 0;
		let at = (r * stations + t) * room;
		for (let end = at + count[r * stations + t]!; at < end; at++) {
			const x = members[at]!;
			if (x === p) continue;
			change(p, x, 1);
			const price = fall[met[p * n + x]!]!;
			pay[r * n + x]! += price;
			paid += price;
		}
		pay[r * n + p] = paid;
		tell(r, p, t, 1);
	};

	const asked = (r: number, p: number, t: number) => ask[(r * stations + t) * n + p]!;
	const paid = (r: number, p: number) => pay[r * n + p]!;
	const swapDelta = (r: number, p: number, q: number) =>
		asked(r, p, seat[r * n + q]!) +
		asked(r, q, seat[r * n + p]!) -
		paid(r, p) -
		paid(r, q) -
		// they change places: each is at the other's table no longer
		2 * rise[met[p * n + q]!]!;

	const cost = () => {
		let sum = 0;
		for (let p = 0; p < n; p++) for (let q = p + 1; q < n; q++) sum += costs[met[p * n + q]!]!;
		return sum;
	};
	const price = (pairs: PairCost) => {
		costs = pairs;
		for (let m = 0; m + 1 < TIMES; m++) {
			rise[m] = pairs[m + 1]! - pairs[m]!;
			fall[m + 1] = rise[m]!;
		}
		ask.fill(0);
		pay.fill(0);
		for (let r = 0; r < rounds; r++)
			for (let p = 0; p < n; p++) {
				const t = seat[r * n + p]!;
				if (t < 0) continue;
				tell(r, p, t, 1);
				let at = (r * stations + t) * room;
				for (let end = at + count[r * stations + t]!; at < end; at++) {
					const x = members[at]!;
					if (x !== p) pay[r * n + p]! += fall[met[p * n + x]!]!;
				}
			}
	};
	const set = () => {
		met.set(before ?? new Uint8Array(n * n));
		for (let table = 0; table < rounds * stations; table++)
			for (let i = 0; i < count[table]!; i++)
				for (let k = i + 1; k < count[table]!; k++) {
					const [p, q] = [members[table * room + i]!, members[table * room + k]!];
					met[p * n + q]!++;
					met[q * n + p]!++;
				}
		price(costs);
	};
	return { met, cost, swapDelta, leave, join, paid, asked, price, set };
}
