import { describe, expect, it } from 'vitest';
import type { Cafe } from './cafe.ts';
import { instanceOf } from './instance.ts';
import { qualityOf } from './quality.ts';
import { seeded } from '#platform/core/seeded.ts';
import { anyhow, seated } from './starts.ts';
import { quadratic } from './meetings.ts';
import { stateOf } from './state.ts';
import { cafeOf } from './test-data.ts';

const UNIT = 4;

/** All rules at once, people who come late, leave early, host, stay, belong together and apart. */
const full = (visits: 'no_revisit' | 'visit_all'): Cafe =>
	cafeOf(
		29,
		4,
		4,
		{
			rules: { [visits]: 2, sector_balance: 3, no_lone_language: 5 },
			stations: [{}, { language: 'sv' }, { accessible: false }, {}],
			met: [
				['p1', 'p2', 2],
				['p3', 'p9', 1]
			],
			known: [[], [['p4', 'p5'], ['p6']]]
		},
		(p) => ({
			sector: ['public', 'association', 'parish'][p % 3],
			languages: p % 5 === 0 ? ['sv'] : p % 7 === 0 ? ['en', 'fi'] : ['fi'],
			...(p < 3 && { host: p }),
			...(p === 7 && { fixed: 3 }),
			...(p > 24 && { from: 1 }),
			...(p === 20 && { to: 2 }),
			together: p === 11 || p === 12 ? ['pair'] : [],
			apart: p === 13 || p === 14 || p === 0 ? ['quarrel'] : [],
			mustVisit: p === 15 ? [2] : [],
			needsAccess: p === 16
		})
	);

describe('a seating under work', () => {
	it.each(['no_revisit', 'visit_all'] as const)(
		'knows after each of many steps what counting anew would say (%s)',
		(visits) => {
			const instance = instanceOf(full(visits));
			const draw = seeded(5);
			const state = stateOf(
				instance,
				quadratic(UNIT),
				UNIT,
				seated(instance, anyhow(instance), draw)
			);
			const { n, stations, present, stays } = instance;
			let cost = state.cost();
			let swaps = 0;
			let moves = 0;
			for (let step = 0; step < 3_000; step++) {
				const r = draw.below(instance.rounds);
				const [p, q] = [draw.below(n), draw.below(n)];
				const open = (x: number) => present[r * n + x] && stays[x]! < 0;
				if (!open(p)) continue;
				if (step % 4 === 0) {
					const t = draw.below(stations);
					if (t === state.seat[r * n + p] || state.count[r * stations + t]! + 1 >= state.room)
						continue;
					cost += state.move(r, p, t);
					moves++;
				} else {
					if (!open(q) || state.seat[r * n + p] === state.seat[r * n + q]) continue;
					const foreseen = state.swapDelta(r, p, q);
					expect(state.swap(r, p, q)).toBe(foreseen);
					cost += foreseen;
					swaps++;
				}
				expect(state.cost()).toBe(cost);
				if (step % 50) continue;
				const anew = stateOf(instance, quadratic(UNIT), UNIT, Int16Array.from(state.seat));
				expect(anew.cost()).toBe(cost);
				expect(anew.breaches()).toBe(state.breaches());
			}
			expect(swaps).toBeGreaterThan(500);
			expect(moves).toBeGreaterThan(100);
		}
	);

	it('counts R2 as the finished plan is counted', () => {
		const cafe = cafeOf(23, 4, 3);
		const instance = instanceOf(cafe);
		const seat = seated(instance, anyhow(instance), seeded(3));
		const plan = Array.from({ length: 3 }, (_, r) =>
			Array.from({ length: 4 }, (_, t) =>
				cafe.people.flatMap(({ id }, p) => (seat[r * 23 + p] === t ? [id] : []))
			)
		);
		expect(stateOf(instance, quadratic(UNIT), UNIT, seat).r2()).toBe(qualityOf(cafe, plan).r2);
	});
});
