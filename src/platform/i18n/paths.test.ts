import { globSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LANGS } from '../core/lang.ts';
import { RESERVED, to, toRoute } from './paths.ts';

const root = resolve(import.meta.dirname, '../../..');
/** Every route under a language, as a pattern of `to`. */
const routes = [
	...new Set(
		globSync('src/routes/[[]lang[]]/**/+{page.svelte,page.server.ts,server.ts}', { cwd: root })
			.map((path) => path.split('/').slice(3, -1))
			.map((parts) => `/${parts.map((part) => part.replace(/^\[(\w+)\]$/, '{$1}')).join('/')}`)
	)
];

const params = {
	area: 'pohjanmaa',
	table: 'kotihoito-2',
	topic: '12-sijaishoito',
	number: '7',
	token: 'AbC_-1',
	organisation: 'x1',
	draft: 'd-1',
	item: 'i-1',
	attachment: 'a-1',
	code: 'sv',
	series: '3',
	note: 'n-1'
};

describe('addresses', () => {
	it('are found', () => expect(routes.length).toBeGreaterThan(40));

	it.each(routes)('%s goes out in each language and comes back', (route) => {
		for (const lang of LANGS) {
			const address = to(lang, route, params);
			const home = route.replace(/\{(\w+)\}/g, (_all, name: string) => params[name as 'area']);
			expect(toRoute(address)).toBe(`/${lang}${home}`.replace(/\/$/, ''));
		}
	});

	it.each(routes)('%s has words of its own in Finnish and Swedish', (route) => {
		const english = route
			.split('/')
			.filter((part) => part && !part.startsWith('{') && !part.includes('.'));
		const foreign = english.filter((word) => to('fi', `/${word}`) === `/fi/${word}`);
		// addresses that programs read, not people
		const programs = [
			...['live', 'fields', 'similar', 'dev', 'components'],
			...['stream', 'since', 'write', 'sync'],
			// the shortest address there is, said aloud in any language
			'l'
		];
		expect(foreign.filter((word) => !programs.includes(word))).toEqual([]);
	});

	it('have no word that means two things in one language', () => {
		const english = [...RESERVED].filter((word) => to('fi', `/${word}`) !== `/fi/${word}`);
		for (const lang of ['fi', 'sv'] as const)
			for (const word of english) expect(toRoute(to(lang, `/${word}`))).toBe(`/${lang}/${word}`);
	});

	it('are plain letters', () => {
		for (const word of RESERVED) expect(word).toMatch(/^[a-z-]+$/);
	});

	it('keep what people wrote in its place', () => {
		expect(to('fi', '/{area}/topics/{topic}', { area: 'a/b', topic: '../x?y#z' })).toBe(
			'/fi/a%2Fb/aiheet/..%2Fx%3Fy%23z'
		);
		expect(() => to('fi', '/{area}/topics', {})).toThrow('needs area');
	});

	it('of another language are left alone', () => {
		expect(toRoute('/sv/osterbotten/aiheet')).toBe('/sv/osterbotten/aiheet');
		expect(toRoute('/de/x/topics')).toBe('/de/x/topics');
		expect(toRoute('/')).toBe('/');
	});
});
