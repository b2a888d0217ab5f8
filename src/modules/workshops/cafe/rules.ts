// What the broken rules of a seating cost, and what one step would change in it.
import type { RuleName } from './cafe.ts';
import { type Instance, MUST, ONCE } from './instance.ts';

export type Rules = {
	/** false: no rule can be broken, nothing need be asked */
	any: boolean;
	/** Σ of the weights of all that is broken, counted anew */
	all: () => number;
	/** what it changes when p at a and q at b change seats in a round; nothing is done yet */
	swapDelta: (r: number, p: number, a: number, q: number, b: number) => number;
	/** the part of it that other rounds have no part in */
	tableDelta: (r: number, p: number, a: number, q: number, b: number) => number;
	/** notes that p sits at t in a round; the seat itself is the state's */
	sit: (r: number, p: number, t: number) => void;
	rise: (r: number, p: number, t: number) => void;
	/** hard rules cost `hardness` times their weight from here on */
	weigh: (hardness: number) => void;
	clear: () => void;
};

/**
 * @param unit what one repeated meeting costs
 * @param seat, count the state's own arrays: `r * n + p`, `r * stations + t`
 */
export function rulesOf(
	instance: Instance,
	unit: number,
	seat: Int16Array,
	count: Int16Array
): Rules {
	const { n, stations, rounds, held, sector, sectors, isHost, stays } = instance;
	const { tongue, tongues, speaks, apart, duty, closed, weight, hard, home } = instance;
	const visits = new Uint8Array(n * stations);
	const inSector = new Int16Array(rounds * stations * sectors);
	// speakers of each language at a station, and those who need company in it
	const speakers = new Int16Array(rounds * stations * tongues);
	const needers = new Int16Array(rounds * stations * tongues);
	const fair = fairShares(instance);
	const size = Math.max(...instance.most) + 2;
	let [balance, lone, away, barred, again, missed, changed] = [0, 0, 0, 0, 0, 0, 0];

	const weigh = (hardness: number) => {
		const of = (rule: RuleName) => weight[rule] * unit * (hard[rule] ? hardness : 1);
		balance = of('sector_balance');
		lone = of('no_lone_language');
		away = of('apart');
		barred = of('station');
		again = Math.max(of('no_revisit'), of('visit_all'));
		missed = Math.max(of('must_visit'), of('visit_all'));
		changed = instance.changed * unit;
	};

	/** How far a sector is from its share at a table with so many of it. */
	const off = (r: number, t: number, s: number, have: number) => {
		const at = (r * sectors + s) * size + count[r * stations + t]!;
		const low = fair.low[at]!;
		const high = fair.high[at]!;
		return have < low ? low - have : have > high ? have - high : 0;
	};
	const lonely = (r: number, t: number, l: number) => {
		const at = (r * stations + t) * tongues + l;
		return needers[at] === 1 && speakers[at] === 1 ? 1 : 0;
	};
	/** What it changes when a table has one more, or one fewer, of a sector. */
	const offDelta = (r: number, t: number, s: number, by: 1 | -1) => {
		if (s < 0) return 0;
		const have = inSector[(r * stations + t) * sectors + s]!;
		return off(r, t, s, have + by) - off(r, t, s, have);
	};
	const sectorDelta = (r: number, a: number, b: number, from: number, to: number) =>
		offDelta(r, a, from, -1) +
		offDelta(r, b, from, 1) +
		offDelta(r, a, to, 1) +
		offDelta(r, b, to, -1);
	const tally = (r: number, p: number, t: number, by: 1 | -1) => {
		if (!tongues) return;
		for (const l of speaks[p]!) speakers[(r * stations + t) * tongues + l]! += by;
		if (tongue[p]! >= 0) needers[(r * stations + t) * tongues + tongue[p]!]! += by;
	};
	const languageDelta = (r: number, p: number, a: number, q: number, b: number) => {
		if (!speaks[p]!.length && !speaks[q]!.length) return 0;
		let delta = 0;
		for (let l = 0; l < tongues; l++) delta -= lonely(r, a, l) + lonely(r, b, l);
		swapTally(r, p, a, q, b);
		for (let l = 0; l < tongues; l++) delta += lonely(r, a, l) + lonely(r, b, l);
		swapTally(r, p, b, q, a);
		return delta;
	};
	const swapTally = (r: number, p: number, a: number, q: number, b: number) => {
		tally(r, p, a, -1);
		tally(r, q, b, -1);
		tally(r, p, b, 1);
		tally(r, q, a, 1);
	};
	const visitDelta = (p: number, from: number, to: number) => {
		const [a, b] = [p * stations + from, p * stations + to];
		let delta = (closed[b]! - closed[a]!) * barred;
		if (duty[a]! & ONCE && visits[a]! > 1) delta -= again;
		if (duty[a]! & MUST && visits[a] === 1) delta += missed;
		if (duty[b]! & ONCE && visits[b]! > 0) delta += again;
		if (duty[b]! & MUST && visits[b] === 0) delta -= missed;
		return delta;
	};
	const whereIs = (r: number, p: number) => (isHost[p] ? stays[p]! : seat[r * n + p]!);
	/** p goes from a to b; `but` leaves b at the same time. */
	const apartDelta = (r: number, p: number, a: number, b: number, but: number) => {
		let delta = 0;
		for (const x of apart[p]!) {
			const there = whereIs(r, x);
			if (there === a) delta -= away;
			else if (there === b && x !== but) delta += away;
		}
		return delta;
	};
	const moved = (r: number, p: number, t: number) => {
		const known = home[r * n + p]!;
		return known >= 0 && known !== t ? changed : 0;
	};

	const tableDelta = (r: number, p: number, a: number, q: number, b: number) => {
		let delta = 0;
		if (away) delta += apartDelta(r, p, a, b, q) + apartDelta(r, q, b, a, p);
		if (changed) delta += moved(r, p, b) - moved(r, p, a) + moved(r, q, a) - moved(r, q, b);
		if (balance && sector[p] !== sector[q])
			delta += balance * sectorDelta(r, a, b, sector[p]!, sector[q]!);
		if (lone) delta += lone * languageDelta(r, p, a, q, b);
		return delta;
	};
	const swapDelta = (r: number, p: number, a: number, q: number, b: number) =>
		visitDelta(p, a, b) + visitDelta(q, b, a) + tableDelta(r, p, a, q, b);
	const note = (by: 1 | -1) => (r: number, p: number, t: number) => {
		visits[p * stations + t]! += by;
		if (sector[p]! >= 0) inSector[(r * stations + t) * sectors + sector[p]!]! += by;
		tally(r, p, t, by);
	};

	const all = () => {
		let sum = 0;
		for (let at = 0; at < n * stations; at++) {
			const times = visits[at]!;
			sum += times * closed[at]! * barred;
			if (duty[at]! & ONCE && times > 1) sum += again * (times - 1);
			if (duty[at]! & MUST && !times) sum += missed;
		}
		for (let r = held; r < rounds; r++) {
			for (let t = 0; t < stations; t++) {
				for (let s = 0; s < sectors; s++)
					sum += balance * off(r, t, s, inSector[(r * stations + t) * sectors + s]!);
				for (let l = 0; l < tongues; l++) sum += lone * lonely(r, t, l);
			}
			for (let p = 0; p < n; p++) {
				const t = seat[r * n + p]!;
				if (t < 0) continue;
				sum += moved(r, p, t);
				for (const q of apart[p]!) if (whereIs(r, q) === t && (isHost[q] || q > p)) sum += away;
			}
		}
		return sum;
	};

	/** A host keeps company in a language; nothing else of the rules counts hosts. */
	const clear = () => {
		for (const tallies of [visits, inSector, speakers, needers]) tallies.fill(0);
		instance.cafe.people.forEach(({ host, from = 0, to = rounds - 1 }, p) => {
			if (host === undefined) return;
			for (let r = from; r <= to; r++)
				for (const l of speaks[p]!) speakers[(r * stations + host) * tongues + l]!++;
		});
	};

	weigh(1);
	const any =
		balance + lone + changed > 0 ||
		duty.some(Boolean) ||
		closed.some(Boolean) ||
		apart.some((others) => others.length);
	return { any, all, swapDelta, tableDelta, sit: note(1), rise: note(-1), weigh, clear };
}

/** Floor and ceiling of each sector's share by the size of the table, `(r * sectors + s) * size + k`. */
function fairShares({ n, rounds, sectors, share, present, most }: Instance) {
	const size = Math.max(...most) + 2;
	const low = new Int16Array(rounds * sectors * size);
	const high = new Int16Array(low.length);
	for (let r = 0; r < rounds; r++) {
		let movers = 0;
		for (let p = 0; p < n; p++) movers += present[r * n + p]!;
		for (let s = 0; s < sectors; s++)
			for (let k = 0; k < size; k++) {
				const exact = share[r * sectors + s]! * k;
				const at = (r * sectors + s) * size + k;
				low[at] = movers ? Math.floor(exact / movers) : 0;
				high[at] = movers ? Math.ceil(exact / movers) : 0;
			}
	}
	return { low, high };
}
