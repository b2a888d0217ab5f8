import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hasMessage } from '../../src/platform/i18n/locale.server.ts';

const root = resolve(import.meta.dirname, '../..');

describe('refusals', () => {
	it('have a sentence for every code', () => {
		const files = globSync('src/{modules,platform,routes}/**/*.ts', {
			cwd: root,
			exclude: (path) => String(path).endsWith('.test.ts')
		});
		const codes = new Set<string>();
		for (const file of files) {
			const text = readFileSync(join(root, file), 'utf8');
			for (const [, code] of text.matchAll(/\brefuse(?:<[^>]*>)?\(\s*'([a-z_]+)'/g))
				codes.add(code!);
			if (file.endsWith('.input.ts') || file.includes('/input/'))
				for (const [, code] of text.matchAll(
					/'([a-z]+_(?:missing|wrong|long|past|ahead)[a-z_]*)'/g
				))
					codes.add(code!);
		}
		expect(codes.size).toBeGreaterThan(10);
		expect([...codes].filter((code) => !hasMessage('refusal', code))).toEqual([]);
	});
});
