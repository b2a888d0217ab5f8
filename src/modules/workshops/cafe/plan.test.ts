import { describe, expect, it } from 'vitest';
import { type Cafe, CannotPlan } from './cafe.ts';
import { judge, planCafe } from './plan.ts';
import { violationsOf } from './quality.ts';
import { cafeOf } from './test-data.ts';

const hard = ({ violations }: ReturnType<typeof planCafe>) => violations.filter((one) => one.hard);
const sizes = (tables: readonly (readonly string[])[]) =>
	tables.map(({ length }) => length).sort((a, b) => b - a);

describe('most new people', () => {
	it.each([
		[64, 8, 4],
		[32, 8, 3],
		[36, 6, 3],
		[45, 7, 4],
		[300, 30, 4],
		[77, 12, 4]
	])(
		'lets no pair of %i people at %i stations meet twice in %i rounds, and says it is proven',
		(n, t, r) => {
			const plan = planCafe(cafeOf(n, t, r));
			expect(plan).toMatchObject({
				repeats: 0,
				r2: 0,
				maxTogether: 1,
				provenOptimal: true,
				violations: []
			});
			for (const tables of plan.plan) {
				expect(tables.flat().sort()).toEqual(
					cafeOf(n, t, r)
						.people.map(({ id }) => id)
						.sort()
				);
				expect(sizes(tables)[0]! - sizes(tables).at(-1)!).toBeLessThanOrEqual(1);
			}
		}
	);

	it('finds the 400 of 496 pairs that can meet when 32 people share 4 stations in 4 rounds', () => {
		const plan = planCafe(cafeOf(32, 4, 4));
		expect(plan).toMatchObject({
			distinctPairs: 400,
			distinctPairsBound: 400,
			r2: 96,
			r2Bound: 96
		});
	});

	it('shows the gap where the bound cannot be reached', () => {
		const plan = planCafe(cafeOf(36, 6, 4));
		expect(plan.r2Bound).toBe(0);
		expect(plan.provenOptimal).toBe(false);
		expect(plan.repeats).toBeGreaterThan(0);
		expect(plan.repeats).toBeLessThanOrEqual(3);
	});

	it('takes in whom people have met before', () => {
		const met = Array.from({ length: 6 }, (_, k) => [`p${2 * k}`, `p${2 * k + 1}`, 1] as const);
		const { plan } = planCafe(cafeOf(12, 4, 2, { met }));
		for (const [one, other] of met)
			expect(plan.flat().some((ids) => ids.includes(one) && ids.includes(other))).toBe(false);
	});
});

describe('the other goals', () => {
	it('never lets the same pair meet a third time when repeats are spread', () => {
		const plan = planCafe(cafeOf(32, 4, 4, { preset: 'even-spread' }));
		expect(plan).toMatchObject({ r2: 96, maxTogether: 2, distinctPairs: 352, provenOptimal: true });
	});

	it('keeps groups together when they rotate as they are', () => {
		const plan = planCafe(cafeOf(32, 4, 4, { preset: 'block' }));
		expect(plan).toMatchObject({
			distinctPairs: 112,
			maxTogether: 4,
			maxNew: 7,
			provenOptimal: false
		});
		expect(violationsOf({ ...cafeOf(32, 4, 4), rules: { visit_all: 'hard' } }, plan.plan)).toEqual(
			[]
		);
	});
});

describe('the same on every machine', () => {
	const cafe = cafeOf(37, 6, 4, { rules: { no_revisit: 'hard' } });

	it('gives one plan for one seed', () => {
		const [one, other] = [planCafe(cafe, { seed: 9 }), planCafe(cafe, { seed: 9 })];
		expect(other.plan).toEqual(one.plan);
		expect(planCafe(cafe, { seed: 10 }).plan).not.toEqual(one.plan);
	});

	it('says when the time ran out', () => {
		let now = 0;
		const plan = planCafe(cafeOf(100, 10, 5), { timeMs: 5, clock: () => now++ });
		expect(plan.cut).toBe(true);
		expect(plan.plan.every((tables) => tables.flat().length === 100)).toBe(true);
	});
});

describe('the rules', () => {
	const rules = (
		of: Cafe['rules'],
		more: Partial<Cafe> = {},
		about?: Parameters<typeof cafeOf>[4]
	) => planCafe(cafeOf(30, 5, 4, { rules: of, ...more }, about));

	it('sends nobody to a station twice', () => {
		const plan = rules({ no_revisit: 'hard' });
		expect(hard(plan)).toEqual([]);
		expect(plan.provenOptimal).toBe(true);
	});

	it.each([
		[25, 5, 5],
		[37, 5, 5],
		[24, 6, 6],
		[30, 4, 4]
	])('lets each of %i people see all %i stations in %i rounds', (n, t, r) => {
		expect(hard(planCafe(cafeOf(n, t, r, { rules: { visit_all: 'hard' } })))).toEqual([]);
	});

	it('gives each station its share of each sector', () => {
		const plan = rules({ sector_balance: 'hard' }, {}, (p) => ({
			sector: p < 13 ? 'public' : p < 25 ? 'association' : p < 28 ? 'parish' : 'company'
		}));
		expect(hard(plan)).toEqual([]);
		expect(plan.provenOptimal).toBe(true);
	});

	it('leaves nobody alone in a minority language', () => {
		const plan = rules({ no_lone_language: 'hard' }, {}, (p) => ({
			languages: p < 7 ? ['sv'] : p === 7 ? ['so', 'fi'] : ['fi']
		}));
		expect(hard(plan)).toEqual([]);
		for (const tables of plan.plan)
			for (const ids of tables)
				expect(ids.filter((id) => Number(id.slice(1)) < 7).length).not.toBe(1);
	});

	it('keeps hosts at their stations and out of the figures', () => {
		const plan = planCafe(
			cafeOf(25, 5, 5, { rules: { visit_all: 'hard' } }, (p) => (p < 5 ? { host: p } : {}))
		);
		for (const tables of plan.plan)
			tables.forEach((ids, t) => {
				expect(ids).toContain(`p${t}`);
				expect(ids.length).toBe(5);
			});
		// 20 movers at 5 stations: in 5 rounds nobody meets twice
		expect(plan).toMatchObject({ repeats: 0, distinctPairs: 150, provenOptimal: true });
		expect(hard(plan)).toEqual([]);
	});

	it('keeps together, apart, fixed, and sends where one must go', () => {
		const plan = rules({}, {}, (p) => ({
			together: p < 2 ? ['interpreter'] : p === 2 || p === 3 || p === 4 ? ['three'] : [],
			apart: p > 4 && p < 9 ? ['quarrel'] : [],
			...(p === 9 && { fixed: 3 }),
			mustVisit: p === 10 ? [0, 4] : []
		}));
		expect(hard(plan)).toEqual([]);
		for (const tables of plan.plan) {
			expect(tables[3]).toContain('p9');
			expect(tables.find((ids) => ids.includes('p0'))).toContain('p1');
		}
	});

	it('seats nobody where they cannot take part', () => {
		const plan = rules(
			{},
			{ stations: [{}, {}, { language: 'sv' }, { accessible: false }, {}] },
			(p) => ({ languages: p < 12 ? ['sv', 'fi'] : ['fi'], needsAccess: p === 3 })
		);
		expect(hard(plan)).toEqual([]);
		for (const tables of plan.plan) {
			expect(tables[2]!.every((id) => Number(id.slice(1)) < 12)).toBe(true);
			expect(tables[3]).not.toContain('p3');
		}
	});

	it('seats people only while they are there, and no more than there are seats', () => {
		const plan = rules({}, { stations: [{ seats: 4 }, {}, {}, {}, { seats: 0 }] }, (p) => ({
			...(p === 0 && { from: 2 }),
			...(p === 1 && { to: 0 })
		}));
		expect(plan.plan.map((tables) => tables.flat().includes('p0'))).toEqual([
			false,
			false,
			true,
			true
		]);
		expect(plan.plan.map((tables) => tables.flat().includes('p1'))).toEqual([
			true,
			false,
			false,
			false
		]);
		for (const tables of plan.plan) {
			expect(tables[0]!.length).toBe(4);
			expect(tables[4]).toEqual([]);
		}
	});

	it('names the hard rules that cannot be kept', () => {
		const alone = rules({ no_lone_language: 'hard' }, {}, (p) => ({
			languages: [p === 0 ? 'sv' : 'fi']
		}));
		expect(alone.provenOptimal).toBe(false);
		expect(hard(alone)[0]).toMatchObject({ rule: 'no_lone_language', people: ['p0'], about: 'sv' });
		expect(hard(rules({ visit_all: 'hard' }, { rounds: 3 }))[0]!.rule).toBe('visit_all');
		expect(hard(planCafe(cafeOf(12, 4, 6, { rules: { no_revisit: 'hard' } })))[0]!.rule).toBe(
			'no_revisit'
		);
	});

	it('lets a soft rule give way', () => {
		const plan = rules({ no_lone_language: 1 }, {}, (p) => ({
			languages: [p === 0 ? 'sv' : 'fi']
		}));
		expect(hard(plan)).toEqual([]);
		expect(plan.violations.every(({ rule }) => rule === 'no_lone_language')).toBe(true);
		expect(plan.violations.length).toBe(4);
	});

	it('refuses what contradicts itself', () => {
		const more = (cafe: Partial<Cafe>, about?: Parameters<typeof cafeOf>[4]) => () =>
			planCafe(cafeOf(12, 3, 2, cafe, about));
		expect(more({ stations: [{ seats: 3 }, { seats: 3 }, { seats: 3 }] })).toThrow(CannotPlan);
		expect(more({}, () => ({ host: 3 }))).toThrow('there is no station 3');
		expect(more({ stations: [] })).toThrow(CannotPlan);
		expect(more({}, () => ({ id: 'same' }))).toThrow('same id');
	});
});

it('judges a seating that exists as it judged it when it was new', () => {
	const cafe = cafeOf(37, 5, 4, { rules: { no_revisit: 'hard' } }, (p) =>
		p < 5 ? { host: p } : {}
	);
	const { seed: _seed, version: _version, cut: _cut, ms: _ms, ...plan } = planCafe(cafe);
	expect(judge(cafe, plan.plan)).toEqual(plan);
});

describe('planning again during the day', () => {
	const before = planCafe(cafeOf(40, 5, 4));
	const gone = new Set(['p3', 'p17', 'p28']);
	const left = {
		...cafeOf(40, 5, 4),
		people: cafeOf(40, 5, 4).people.filter(({ id }) => !gone.has(id))
	};

	it('touches no round that was held', () => {
		const again = planCafe({ ...left, held: before.plan.slice(0, 2) });
		expect(again.plan.slice(0, 2)).toEqual(before.plan.slice(0, 2));
		for (const tables of again.plan.slice(2)) {
			expect(tables.flat().length).toBe(37);
			expect(sizes(tables)).toEqual([8, 8, 7, 7, 7]);
		}
	});

	it('moves only who must move when people know their plan', () => {
		const again = planCafe({ ...left, held: before.plan.slice(0, 2), known: before.plan });
		const moved = again.plan
			.slice(2)
			.flatMap((tables, k) =>
				tables.flatMap((ids, t) => ids.filter((id) => !before.plan[k + 2]![t]!.includes(id)))
			);
		// three people left: a station that lost two takes one from another, at most
		expect(moved.length).toBeLessThanOrEqual(4);
		for (const tables of again.plan.slice(2)) expect(sizes(tables)).toEqual([8, 8, 7, 7, 7]);
	});

	it('keeps groups that rotate as they are, but for who must move', () => {
		const blocks = planCafe(cafeOf(40, 5, 4, { preset: 'block' }));
		const again = planCafe({
			...left,
			preset: 'block',
			held: blocks.plan.slice(0, 1),
			known: blocks.plan
		});
		const moved = again.plan
			.slice(1)
			.flatMap((tables, k) =>
				tables.flatMap((ids, t) => ids.filter((id) => !blocks.plan[k + 1]![t]!.includes(id)))
			);
		expect(moved.length).toBeLessThanOrEqual(6);
	});

	it('empties a station that is closed', () => {
		const stations = [{}, {}, { seats: 0 }, {}, {}];
		const again = planCafe({
			...cafeOf(40, 5, 4, { stations }),
			held: before.plan.slice(0, 2),
			known: before.plan
		});
		for (const tables of again.plan.slice(2))
			expect(tables.map(({ length }) => length)).toEqual([10, 10, 0, 10, 10]);
	});

	it('seats who came late', () => {
		const more = cafeOf(42, 5, 4);
		const again = planCafe({ ...more, held: before.plan.slice(0, 1), known: before.plan });
		expect(again.plan.map((tables) => tables.flat().includes('p41'))).toEqual([
			false,
			true,
			true,
			true
		]);
	});
});
