// The planner: the best seating that can be found in the steps allowed, and what can be proven of it.
import { anneal, nthRoot } from './anneal.ts';
import { type Bound, boundOf } from './bound.ts';
import type { Cafe, Seating } from './cafe.ts';
import { type Instance, instanceOf } from './instance.ts';
import { type Quality, qualityOf, violationsOf } from './quality.ts';
import { type Draw, seeded } from '#platform/core/seeded.ts';
import { anyhow, fromHome, inBlocks, inDesign, inLines, seated } from './starts.ts';
import { type PairCost, type State, quadratic, stateOf } from './state.ts';

/** Changes when the same input would give another plan. Stored with each plan. */
export const VERSION = '2';

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

// a repeated meeting costs so much, so that smaller things can be told apart
const UNIT = 8;
// steps that take about a second on one core of a small machine
const WORK = 36_000_000;
const FIRST = 300_000;
// where the cooling ends
const TO = UNIT / 10;
// how dear a broken hard rule is, from warm to cold; every other attempt begins stricter, because
// some rules only give way to others at once (three people of one language in a hall of thirty)
const HARDNESS = [
	[1, 2, 4, 8],
	[4, 8, 16, 32]
] as const;

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

/** Ids by round and station, hosts first; held rounds word by word as they were. */
function seatingOf(instance: Instance, seat: Int16Array): string[][][] {
	const { cafe, n, stations } = instance;
	return Array.from({ length: instance.rounds }, (_, r) => {
		const held: Seating[number] | undefined = cafe.held?.[r];
		if (held) return Array.from({ length: stations }, (_, t) => [...(held[t] ?? [])]);
		const tables = Array.from({ length: stations }, () => [] as string[]);
		cafe.people.forEach(({ id, host, from = 0, to = cafe.rounds - 1 }) => {
			if (host !== undefined && r >= from && r <= to) tables[host]!.push(id);
		});
		for (let p = 0; p < n; p++) {
			const t = seat[r * n + p]!;
			if (t >= 0) tables[t]!.push(cafe.people[p]!.id);
		}
		return tables;
	});
}

/** What a seating is compared by: rules first, then what the preset asks for. Lower is better. */
type Score = readonly number[];

const lower = (one: Score, other: Score): boolean => {
	const k = one.findIndex((value, at) => value !== other[at]);
	return k >= 0 && one[k]! < other[k]!;
};

class Search {
	best: Int16Array;
	bound: Bound;
	cut = false;
	readonly #instance: Instance;
	readonly #draw: Draw;
	readonly #late: () => boolean;
	readonly #state: State;
	#score: Score = [Infinity];
	readonly #ruled: boolean;
	#attempt = 0;
	#work: number;

	constructor(instance: Instance, draw: Draw, late: () => boolean) {
		this.#instance = instance;
		this.#draw = draw;
		this.#late = late;
		this.best = seated(instance, instance.changed ? fromHome(instance) : anyhow(instance), draw);
		this.#state = stateOf(instance, quadratic(UNIT), UNIT, this.best);
		this.bound = boundOf(instance, meetings(instance, this.#state));
		this.#ruled = ruled(instance);
		// a step costs more at larger tables, and where rules are looked at
		this.#work = Math.round(WORK / (4 + Math.max(...instance.most)));
	}

	/** Groups that stay together; what little the rules ask is mended. */
	blocks(): void {
		const state = this.#state;
		const instance = this.#instance;
		// who knows their plan keeps it
		state.set(instance.changed ? this.best : seated(instance, inBlocks(instance), this.#draw));
		const apart = quadratic(UNIT).map((cost) => -cost);
		if (state.breaches())
			this.#cool({ price: apart, target: -Infinity, from: 2 * UNIT, work: FIRST * 2 });
		this.best = Int16Array.from(state.seat);
	}

	run(preset: Goal): void {
		const instance = this.#instance;
		const price = preset === 'even-spread' ? spread : quadratic(UNIT);
		const state = this.#state;
		const target = costBefore(instance, price) + this.bound.r2 * UNIT;
		if (instance.changed) {
			state.set(this.best);
			this.#cool({ price, target, from: UNIT / 4, work: FIRST });
			this.#keep(preset);
			return;
		}
		for (const exact of [inDesign(instance), inLines(instance)]) {
			if (!exact || this.#lowest()) continue;
			state.set(seated(instance, exact, this.#draw));
			state.price(price);
			// cool: an exact seating is not to be melted, only its people exchanged
			if (state.cost() > target)
				this.#cool({ price, target, from: UNIT / 2, work: Math.min(FIRST, this.#work) });
			this.#keep(preset);
		}
		for (
			let work = this.#ruled ? 2 * FIRST : FIRST;
			this.#goesOn(preset) && !this.#lowest();
			work *= 2
		) {
			state.set(seated(instance, anyhow(instance), this.#draw));
			this.#cool({
				price,
				target,
				from: this.#ruled ? UNIT * 0.75 : UNIT,
				work: Math.min(work, this.#work)
			});
			this.#keep(preset);
		}
		if (preset === 'most-new') this.#gather();
	}

	/** Of the seatings with the lowest R2 the one in which the fewest pairs share the repeats. */
	#gather(): void {
		for (let tries = 0; tries < 3 && this.#goesOn('most-new'); tries++) {
			const had = this.#score;
			if (tries === 0) this.#state.set(this.best);
			const work = Math.min(FIRST * 2, this.#work);
			this.#cool({ price: concentrated, target: -Infinity, from: UNIT / 2, work });
			this.#keep('most-new');
			if (this.#score === had) break;
		}
	}

	/** No rule is broken and R2 is at its bound. */
	#lowest(): boolean {
		return this.#score[0] === 0 && this.#score[1] === 0;
	}

	#goesOn(preset: Goal): boolean {
		const enough = preset === 'even-spread' ? 0 : this.bound.repeats;
		const done = this.#lowest() && this.#score[2] === enough;
		return !done && this.#work > 0 && !this.cut;
	}

	/**
	 * Cools in stages: while it is warm a broken rule costs as much as a repeated meeting, so that it
	 * can be crossed on the way to something better; each stage makes it dearer.
	 */
	#cool({ price, target, from, work }: Cool): void {
		const state = this.#state;
		const stages = this.#ruled ? HARDNESS[this.#attempt++ % 2]! : [1];
		const step = nthRoot(TO / from, stages.length);
		let warm = from;
		stages.forEach((hardness, k) => {
			state.price(price, hardness);
			this.#work -= anneal(this.#instance, state, this.#draw, {
				...{ target, late: this.#late, work: work / stages.length },
				...{ from: warm, to: (warm *= step) },
				on: k + 1 < stages.length
			});
		});
		this.cut ||= this.#late();
	}

	/** Takes the state's seating when it is better than the best so far. */
	#keep(preset: Goal): void {
		const instance = this.#instance;
		const state = this.#state;
		const broken = state.breaches() ? this.#hardBreaches() : 0;
		const { repeats, r2, thrice } = pairsOf(instance, state);
		const above = Math.max(0, r2 - this.bound.r2);
		const soft = state.breaches() && !broken ? state.breaches() / UNIT : 0;
		const score: Score =
			preset === 'even-spread'
				? [broken, above + soft, thrice]
				: [broken, Math.sign(above) + soft, repeats, r2];
		if (!lower(score, this.#score)) return;
		this.#score = score;
		this.best = Int16Array.from(state.seat);
	}

	#hardBreaches(): number {
		const { cafe } = this.#instance;
		const plan = seatingOf(this.#instance, this.#state.seat);
		return violationsOf(cafe, plan).filter(({ hard }) => hard).length;
	}
}

type Goal = 'most-new' | 'even-spread';
type Cool = { price: PairCost; target: number; from: number; work: number };

/** Dearer from the third meeting on: nobody meets the same person a third time. */
const spread: PairCost = quadratic(UNIT).map(
	(cost, m) => cost + (UNIT * m * (m - 1) * (m - 2)) / 3
);

/** As R2, and a little for each repeat: of two seatings with the same R2 the one with more pairs. */
const concentrated: PairCost = quadratic(UNIT).map(
	(cost, m) => cost + (UNIT / 2) * Math.max(0, m - 1)
);

const ruled = ({ weight, duty, closed, apart }: Instance): boolean =>
	weight.sector_balance + weight.no_lone_language > 0 ||
	duty.some(Boolean) ||
	closed.some(Boolean) ||
	apart.some((others) => others.length);

function meetings({ rounds, stations }: Instance, { count }: State): number {
	let sum = 0;
	for (let k = 0; k < rounds * stations; k++) sum += (count[k]! * (count[k]! - 1)) / 2;
	return sum;
}

/** What is spent on pairs before the first round. */
function costBefore({ before, n }: Instance, price: PairCost): number {
	let sum = 0;
	if (before)
		for (let p = 0; p < n; p++) for (let q = p + 1; q < n; q++) sum += price[before[p * n + q]!]!;
	return sum;
}

function pairsOf({ before, n }: Instance, { met }: State) {
	let [repeats, r2, thrice] = [0, 0, 0];
	for (let p = 0; p < n; p++)
		for (let q = p + 1; q < n; q++) {
			const all = met[p * n + q]!;
			const m = all - (before?.[p * n + q] ?? 0);
			r2 += (m * (m - 1)) / 2;
			if (m) repeats += all - 1;
			thrice += Math.max(0, m - 2);
		}
	return { repeats, r2, thrice };
}
