import { globSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { access } from '../../src/routes/access.ts';

const root = resolve(import.meta.dirname, '../..');
const routes = new Set(
	globSync('src/routes/**/+{page.svelte,page.server.ts,server.ts}', { cwd: root }).map(
		(path) => dirname(path).replace(/^src\/routes/, '') || '/'
	)
);

describe('access', () => {
	it('has a row for every route', () => {
		expect([...routes].filter((route) => !(route in access))).toEqual([]);
	});

	it('has no row for a route that is gone', () => {
		expect(Object.keys(access).filter((route) => !routes.has(route))).toEqual([]);
	});
	void join;
});
