#!/usr/bin/env node
// npm test: everything that must hold at every commit. Ends with one line, `N passed, N failed`.
// `--long` runs the full matrices instead of their samples.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, generate, install, root } from './prepare.mjs';

const node = install();
generate(node);
const long = process.argv.includes('--long');
const only = process.argv.slice(2).filter((arg) => !arg.startsWith('--'));
const results = join(root, 'test-results');
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
const env = {
	...process.env,
	PATH: `${join(node, '..')}:${process.env.PATH}`,
	LONG: long ? '1' : ''
};
const total = { passed: 0, failed: 0 };

/** Runs a stage; a stage that ends badly without saying how many counts as one failure. */
function stage(name, args, count) {
	if (only.length && !only.includes(name)) return;
	process.stdout.write(`\n── ${name}\n`);
	const done = spawnSync(node, args, { cwd: root, stdio: 'inherit', env });
	const { passed, failed } = count(done.status ?? 1);
	total.passed += passed;
	total.failed += failed || (done.status ? 1 : 0);
}

const vitest = (name, config) => [
	[
		join(root, 'node_modules/vitest/vitest.mjs'),
		'run',
		'--config',
		config,
		'--reporter=default',
		'--reporter=json',
		`--outputFile.json=${join(results, `${name}.json`)}`
	],
	() => {
		const file = join(results, `${name}.json`);
		if (!existsSync(file)) return { passed: 0, failed: 1 };
		const report = JSON.parse(readFileSync(file, 'utf8'));
		const skipped = report.numPendingTests + (report.numTodoTests ?? 0);
		// on the build machine nothing may be skipped
		return {
			passed: report.numPassedTests,
			failed: report.numFailedTests + (process.env.CI === 'true' ? skipped : 0)
		};
	}
];

/** A fault test says how many facts held in its last line. */
function fault(name, args) {
	if (only.length && !only.includes('faults') && !only.includes(name)) return;
	process.stdout.write(`\n── ${name}\n`);
	const done = spawnSync(
		node,
		['--disable-warning=ExperimentalWarning', join(root, 'tests/faults', `${name}.ts`), ...args],
		{ cwd: root, stdio: ['ignore', 'pipe', 'inherit'], env, encoding: 'utf8' }
	);
	process.stdout.write(done.stdout);
	const [, passed, failed] = /(\d+) passed, (\d+) failed\s*$/.exec(done.stdout) ?? [0, 0, 1];
	total.passed += Number(passed);
	total.failed += Number(failed) || (done.status ? 1 : 0);
}

build(node);
stage('unit', ...vitest('unit', 'vitest.config.ts'));
if (existsSync(join(root, 'tests/journeys/vitest.config.ts')))
	stage('browser', ...vitest('browser', 'tests/journeys/vitest.config.ts'));
for (const [name, ...args] of [
	['openers'],
	['kill', long ? '25' : '5'],
	['full-disk'],
	['clock-step']
])
	fault(name, args);

process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`);
process.exit(total.failed ? 1 : 0);
