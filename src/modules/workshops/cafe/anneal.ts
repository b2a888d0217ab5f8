// Simulated annealing: steps that make the seating worse are taken less and less often.
// Source of the method: Kirkpatrick, Gelatt & Vecchi 1983. The steps are ours.
import { type Instance, ONCE } from './instance.ts';
import type { Draw } from '#platform/core/seeded.ts';
import type { State } from './state.ts';
import { trade } from './trade.ts';

export type Cooling = {
	/** steps in all; a step of several rounds counts as so many */
	work: number;
	/** in the unit of the costs */
	from: number;
	to: number;
	/** the search ends when the cost is no higher */
	target: number;
	/** leaves the state at its last seating, not at the best: another stage follows */
	on?: boolean;
	/** asked now and then; true ends the search */
	late: () => boolean;
};

// how many steps at one temperature, and between looks at the clock
const STAGE = 512;
// how far the sum of single looks may be above what a chain of swaps costs; more is not looked at
const SLACK = 8;

/**
 * Works on the state in place and leaves it at the best seating it has found.
 *
 * @returns the work used
 */
export function anneal(instance: Instance, state: State, draw: Draw, cooling: Cooling): number {
	const { n, stations, held, present } = instance;
	const { seat, count, members, room } = state;
	const rounds = instance.rounds - held;
	const moving = Array.from({ length: n }, (_, p) => p).filter(
		(p) => !instance.isHost[p] && instance.stays[p]! < 0
	);
	if (!rounds || moving.length < 2 || stations < 2) return 0;
	const movingCode = Int16Array.from(moving);
	const stay = Uint8Array.from({ length: n }, (_, p) => (instance.stays[p]! >= 0 ? 1 : 0));
	const once = instance.duty.some((d) => d & ONCE);
	const units = instance.unit.some((u) => u.length);
	const flexible = instance.fewest.some((low, k) => low !== instance.most[k]);
	const best = Int16Array.from(seat);
	let cost = state.cost();
	let lowest = cost;
	let temperature = cooling.from;
	const stages = Math.max(1, Math.ceil(cooling.work / STAGE));
	const factor = nthRoot(cooling.to / cooling.from, stages);
	const done: number[] = [];
	const path = new Int16Array(instance.rounds);
	const marked = new Uint8Array(instance.rounds);
	const alike = likes(instance, moving, movingCode);
	let work = 0;

	const accept = (delta: number) => delta <= 0 || delta < temperature * draw.threshold();
	const takeBack = () => {
		for (let k = done.length - 3; k >= 0; k -= 3) state.swap(done[k]!, done[k + 1]!, done[k + 2]!);
	};

	/**
	 * Two routes that share a station in other rounds would come to it twice: they swap there too.
	 * Each round has at most two such neighbours, so what is found is a path or a circle (Kempe 1879).
	 */
	const chain = (r: number, p: number, q: number) => {
		let long = 1;
		path[0] = r;
		marked[r] = 1;
		for (let k = 0; k < long; k++) {
			const a = seat[path[k]! * n + p]!;
			const b = seat[path[k]! * n + q]!;
			for (let s = held; s < instance.rounds; s++) {
				const pAt = seat[s * n + p]!;
				const qAt = seat[s * n + q]!;
				// p will have b in round path[k], q will have a
				if (marked[s] || pAt < 0 || qAt < 0 || pAt === qAt || (pAt !== b && qAt !== a)) continue;
				marked[s] = 1;
				path[long++] = s;
			}
		}
		for (let k = 0; k < long; k++) marked[path[k]!] = 0;
		if (long === 1) return single(r, p, q);
		work += long;
		const limit = temperature * draw.threshold();
		let delta = 0;
		// most chains cost too much; done one after another they may cost a little less
		for (let k = 0; k < long; k++)
			delta += state.meetDelta(path[k]!, p, q) + state.tableDelta(path[k]!, p, q);
		if (delta >= limit + SLACK) return 0;
		delta = 0;
		for (let k = 0; k < long; k++) delta += state.swap(path[k]!, p, q);
		if (delta <= 0 || delta < limit) return delta;
		for (let k = long - 1; k >= 0; k--) state.swap(path[k]!, p, q);
		return 0;
	};
	const single = (r: number, p: number, q: number) => {
		const delta = state.swapDelta(r, p, q);
		if (!accept(delta)) return 0;
		state.swap(r, p, q);
		return delta;
	};
	/** Two people change their whole days: who meets whom stays as good as it was. */
	const day = (p: number, q: number) => {
		const limit = temperature * draw.threshold();
		const delta = trade(instance, state, p, q, { limit, slack: SLACK });
		if (delta === null) return 0;
		work += rounds;
		return delta;
	};
	/** A unit changes places with as many others of one table. */
	const together = (r: number, p: number, t: number) => {
		done.length = 0;
		let delta = 0;
		const unit = [p, ...instance.unit[p]!].filter((x) => seat[r * n + x]! >= 0 && !stay[x]);
		const taken = new Set(unit);
		for (const x of unit) {
			if (seat[r * n + x] === t) continue;
			const size = count[r * stations + t]!;
			let partner = -1;
			for (let tries = 0; tries < 8 && partner < 0; tries++) {
				const y = members[(r * stations + t) * room + draw.below(size)]!;
				if (!taken.has(y) && !stay[y] && !instance.unit[y]!.length) partner = y;
			}
			if (partner < 0) {
				takeBack();
				return 0;
			}
			taken.add(partner);
			delta += state.swap(r, x, partner);
			done.push(r, x, partner);
		}
		if (accept(delta)) return delta;
		takeBack();
		return 0;
	};
	/** One person goes from a table with one more to a table with one fewer. */
	const shift = (r: number, p: number) => {
		const a = seat[r * n + p]!;
		const b = draw.below(stations);
		const [from, to] = [r * stations + a, r * stations + b];
		if (a === b || count[from]! <= instance.fewest[from]! || count[to]! >= instance.most[to]!)
			return 0;
		const delta = state.move(r, p, b);
		if (accept(delta)) return delta;
		state.move(r, p, a);
		return 0;
	};

	for (let stage = 0; work < cooling.work; stage++, temperature *= factor) {
		if (stage >= stages) temperature = cooling.to;
		for (let k = 0; k < STAGE; k++) {
			work++;
			const r = held + (rounds === 1 ? 0 : draw.below(rounds));
			const p = movingCode[draw.below(movingCode.length)]!;
			if (!present[r * n + p]) continue;
			const a = seat[r * n + p]!;
			if (units && instance.unit[p]!.length) {
				cost += together(r, p, draw.below(stations));
			} else if (flexible && draw.below(alike || once ? 64 : 8) === 0) {
				cost += shift(r, p);
			} else {
				const others = alike ? alike(p, draw.below(16)) : movingCode;
				const q = others[draw.below(others.length)]!;
				const b = seat[r * n + q]!;
				if (b < 0 || a === b || (units && instance.unit[q]!.length)) continue;
				if (alike && others === movingCode && draw.below(8) === 0) cost += day(p, q);
				else cost += once ? chain(r, p, q) : single(r, p, q);
			}
			if (cost < lowest) {
				lowest = cost;
				best.set(seat);
				if (cost <= cooling.target) return work;
			}
		}
		if (cooling.late()) break;
	}
	if (lowest < cost && !cooling.on) state.set(best);
	return work;
}

/**
 * Who may change places with a mover, by a number below 16: mostly those who are alike in what the
 * rules look at, so that no rule is broken; often those of the same sector, since few share a
 * language; now and then anybody. Null when no rule looks at either.
 */
function likes(
	{ weight, sector, tongue, n }: Instance,
	moving: readonly number[],
	anybody: Int16Array
): ((p: number, kind: number) => Int16Array) | null {
	if (!weight.sector_balance && !weight.no_lone_language) return null;
	const sameSector = groupsBy(moving, n, (p) => sector[p]!);
	const alike = groupsBy(moving, n, (p) => sector[p]! * 1_000 + tongue[p]!);
	return (p, kind) => (kind < 8 ? alike[p]! : kind < 14 ? sameSector[p]! : anybody);
}

/** For each person the movers of the same key, one list for all of them. */
function groupsBy(moving: readonly number[], n: number, key: (p: number) => number): Int16Array[] {
	const by = Map.groupBy(moving, key);
	const lists = new Map([...by].map(([of, people]) => [of, Int16Array.from(people)]));
	return Array.from({ length: n }, (_, p) => lists.get(key(p)) ?? new Int16Array());
}

/** x^(1/k) by Newton's method: whole and basic steps only, alike on every machine. */
export function nthRoot(x: number, k: number): number {
	let root = 1 - (1 - x) / k;
	if (root <= 0) root = 0.5;
	for (let turn = 0; turn < 200; turn++) {
		let power = 1;
		for (let n = k - 1, base = root; n > 0; n >>= 1, base *= base) if (n & 1) power *= base;
		const next = root + (x / power - root) / k;
		if (Math.abs(next - root) < 1e-15) break;
		root = next;
	}
	return root;
}
