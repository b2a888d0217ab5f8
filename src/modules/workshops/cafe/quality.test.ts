import { describe, expect, it } from 'vitest';
import { qualityOf, violationsOf } from './quality.ts';
import { cafeOf } from './test-data.ts';

describe('what a seating is worth', () => {
	const plan = [
		[
			['p0', 'p1', 'p2'],
			['p3', 'p4']
		],
		[
			['p0', 'p1', 'p3'],
			['p2', 'p4']
		],
		[
			['p0', 'p1', 'p4'],
			['p2', 'p3']
		]
	];

	it('counts pairs, repeats and new people by hand', () => {
		// p0 and p1 meet three times; every other pair meets once, except p2-p3, p2-p4, p3-p4: once too
		expect(qualityOf(cafeOf(5, 2, 3), plan)).toMatchObject({
			distinctPairs: 10,
			repeats: 2,
			r2: 3,
			maxTogether: 3,
			minNew: 4,
			medianNew: 4
		});
	});

	it('leaves hosts out of the pairs, and who has left since', () => {
		const cafe = cafeOf(4, 2, 3, {}, (p) => (p === 0 ? { host: 0 } : {}));
		// p4 is not among the people any more
		expect(qualityOf(cafe, plan)).toMatchObject({ distinctPairs: 3, repeats: 0, maxTogether: 1 });
	});

	it('does not call new whom one had met before', () => {
		const cafe = cafeOf(5, 2, 3, { met: [['p0', 'p4', 1]] });
		expect(qualityOf(cafe, plan)).toMatchObject({ minNew: 3, medianNew: 4, maxNew: 4 });
	});

	it('finds each kind of breach', () => {
		const cafe = cafeOf(
			5,
			2,
			3,
			{
				rules: {
					no_revisit: 'hard',
					visit_all: 2,
					sector_balance: 'hard',
					no_lone_language: 'hard'
				},
				stations: [{ seats: 2 }, { language: 'sv' }]
			},
			(p) => ({
				sector: p < 3 ? 'public' : 'association',
				languages: p === 4 ? ['sv'] : ['fi'],
				together: p === 2 || p === 3 ? ['pair'] : [],
				apart: p < 2 ? ['quarrel'] : [],
				mustVisit: p === 0 ? [1] : []
			})
		);
		const found = violationsOf(cafe, plan);
		const of = (rule: string) => found.filter((one) => one.rule === rule);
		expect(of('capacity').map(({ round }) => round)).toEqual([0, 1, 2]);
		expect(of('apart')).toHaveLength(3);
		expect(of('must_visit')).toMatchObject([{ station: 1, people: ['p0'] }]);
		expect(of('visit_all').every(({ hard }) => !hard)).toBe(true);
		expect(of('visit_all').map(({ people }) => people[0])).toEqual(['p0', 'p1']);
		expect(of('together').map(({ round }) => round)).toEqual([0, 1]);
		expect(of('station').map(({ people }) => people[0])).toEqual(['p3', 'p2', 'p2', 'p3']);
		expect(of('no_lone_language').map(({ round, about }) => [round, about])).toEqual([
			[0, 'sv'],
			[1, 'sv'],
			[2, 'sv']
		]);
		// 3 of 5 are public: not three at a table of three, nor none at one of two
		expect(of('sector_balance').filter(({ round }) => round === 0)).toMatchObject([
			{ station: 0, about: 'public' },
			{ station: 1, about: 'public' },
			{ station: 0, about: 'association' },
			{ station: 1, about: 'association' }
		]);
		expect(of('no_revisit').map(({ people }) => people[0])).toContain('p0');
	});
});
