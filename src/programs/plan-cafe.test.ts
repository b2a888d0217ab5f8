import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runPlanCafe } from './plan-cafe.ts';
import { Usage } from './usage.ts';

const folder = mkdtempSync(join(tmpdir(), 'plan-cafe-'));
const file = (name: string, text: string) => {
	writeFileSync(join(folder, name), text);
	return join(folder, name);
};
const people = (count: number, row: (p: number) => string = () => '', columns = '') =>
	file(
		`people-${count}-${columns}.csv`,
		[`id,${columns}`, ...Array.from({ length: count }, (_, p) => `p${p},${row(p)}`)].join('\n')
	);
const plan = (...args: string[]) => runPlanCafe([...args, '--json']);

describe('poytakunta plan-cafe', () => {
	it('prints the plan with its figures', () => {
		const { exit, out } = plan('--people', people(32), '--stations', '4', '--rounds', '4');
		expect(exit).toBe(0);
		const said = JSON.parse(out);
		expect(said).toMatchObject({ r2: 96, r2Bound: 96, provenOptimal: true, seed: 1, cut: false });
		expect(Object.keys(said)).toEqual(
			expect.arrayContaining([
				...['plan', 'distinctPairs', 'repeats', 'maxTogether', 'minNew', 'medianNew'],
				...['violations', 'version', 'ms']
			])
		);
		expect(said.plan[3][3]).toHaveLength(8);
	});

	it('plans the rest of a day around the rounds that were held', () => {
		const all = people(20);
		const before = JSON.parse(plan('--people', all, '--stations', '4', '--rounds', '3').out);
		const held = file('held.json', JSON.stringify({ plan: before.plan.slice(0, 1) }));
		const args = ['--people', people(18), '--stations', '4', '--rounds', '3', '--locked', held];
		const after = JSON.parse(plan(...args).out);
		expect(after.plan[0]).toEqual(before.plan[0]);
		expect(after.plan[1].flat()).toHaveLength(18);
	});

	it('ends with 1 and names the rules that cannot be kept', () => {
		const alone = people(12, (p) => (p ? 'fi' : 'sv'), 'language');
		const { exit, err } = plan(
			...['--people', alone, '--stations', '3', '--rounds', '2', '--no-lone-language']
		);
		expect(exit).toBe(1);
		expect(err).toContain('no_lone_language');
		const full = plan('--people', people(12), '--stations', '2', '--rounds', '2', '--seats', '4,4');
		expect(full).toMatchObject({ exit: 1, out: '' });
		expect(full.err).toContain('capacity');
	});

	it.each([
		[['--people', people(12), '--rounds', '2']],
		[['--people', people(12), '--stations', '0', '--rounds', '2']],
		[['--people', join(folder, 'nowhere.csv'), '--stations', '2', '--rounds', '2']],
		[['--people', file('wrong.csv', 'name\na'), '--stations', '2', '--rounds', '2']],
		[['--people', people(12), '--stations', '2', '--rounds', '2', '--locked', file('x.json', '{')]],
		[['--people', people(12), '--stations', '2', '--rounds', '2', '--preset', 'best']],
		[['--people', people(12), '--stations', '2', '--rounds', '2', '--visit-all', '--no-revisit']],
		[['--people', people(12), '--stations', '2', '--rounds', '2', '--unknown']]
	])('does not guess what was meant: %j', (args) => {
		expect(() => plan(...args)).toThrow(Usage);
	});
});
