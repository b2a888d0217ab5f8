// Exact seatings for cafés with rules: families of differences found by chance, and whose seat in
// them is whose, so that sectors and languages come out right.
import { type Ring, ringOf } from './field.ts';
import type { Instance } from './instance.ts';
import { type Draw, shuffle } from '#platform/core/seeded.ts';
import { movers } from './starts.ts';
import type { State } from './state.ts';
import { trade } from './trade.ts';

/** Draws after which a family is taken to be too rare. */
const PATIENCE = 4_000;

/**
 * A partial difference matrix over the group of a ring: `depth` columns of one number a round. Whoever
 * has the label (g, column) sits in round r at station g + column[r]. Numbers of a column differ, so
 * that nobody comes back to a station; the differences of two columns differ from round to round, so
 * that no two people meet twice. By chance, because many families are there while few are known to
 * suit a certain hall.
 *
 * @returns null when none was found: it needs fewer people at a station than there are stations
 * @example familyOf(ringOf(8), 4, 5, seeded(1)) // five columns of four numbers below 8
 * @source difference matrices: Colbourn & Dinitz, Handbook of Combinatorial Designs, VI.17
 */
export function familyOf(ring: Ring, rounds: number, depth: number, draw: Draw): number[][] | null {
	const { order } = ring;
	if (depth >= order || rounds > order || rounds < 2) return null;
	const numbers = Array.from({ length: order }, (_, k) => k);
	const minus = numbers.map((a) => numbers.find((b) => ring.add(a, b) === 0)!);
	const columns: number[][] = [];
	for (let tries = 0; columns.length < depth; tries++) {
		if (tries === PATIENCE) return linesOf(ring, rounds, depth, draw);
		const column = shuffle([...numbers], draw).slice(0, rounds);
		const fits = (other: readonly number[]) =>
			new Set(column.map((a, r) => ring.add(a, minus[other[r]!]!))).size === rounds;
		if (columns.every(fits)) columns.push(column);
	}
	return columns;
}

/** The lines of a field that are not level, where there is one: also for as many as can sit. */
function linesOf(ring: Ring, rounds: number, depth: number, draw: Draw): number[][] | null {
	const slopes = shuffle([...ring.apart], draw).slice(0, rounds);
	const types = shuffle(ring.apart.slice(1), draw).slice(0, depth);
	if (slopes.length < rounds || types.length < depth) return null;
	return types.map((type) => slopes.map((slope) => ring.times(slope, type)));
}

/** Where a family has everybody, sectors kept together in its columns; `r * n + p`. */
export function inFamily(instance: Instance, draw: Draw): Int16Array | null {
	const { n, stations, rounds } = instance;
	const moving = movers(instance);
	const ring = ringOf(stations);
	const family = familyOf(ring, rounds, Math.ceil(moving.length / stations), draw);
	if (!family) return null;
	const wish = new Int16Array(rounds * n).fill(-1);
	family.forEach((column, k) => {
		const labels = shuffle(
			Array.from({ length: stations }, (_, g) => g),
			draw
		);
		moving
			.slice(k * stations, (k + 1) * stations)
			.forEach((p, i) => column.forEach((a, r) => (wish[r * n + p] = ring.add(labels[i]!, a))));
	});
	return wish;
}

/**
 * People change their whole days with one another: who meets how often stays as it was, and the
 * rules come out better. Works on the state in place and cools from half a repeated meeting.
 *
 * @param unit what one repeated meeting costs
 * @returns the work used, in steps
 */
export function tradeDays(
	instance: Instance,
	state: State,
	draw: Draw,
	{ trades, unit, target }: { trades: number; unit: number; target: number }
): number {
	const { n, rounds, sector, tongue, held, stays, isHost } = instance;
	const free = Array.from({ length: n }, (_, p) => p).filter((p) => !isHost[p] && stays[p]! < 0);
	const few = free.filter((p) => tongue[p]! >= 0);
	const bySector = Map.groupBy(free, (p) => sector[p]!);
	const any = <T>(list: readonly T[]): T => list[draw.below(list.length)]!;
	let cost = state.cost();
	let used = 0;
	for (let k = 0; k < trades && cost > target; k++) {
		// mostly one of the few who need company, with somebody who is alike to all other rules
		const seeks = few.length > 0 && draw.below(4) > 0;
		const p = any(seeks ? few : free);
		const q = any(seeks && draw.below(4) > 0 ? bySector.get(sector[p]!)! : free);
		if (sector[p] === sector[q] && tongue[p] === tongue[q]) continue;
		const limit = (draw.threshold() * unit * (trades - k)) / (2 * trades);
		used++;
		const delta = trade(instance, state, p, q, { limit, slack: unit });
		if (delta === null) continue;
		used += rounds - held;
		cost += delta;
	}
	return used;
}
