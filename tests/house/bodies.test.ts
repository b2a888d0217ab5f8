import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

it('the body of a request is read only within a limit', () => {
	const readers = globSync('src/{routes,hooks*}/**/*.ts', { cwd: root }).filter((file) =>
		/\brequest\s*\.\s*(formData|json|text|arrayBuffer|blob|bytes|body)\b/.test(
			readFileSync(join(root, file), 'utf8')
		)
	);
	expect(readers).toEqual(['src/routes/web/body.server.ts']);
});
