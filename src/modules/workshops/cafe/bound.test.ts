import { describe, expect, it } from 'vitest';
import { boundOf, evenPairs } from './bound.ts';
import type { Cafe } from './cafe.ts';
import { instanceOf } from './instance.ts';
import { planCafe } from './plan.ts';
import { cafeOf } from './test-data.ts';

const meetingsOf = (plan: readonly (readonly (readonly string[])[])[]) =>
	plan.flat().reduce((sum, { length }) => sum + (length * (length - 1)) / 2, 0);

/** The lowest R2 of all seatings, by trying them all. */
function lowest(cafe: Cafe, sizes: readonly number[]): number {
	const n = cafe.people.length;
	const rounds: number[][] = [];
	const fill = (seat: number[], left: number[]) => {
		if (seat.length === n) return void rounds.push(seat);
		left.forEach((free, t) => {
			if (free)
				fill(
					[...seat, t],
					left.map((size, k) => (k === t ? size - 1 : size))
				);
		});
	};
	fill([], [...sizes]);
	const cost = (all: readonly number[][]) => {
		let sum = 0;
		for (let p = 0; p < n; p++)
			for (let q = p + 1; q < n; q++) {
				const m = all.filter((seat) => seat[p] === seat[q]).length;
				sum += (m * (m - 1)) / 2;
			}
		return sum;
	};
	let best = Infinity;
	const choose = (all: number[][]) => {
		if (all.length === cafe.rounds) return void (best = Math.min(best, cost(all)));
		// people are alike: the first round may be any
		for (const round of all.length ? rounds : rounds.slice(0, 1)) choose([...all, round]);
	};
	choose([]);
	return best;
}

describe('the lower bound', () => {
	it('parts people as evenly as they can', () => {
		expect(evenPairs(8, 4)).toBe(4);
		expect(evenPairs(9, 4)).toBe(6);
		expect(evenPairs(3, 4)).toBe(0);
	});

	it('is what was worked out by hand for 32 people at 4 stations in 4 rounds', () => {
		const cafe = cafeOf(32, 4, 4);
		expect(boundOf(instanceOf(cafe), 4 * 4 * 28)).toEqual({
			r2: 96,
			repeats: 48,
			distinctPairs: 400
		});
	});

	it.each([
		[6, 2, 2, [3, 3]],
		[6, 2, 3, [3, 3]],
		[6, 3, 3, [2, 2, 2]],
		[7, 3, 2, [3, 2, 2]],
		[5, 2, 3, [3, 2]]
	])(
		'is never above the best of all seatings (%i people, %i stations, %i rounds)',
		(n, t, r, sizes) => {
			const cafe = cafeOf(n, t, r);
			const slots = sizes.reduce((sum, k) => sum + (k * (k - 1)) / 2, 0) * r;
			const { r2 } = boundOf(instanceOf(cafe), slots);
			const best = lowest(cafe, sizes);
			expect(r2).toBeLessThanOrEqual(best);
			// and the planner finds the best one
			expect(planCafe(cafe).r2).toBe(best);
		}
	);

	it('counts only who is there in both rounds, and what was held as it was', () => {
		const cafe = cafeOf(12, 3, 2, {
			held: [
				[
					['p0', 'p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7'],
					['p8', 'p9'],
					['p10', 'p11']
				]
			]
		});
		const { plan, r2 } = planCafe(cafe);
		// 8 of one station over 3: 3 + 3 + 2 leave 3 + 3 + 1 pairs
		expect(boundOf(instanceOf(cafe), meetingsOf(plan)).r2).toBe(7);
		expect(r2).toBe(7);
	});
});
