// The planner: the best seating that can be found in the steps allowed, and what can be proven of it.
import { type Bound, boundOf } from './bound.ts';
import type { Cafe, Seating } from './cafe.ts';
import { instanceOf } from './instance.ts';
import { type Quality, qualityOf } from './quality.ts';
import { Search, seatingOf } from './search.ts';
import { seeded } from '#platform/core/seeded.ts';

/** Changes when the same input would give another plan. Stored with each plan. */
export const VERSION = '3';

export type Judged = Quality & {
	/** ids by round and station */
	plan: string[][][];
	/** no plan of this café has a lower R2 */
	r2Bound: number;
	distinctPairsBound: number;
	/** nothing can be better: R2 is at its bound, or all pairs have met that can */
	provenOptimal: boolean;
};

export type Plan = Judged & {
	seed: number;
	version: string;
	/** the time ran out before the steps did */
	cut: boolean;
	ms: number;
};

export type PlanOptions = {
	/** any whole number; the same one gives the same plan */
	seed?: number;
	/** only caps: a plan that was cut says so, and depends on the machine */
	timeMs?: number;
	/** milliseconds from any start; tests set their own */
	clock?: () => number;
};

/**
 * Plans a café. Pure: the same café, seed and version give the same plan on any machine, unless
 * `timeMs` cut it short.
 *
 * @throws CannotPlan when the café contradicts itself. Rules that could not be kept are named in
 *   `violations`, those that had to be with `hard`.
 * @example planCafe({ people, stations: [{}, {}, {}, {}], rounds: 4, preset: 'most-new' }, { seed: 1 })
 */
export function planCafe(cafe: Cafe, options: PlanOptions = {}): Plan {
	const { seed = 1, timeMs = Infinity, clock = () => performance.now() } = options;
	const began = clock();
	const instance = instanceOf(cafe);
	const late = () => clock() - began > timeMs;
	const search = new Search(instance, seeded(seed), late);
	if (cafe.preset === 'block') search.blocks();
	else search.run(cafe.preset);
	return {
		...judged(cafe, seatingOf(instance, search.best), search.bound),
		seed,
		version: VERSION,
		cut: search.cut,
		ms: Math.round(clock() - began)
	};
}

function judged(cafe: Cafe, plan: string[][][], bound: Bound): Judged {
	const quality = qualityOf(cafe, plan);
	return {
		plan,
		...quality,
		r2Bound: bound.r2,
		distinctPairsBound: bound.distinctPairs,
		provenOptimal:
			!quality.violations.some(({ hard }) => hard) &&
			(quality.r2 === bound.r2 ||
				(cafe.preset === 'most-new' && quality.distinctPairs === bound.distinctPairs))
	};
}

/**
 * What a seating that exists already is worth, by the same measure as a new plan.
 *
 * @throws CannotPlan as `planCafe` does
 */
export function judge(cafe: Cafe, seating: Seating): Judged {
	const movers = new Set(cafe.people.filter(({ host }) => host === undefined).map(({ id }) => id));
	const meetings = seating
		.flat()
		.map((ids) => ids.filter((id) => movers.has(id)).length)
		.reduce((sum, k) => sum + (k * (k - 1)) / 2, 0);
	const plan = seating.map((tables) => tables.map((ids) => [...ids]));
	return judged(cafe, plan, boundOf(instanceOf({ ...cafe, known: seating }), meetings));
}
