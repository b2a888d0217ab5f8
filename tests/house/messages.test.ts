import { readFileSync, readdirSync } from 'node:fs';
import { globSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const LANGS = ['fi', 'sv', 'en'];
type Message = string | { match: Record<string, string> }[];

const files = readdirSync(join(root, 'messages/fi'));
const load = (lang: string, file: string): Record<string, Message> =>
	JSON.parse(readFileSync(join(root, 'messages', lang, file), 'utf8'));
const all = Object.fromEntries(
	LANGS.map((lang) => [
		lang,
		Object.assign({}, ...files.map((file) => load(lang, file))) as Record<string, Message>
	])
);

const texts = (message: Message): string[] =>
	typeof message === 'string'
		? [message]
		: message.flatMap((variant) => Object.values(variant.match));
const placeholders = (message: Message): string =>
	[
		...new Set(
			texts(message).flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)].map((found) => found[1]!))
		)
	]
		.sort()
		.join(' ');

describe('messages', () => {
	it.each(files)('%s has the same keys in every language', (file) => {
		const fi = Object.keys(load('fi', file)).sort();
		for (const lang of ['sv', 'en']) expect(Object.keys(load(lang, file)).sort()).toEqual(fi);
	});

	it('are listed in the project that compiles them', () => {
		const listed = JSON.parse(readFileSync(join(root, 'project.inlang/settings.json'), 'utf8'))[
			'plugin.inlang.messageFormat'
		].pathPattern as string[];
		expect(listed.map((path) => path.split('/').at(-1)).sort()).toEqual([...files].sort());
	});

	it('have no key in two files, where one would hide the other', () => {
		const seen = files.flatMap((file) => Object.keys(load('fi', file)));
		expect(seen.filter((key, at) => seen.indexOf(key) !== at)).toEqual([]);
	});

	it('take the same facts in every language', () => {
		const differing = Object.keys(all.fi!).filter((key) => {
			const wanted = placeholders(all.fi![key]!);
			return ['sv', 'en'].some(
				(lang) => all[lang]![key] !== undefined && placeholders(all[lang]![key]!) !== wanted
			);
		});
		expect(differing).toEqual([]);
	});

	it('say something', () => {
		const empty = LANGS.flatMap((lang) =>
			Object.entries(all[lang]!)
				.filter(([, message]) => texts(message).some((text) => !text.trim()))
				.map(([key]) => `${lang} ${key}`)
		);
		expect(empty).toEqual([]);
	});

	const source = globSync('{src,db}/**/*.{ts,svelte}', {
		cwd: root,
		exclude: (path) => String(path).includes('paraglide')
	})
		.map((path) => readFileSync(join(root, path), 'utf8'))
		// elsewhere `m.` is the alias of a table in SQL
		.filter(
			(text) =>
				/import \{[^}]*\bm\b[^}]*\} from '#i18n\/messages\.js'/.test(text) ||
				text.includes('sayCode')
		)
		.join('\n');

	it('are all there that the program asks for', () => {
		const asked = new Set(
			[...source.matchAll(/\bm\.([a-z][a-z0-9_]+)\b/g)].map((found) => found[1]!)
		);
		expect([...asked].filter((key) => !(key in all.fi!))).toEqual([]);
	});

	it('are all asked for', () => {
		const families = [...source.matchAll(/sayCode\(\s*['"]([a-z_]+)['"]/g)].map(
			(found) => `${found[1]}_`
		);
		const templates = [...source.matchAll(/`([a-z_]+_)\$\{/g)].map((found) => found[1]!);
		const unused = Object.keys(all.fi!).filter(
			(key) =>
				!new RegExp(`\\bm\\.${key}\\b`).test(source) &&
				![...families, ...templates, 'refusal_', 'event_'].some((family) => key.startsWith(family))
		);
		expect(unused).toEqual([]);
	});
});
