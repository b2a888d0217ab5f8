import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hasMessage } from '../../src/platform/i18n/locale.server.ts';

const root = resolve(import.meta.dirname, '../..');
const source = globSync('src/modules/**/*.server.ts', { cwd: root })
	.filter((path) => !path.endsWith('.test.ts'))
	.map((path) => readFileSync(join(root, path), 'utf8'))
	.join('\n');

describe('events', () => {
	it('have a sentence each for the history of an area', () => {
		const types = new Set(
			[
				...source.matchAll(/\b(?:type|event): '([a-z_]+\.[a-z_]+)'/g),
				...source.matchAll(/\brecord\w*\(\s*work,\s*'([a-z_]+\.[a-z_]+)'/g)
			].map((found) => found[1]!)
		);
		for (const state of ['draft', 'for_comment', 'approved', 'published', 'recalled'])
			types.add(`memo.${state}`);
		for (const state of ['done', 'dropped', 'open']) types.add(`action.${state}`);
		expect(types.size).toBeGreaterThan(50);
		expect([...types].filter((type) => !hasMessage('event', type.replace('.', '_')))).toEqual([]);
	});
});
