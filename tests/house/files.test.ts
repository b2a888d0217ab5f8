import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { fileOwners } from '../../src/file-owners.server.ts';

it('every table that points to files has an owner that keeps them from the sweep', () => {
	const schema = readFileSync(
		resolve(import.meta.dirname, '../../src/platform/db/schema.ts'),
		'utf8'
	);
	const pointing = schema.split('export interface ').filter((one) => /\bsha256: string/.test(one));
	expect(pointing.map((one) => one.split(' ')[0])).toHaveLength(fileOwners.length);
});
