// Plans the cafés of instances.csv and the named hard ones, and says which reach their bound in time.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Cafe } from '../../src/modules/workshops/cafe/cafe.ts';
import { type Plan, planCafe } from '../../src/modules/workshops/cafe/plan.ts';
import { asked } from '../support/asked.ts';
import { tell } from '../support/figures.ts';

const PLAIN_MS = 1_000;
const RULES_MS = 3_000;
const SECTORS = ['public', 'association', 'parish', 'company', 'association'];

/** Five sectors, one person in nine speaks Swedish, nobody comes back: all three rules hard. */
const RULES = { sector_balance: 'hard', no_lone_language: 'hard', no_revisit: 'hard' } as const;

const cafeOf = (people: number, stations: number, rounds: number, ruled = false): Cafe => ({
	people: Array.from({ length: people }, (_, p) => ({
		id: `p${p}`,
		...(ruled && { sector: SECTORS[p % 5], languages: [p % 9 === 4 ? 'sv' : 'fi'] })
	})),
	stations: Array.from({ length: stations }, () => ({})),
	rounds,
	preset: 'most-new',
	...(ruled && { rules: RULES })
});

const line = (name: string, plan: Plan, good: boolean) =>
	console.log(
		`${good ? '✓' : '✗'} ${name.padEnd(16)} R2 ${plan.r2} (bound ${plan.r2Bound}), ${plan.repeats} repeats, ${
			plan.violations.length
		} broken, ${plan.provenOptimal ? 'proven' : 'not proven'}, ${plan.ms} ms`
	);

// the first plan also pays for the compiler
planCafe(cafeOf(30, 6, 4));

let missed = 0;
let slowest = 0;
const rows = readFileSync(join(import.meta.dirname, 'instances.csv'), 'utf8')
	.trim()
	.split('\n')
	.slice(1);
for (const row of rows) {
	const [name, people, stations, rounds, rules] = row.split(',');
	const plan = planCafe(cafeOf(Number(people), Number(stations), Number(rounds), rules === 'all'));
	const good = plan.provenOptimal && plan.ms <= (rules ? RULES_MS : PLAIN_MS);
	if (!good) missed++;
	if (!rules) slowest = Math.max(slowest, plan.ms);
	line(name!, plan, good);
}

// the same halls with other seeds: what a coordinator may expect of hers
const seeds = asked('seeds', 0);
if (seeds) {
	let [planned, reached] = [0, 0];
	for (const row of rows) {
		const [name, people, stations, rounds, rules] = row.split(',');
		if (!rules) continue;
		const cafe = cafeOf(Number(people), Number(stations), Number(rounds), true);
		const plans = Array.from({ length: seeds }, (_, k) => planCafe(cafe, { seed: k + 1 }));
		const good = plans.filter((plan) => plan.provenOptimal && plan.ms <= RULES_MS).length;
		planned += seeds;
		reached += good;
		const gap = Math.max(...plans.map(({ r2, r2Bound }) => r2 - r2Bound));
		const slowest = Math.max(...plans.map(({ ms }) => ms));
		console.log(
			`  ${name!.padEnd(16)} proven in time with ${good} of ${seeds} seeds, at most ${gap} above the bound, slowest ${slowest} ms`
		);
	}
	console.log(`  in all ${reached} of ${planned}`);
}

const named = (people: number, stations: number, rounds: number) => {
	const plan = planCafe(cafeOf(people, stations, rounds));
	line(`${people}-${stations}-${rounds}`, plan, true);
	return plan;
};
const eights = named(64, 8, 4);
const fours = named(32, 8, 10);
const tens = named(100, 10, 5);
const sixes = named(36, 6, 4);

const before = planCafe(cafeOf(64, 8, 4));
const left = cafeOf(64, 8, 4);
const again = planCafe({
	...left,
	people: left.people.filter((_, p) => p % 21 !== 5),
	held: before.plan.slice(0, 1),
	known: before.plan
});
line('replan 64-8-4', again, true);
const untouched = JSON.stringify(again.plan[0]) === JSON.stringify(before.plan[0]) ? 0 : 1;

tell(
	{ name: 'cafe', value: missed, unit: `of-${rows.length}-not-proven-in-time`, most: 0 },
	{ name: 'cafe slowest without rules', value: slowest, unit: 'ms', most: PLAIN_MS },
	{ name: 'cafe 64-8-4', value: eights.repeats, unit: 'repeats', most: 0 },
	{ name: 'cafe 32-8-10', value: fours.repeats, unit: 'repeats', most: 0 },
	{ name: 'cafe 100-10-5', value: tens.repeats, unit: 'repeats', most: 68 },
	{ name: 'cafe 100-10-5', value: tens.ms, unit: 'ms', most: 2_000 },
	{ name: 'cafe 36-6-4', value: sixes.repeats, unit: 'repeats', most: 2 },
	{ name: 'cafe replan', value: again.ms, unit: 'ms', most: 1_000 },
	{ name: 'cafe replan', value: untouched, unit: 'held-rounds-changed', most: 0 }
);
