import { describe, expect, it } from 'vitest';
import { primePowers, ringOf } from './field.ts';

describe('the rings of the exact seatings', () => {
	it.each([2, 3, 4, 5, 7, 8, 9, 16, 25, 27, 32, 37])(
		'divides by everything but 0 in the field of %i',
		(order) => {
			const { add, times, apart } = ringOf(order);
			expect(apart.length).toBe(order);
			for (let a = 1; a < order; a++) {
				const row = new Set(Array.from({ length: order }, (_, b) => times(a, b)));
				expect(row.size).toBe(order);
				expect(new Set(Array.from({ length: order }, (_, b) => add(a, b))).size).toBe(order);
			}
		}
	);

	it.each([
		[6, 2],
		[10, 2],
		[12, 3],
		[15, 3],
		[20, 4],
		[35, 5]
	])('knows in the ring of %i numbers %i whose differences divide', (order, size) => {
		const { times, apart, add } = ringOf(order);
		expect(apart.length).toBe(size);
		const minus = (a: number) => {
			for (let b = 0; b < order; b++) if (add(a, b) === 0) return b;
			throw new Error('no negative');
		};
		for (const a of apart)
			for (const b of apart) {
				if (a === b) continue;
				const gap = add(a, minus(b));
				expect(new Set(Array.from({ length: order }, (_, c) => times(gap, c))).size).toBe(order);
			}
	});

	it('takes a number apart into powers of primes', () => {
		expect(primePowers(360)).toEqual([
			[2, 3],
			[3, 2],
			[5, 1]
		]);
	});
});
