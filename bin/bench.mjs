#!/usr/bin/env node
// npm run bench -- NAME: runs one measurement of bench/, with what stands after its name; without a
// name says which there are.
// Never part of the tests: what is measured in time depends on what else the machine does.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build, install, root, run } from './prepare.mjs';

const folder = join(root, 'bench');
const names = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'bench.ts')));
const [name, ...more] = process.argv.slice(2);

if (!name) {
	const about = (one) =>
		readFileSync(join(folder, one, 'README.md'), 'utf8')
			.split('\n')
			.filter(Boolean)[1];
	for (const one of names) process.stdout.write(`${one.padEnd(14)} ${about(one)}\n`);
} else if (!names.includes(name)) {
	process.stderr.write(`There is no bench "${name}". There are: ${names.join(', ')}.\n`);
	process.exit(2);
} else {
	const node = install();
	build(node);
	run(node, ['--disable-warning=ExperimentalWarning', join(folder, name, 'bench.ts'), ...more]);
}
