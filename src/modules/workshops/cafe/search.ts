// Where the best seating is looked for: exact seatings first, then cooling from anywhere.
import { anneal, nthRoot } from './anneal.ts';
import { type Bound, boundOf } from './bound.ts';
import type { Seating } from './cafe.ts';
import { inFamily, tradeDays } from './families.ts';
import type { Instance } from './instance.ts';
import { type PairCost, quadratic } from './meetings.ts';
import { violationsOf } from './quality.ts';
import type { Draw } from '#platform/core/seeded.ts';
import { anyhow, fromHome, inBlocks, inDesign, inLines, seated } from './starts.ts';
import { type State, stateOf } from './state.ts';

// a repeated meeting costs so much, so that smaller things can be told apart
const UNIT = 8;
const FIRST = 300_000;
// what changes with rules: `steps` in all, about half a second on one core of a small machine, two with
// rules; `exact` steps for exchanging the people of an exact seating; where a cooling begins, its steps
// by the seats of the day, and how they grow when it is tried again
const PLAIN = {
	...{ steps: 3_000_000, exact: FIRST, from: UNIT, growing: 2 },
	first: (_seats: number) => FIRST
};
// small halls gain by beginning again, large ones by patience: it goes with the pairs of seats
const RULED: typeof PLAIN = {
	...{ steps: 6_500_000, exact: FIRST / 5, from: UNIT * 0.375, growing: 1 },
	first: (seats) => Math.max(FIRST, 20 * seats * seats)
};
// a hall that has not come right after so many coolings will not
const TRIES = 10;
// exact seatings by chance may use this part of the steps, and are tried so often
const FAMILIES = { part: 0.25, most: 24 };
// where the cooling ends
const TO = UNIT / 10;
// how dear a broken hard rule is, from warm to cold; every other attempt begins stricter, because
// some rules only give way to others at once (three people of one language in a hall of thirty)
const HARDNESS = [
	[1, 2, 4, 8],
	[4, 8, 16, 32]
] as const;

/** Ids by round and station, hosts first; held rounds word by word as they were. */
export function seatingOf(instance: Instance, seat: Int16Array): string[][][] {
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

/**
 * The search for the best seating of a café. After `run` or `blocks`, `best` is where everybody sits
 * (`r * n + p`), `bound` what no seating can be better than.
 */
export class Search {
	best: Int16Array;
	bound: Bound;
	cut = false;
	readonly #instance: Instance;
	readonly #draw: Draw;
	readonly #late: () => boolean;
	readonly #state: State;
	#score: Score = [Infinity];
	readonly #ruled: boolean;
	readonly #way: typeof PLAIN;
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
		this.#way = this.#ruled ? RULED : PLAIN;
		const seats = instance.n * instance.rounds;
		this.#work = Math.min(this.#way.steps, TRIES * this.#way.first(seats));
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
				this.#cool({ price, target, from: UNIT / 2, work: this.#way.exact });
			this.#keep(preset);
		}
		if (this.#ruled) this.#families(preset, price, target);
		const { from, first, growing } = this.#way;
		let work = first(instance.n * instance.rounds);
		for (; this.#goesOn(preset) && !this.#lowest(); work *= growing) {
			state.set(seated(instance, anyhow(instance), this.#draw));
			this.#cool({ price, target, from, work: Math.min(work, this.#work) });
			this.#keep(preset);
		}
		if (preset === 'most-new') this.#gather();
	}

	/** Many exact seatings, each with its people exchanged and mended a little. */
	#families(preset: Goal, price: PairCost, target: number): void {
		const instance = this.#instance;
		const state = this.#state;
		const least = this.#work * (1 - FAMILIES.part);
		let nearest = Infinity;
		for (let k = 0; k < FAMILIES.most && this.#work > least; k++) {
			// a hall that none of them suits at all is left to the search
			if (this.#lowest() || this.cut || (k >= 6 && nearest >= 4 * UNIT)) break;
			const wish = inFamily(instance, this.#draw);
			if (!wish) continue;
			state.set(seated(instance, wish, this.#draw));
			state.price(price, 1);
			const trades = 40 * instance.n;
			this.#work -= tradeDays(instance, state, this.#draw, { trades, unit: UNIT, target });
			this.#attempt = 0;
			if (state.cost() > target)
				this.#cool({ price, target, from: UNIT / 4, work: 1_000 * instance.n });
			nearest = Math.min(nearest, state.cost() - target);
			this.#keep(preset);
		}
		this.#attempt = 0;
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

export type Goal = 'most-new' | 'even-spread';
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
