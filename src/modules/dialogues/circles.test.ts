import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CirclePerson, bestCount, circleCounts, dealCircles, sizesOf } from './circles.ts';

const person = fc.record({
	side: fc.constantFrom('public', 'association', 'experience', 'other'),
	lang: fc.oneof({ weight: 6, arbitrary: fc.constant('fi') }, fc.constantFrom('sv', 'en')),
	organisation: fc.constantFrom('', '', 'Kunta', 'Omaiset ry', 'Förening rf')
});
const hall = fc
	.tuple(
		fc.array(person, { minLength: 6, maxLength: 70 }),
		fc.integer({ min: 0, max: 1e6 }),
		fc.nat()
	)
	.map(([people, seed, pick]) => {
		const counts = circleCounts(people.length);
		return {
			people: people.map((one, k): CirclePerson => ({ id: `p${k}`, ...one })),
			count: counts[pick % counts.length]!,
			seed
		};
	});
const times = { numRuns: 150 };
const ofLang = (people: readonly CirclePerson[], lang: string, ids: readonly string[]) =>
	people.filter((one) => one.lang === lang && ids.includes(one.id)).length;

describe('circles', () => {
	it('are of 6 to 25: 32 people make two to five, and three are proposed', () => {
		expect(circleCounts(32)).toEqual([2, 3, 4, 5]);
		expect(bestCount(32)).toBe(3);
		expect(sizesOf(32, 3)).toEqual([11, 11, 10]);
		expect(circleCounts(5)).toEqual([]);
		expect(circleCounts(25)).toEqual([1, 2, 3, 4]);
		expect(circleCounts(26)[0]).toBe(2);
	});

	it('have everybody once, and sizes that differ by one at most', () => {
		fc.assert(
			fc.property(hall, ({ people, count, seed }) => {
				const circles = dealCircles(people, count, seed);
				expect(circles.flat().sort()).toEqual(people.map(({ id }) => id).sort());
				expect(circles.map(({ length }) => length).sort()).toEqual(
					sizesOf(people.length, count).sort()
				);
			}),
			times
		);
	});

	it('are the same for the same people and seed, in whatever order they come', () => {
		fc.assert(
			fc.property(hall, ({ people, count, seed }) => {
				expect(dealCircles([...people].reverse(), count, seed)).toEqual(
					dealCircles(people, count, seed)
				);
			}),
			{ numRuns: 40 }
		);
	});

	it('leave nobody alone in a language that somebody else speaks', () => {
		fc.assert(
			fc.property(hall, ({ people, count, seed }) => {
				const circles = dealCircles(people, count, seed);
				for (const lang of ['fi', 'sv', 'en'])
					if (people.filter((one) => one.lang === lang).length > 1)
						for (const circle of circles) expect(ofLang(people, lang, circle)).not.toBe(1);
			}),
			times
		);
	});

	it('spread the sides evenly and keep an organisation apart in an ordinary hall', () => {
		const people = Array.from({ length: 32 }, (_, k): CirclePerson => ({
			id: `p${k}`,
			side: ['public', 'association', 'association', 'experience'][k % 4]!,
			lang: k % 8 === 0 ? 'sv' : 'fi',
			organisation: k < 6 ? `Kunta ${k % 2}` : ''
		}));
		for (let seed = 0; seed < 20; seed++) {
			const circles = dealCircles(people, 3, seed);
			for (const circle of circles) {
				const here = people.filter(({ id }) => circle.includes(id));
				for (const [side, all] of [
					['public', 8],
					['association', 16],
					['experience', 8]
				] as const)
					expect(Math.abs(here.filter((one) => one.side === side).length - all / 3)).toBeLessThan(
						1.5
					);
				for (const name of ['Kunta 0', 'Kunta 1'])
					expect(here.filter((one) => one.organisation === name).length).toBeLessThan(2);
			}
		}
	});
});
