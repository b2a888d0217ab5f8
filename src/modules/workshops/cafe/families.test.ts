import { describe, expect, it } from 'vitest';
import { seeded } from '#platform/core/seeded.ts';
import { familyOf, inFamily, tradeDays } from './families.ts';
import { ringOf } from './field.ts';
import { instanceOf } from './instance.ts';
import { quadratic } from './meetings.ts';
import { planCafe } from './plan.ts';
import { anyhow, seated } from './starts.ts';
import { stateOf } from './state.ts';
import { cafeOf } from './test-data.ts';

const ALL = { sector_balance: 'hard', no_lone_language: 'hard', no_revisit: 'hard' } as const;
const SECTORS = ['public', 'association', 'parish', 'company', 'association'];

/** Five sectors, one person in nine speaks Swedish, all three rules hard. */
const hall = (people: number, stations: number, rounds: number) =>
	cafeOf(people, stations, rounds, { rules: ALL }, (p) => ({
		sector: SECTORS[p % 5]!,
		languages: [p % 9 === 4 ? 'sv' : 'fi']
	}));

describe('a family of differences', () => {
	// 9 with 8 needs the lines of a field: by chance none that large is found
	it.each([
		[8, 4, 5],
		[12, 4, 8],
		[25, 4, 6],
		[9, 3, 8]
	])('over a group of %i, %i rounds, %i columns: nothing comes twice', (order, rounds, depth) => {
		const ring = ringOf(order);
		const minus = (a: number) =>
			Array.from({ length: order }, (_, b) => b).find((b) => ring.add(a, b) === 0)!;
		const family = familyOf(ring, rounds, depth, seeded(3))!;
		expect(family).toHaveLength(depth);
		family.forEach((column, k) => {
			expect(new Set(column).size).toBe(rounds);
			for (const other of family.slice(0, k))
				expect(new Set(column.map((a, r) => ring.add(a, minus(other[r]!)))).size).toBe(rounds);
		});
	});

	it('is not looked for where none can be', () => {
		expect(familyOf(ringOf(6), 4, 8, seeded(1))).toBeNull();
		expect(familyOf(ringOf(4), 5, 3, seeded(1))).toBeNull();
	});
});

describe('a seating in a family', () => {
	const instance = instanceOf(hall(40, 8, 4));
	const draw = seeded(2);
	const state = stateOf(instance, quadratic(8), 8, seated(instance, anyhow(instance), draw));

	it('has no pair twice, and people who trade their days keep it so and break fewer rules', () => {
		state.set(seated(instance, inFamily(instance, draw)!, draw));
		expect(state.r2()).toBe(0);
		const before = state.breaches();
		tradeDays(instance, state, draw, { trades: 2_000, unit: 8, target: 0 });
		expect(state.r2()).toBe(0);
		expect(state.breaches()).toBeLessThan(before);
		expect(state.cost()).toBe(state.breaches());
	});
});

describe('halls with three hard rules', () => {
	it.each([
		[40, 8, 4],
		[72, 9, 3],
		[60, 12, 4]
	])('%i people, %i tables, %i rounds: nothing can be better', (people, stations, rounds) => {
		for (const seed of [1, 2]) {
			const plan = planCafe(hall(people, stations, rounds), { seed });
			expect(plan.violations).toEqual([]);
			expect(plan.provenOptimal).toBe(true);
		}
	});
});
