#!/usr/bin/env node
// npm run check: what a change must pass before it is committed.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { build, generate, install, root } from './prepare.mjs';

const node = install();
generate(node);
const tool = (path, ...args) => [join(root, 'node_modules', path), ...args];
const env = { ...process.env, PATH: `${join(node, '..')}:${process.env.PATH}` };
const steps = {
	format: tool('prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'),
	lint: tool('eslint/bin/eslint.js', '.'),
	types: tool('svelte-check/bin/svelte-check', '--threshold', 'error', '--fail-on-warnings'),
	boundaries: tool(
		'dependency-cruiser/bin/dependency-cruiser.mjs',
		'src',
		'--config',
		'.dependency-cruiser.js'
	),
	schema: ['src/platform/db/write-schema.server.ts', '--check'],
	tests: tool('vitest/vitest.mjs', 'run')
};
const only = process.argv.slice(2);
const failed = [];
for (const [name, args] of Object.entries(steps)) {
	if (only.length && !only.includes(name)) continue;
	const done = spawnSync(node, args, { cwd: root, stdio: 'inherit', env });
	process.stdout.write(`${done.status ? '✗' : '✓'} ${name}\n`);
	if (done.status) failed.push(name);
}
if (!only.length || only.includes('build')) build(node);
if (failed.length) process.stdout.write(`\nnot yet: ${failed.join(', ')}\n`);
process.exit(failed.length ? 1 : 0);
