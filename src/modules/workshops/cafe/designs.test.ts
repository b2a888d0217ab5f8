import { describe, expect, it } from 'vitest';
import { designFor } from './designs.ts';
import { planCafe } from './plan.ts';
import { cafeOf } from './test-data.ts';

describe('a seating kept as data', () => {
	it('lets no pair of 32 people meet twice in ten rounds at eight tables', () => {
		const design = designFor(8, 4, 10)!;
		const met = new Set<string>();
		let meetings = 0;
		for (const round of design) {
			for (let t = 0; t < 8; t++) expect(round.filter((one) => one === t)).toHaveLength(4);
			for (let p = 0; p < 32; p++)
				for (let q = 0; q < p; q++)
					if (round[p] === round[q]) {
						met.add(`${q} ${p}`);
						meetings++;
					}
		}
		expect([met.size, meetings]).toEqual([480, 480]);
	});

	it('begins with the first of each table, so that a few people are spread over all', () => {
		expect(designFor(8, 4, 10)![0]!.slice(0, 9)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 0]);
	});

	it('is not for other tables, nor for fewer rounds, where a formula does', () => {
		expect(designFor(7, 4, 10)).toBeNull();
		expect(designFor(8, 5, 10)).toBeNull();
		expect(designFor(8, 4, 9)).toBeNull();
	});

	it.each([32, 31, 30])('is what %i people get', (n) => {
		const plan = planCafe(cafeOf(n, 8, 10));
		expect(plan).toMatchObject({ repeats: 0, provenOptimal: true, violations: [] });
	});
});
