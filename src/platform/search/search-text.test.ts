import { describe, expect, it } from 'vitest';
import { runStem } from './cli.ts';
import { markMatches, searchQuery, searchText, snippet, stemsOf } from './search-text.ts';
import { HELD_OUT_FI, PAIRS_FI } from './stem.pairs-fi.ts';
import { HELD_OUT_SV, PAIRS_SV } from './stem.pairs-sv.ts';
import { UNLIKE_FI } from './stem.unlike-fi.ts';
import { UNLIKE_SV } from './stem.unlike-sv.ts';
import { WORDS_FI } from './words-fi.ts';
import { WORDS_SV } from './words-sv.ts';

type Lang = 'fi' | 'sv';

const meet = (lang: Lang, a: string, b: string) => {
	const stems = stemsOf(lang, b).stems;
	return stemsOf(lang, a).stems.some((stem) => stems.includes(stem));
};
const shareFound = (lang: Lang, pairs: [string, string][]) =>
	pairs.filter(([a, b]) => meet(lang, a, b)).length / pairs.length;

function shareMerged(lang: Lang, lemmas: string[]): number {
	const by = new Map<string, string[]>();
	for (const lemma of lemmas)
		for (const stem of stemsOf(lang, lemma).stems) by.set(stem, [...(by.get(stem) ?? []), lemma]);
	return new Set([...by.values()].filter((each) => each.length > 1).flat()).size / lemmas.length;
}

/** What PostgreSQL answers, without a database: any stem or the word, the last word by its beginning. */
function finds(lang: 'fi' | 'sv' | 'en', query: string, text: string): boolean {
	const tokens = searchText(lang, text).split(' ');
	return searchQuery(lang, query)
		.split(' & ')
		.every((word) =>
			word
				.replace(/[()]/g, '')
				.split(' | ')
				.some((term) =>
					term.endsWith(':*')
						? tokens.some((token) => token.startsWith(term.slice(0, -2)))
						: tokens.includes(term)
				)
		);
}

describe('stems', () => {
	for (const [lang, pairs, held, unlike, words] of [
		['fi', PAIRS_FI, HELD_OUT_FI, UNLIKE_FI, WORDS_FI],
		['sv', PAIRS_SV, HELD_OUT_SV, UNLIKE_SV, WORDS_SV]
	] as const) {
		it(`${lang}: forms of a word meet and different words do not`, () => {
			const found = shareFound(lang, pairs);
			const unseen = shareFound(lang, held);
			const merged = shareMerged(lang, unlike);
			const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
			console.log(
				`${lang}: ${pairs.length} pairs found ${percent(found)}, ${held.length} held out ${percent(unseen)}, false merges ${percent(merged)}`
			);
			expect(pairs.length).toBeGreaterThanOrEqual(300);
			expect(new Set(unlike).size).toBe(300);
			expect(new Set(words).size).toBeGreaterThanOrEqual(600);
			expect(found).toBeGreaterThanOrEqual(0.92);
			expect(unseen).toBeGreaterThanOrEqual(0.92);
			expect(merged).toBeLessThanOrEqual(0.03);
		});
	}

	it('gives few stems for a word', () => {
		const most = Math.max(...PAIRS_FI.flat().map((word) => stemsOf('fi', word).stems.length));
		expect(most).toBeLessThanOrEqual(8);
	});
});

describe('compounds', () => {
	it.each([
		['fi', 'hallitus', 'aluehallituksen'],
		['fi', 'hoito', 'kotihoidossa'],
		['fi', 'huolto', 'sosiaali- ja terveydenhuollon'],
		['fi', 'palvelut', 'mielenterveyspalveluihin'],
		['sv', 'vård', 'hemvården'],
		['sv', 'styrelse', 'områdesstyrelsens'],
		['sv', 'råd', 'handikapprådets']
	] as const)('%s: %s finds %s', (lang, query, text) => {
		expect(finds(lang, query, text)).toBe(true);
		expect(finds(lang, `${query} ${query}`, text)).toBe(true);
	});

	it('emits for the part the stem of the asked word', () => {
		expect(stemsOf('fi', 'kotihoidossa').parts).toContain(stemsOf('fi', 'hoito').stems[0]);
	});

	it('leaves alone compounds that mean something else', () => {
		expect(stemsOf('fi', 'lautakunnassa').parts).toEqual([]);
		expect(finds('fi', 'kunta x', 'lautakunta x')).toBe(false);
	});
});

describe('search', () => {
	const hostile = [
		'\' | & ! ( ) :* <-> \\ " --',
		"o'brien:*",
		'a:b:c',
		'!!!',
		'',
		'   ',
		'\u0000\u0001',
		'😀 kunta 😀',
		'\ud800kunta',
		'½ ² ª',
		'İstanbul',
		'<script>alert(1)</script>',
		"'; drop table search_entry; --",
		'x'.repeat(5000),
		'a & & b',
		'کمک خدمات',
		'данные',
		'raa\u0308vi',
		'ſ ﬁ',
		':*',
		'(((((',
		'STM:n päätös',
		'५ ٣',
		'ა'
	];

	it('never has syntax of its own input in the query', () => {
		for (const lang of ['fi', 'sv', 'en'] as const)
			for (const text of hostile) {
				const query = searchQuery(lang, text);
				expect(query).toMatch(
					/^$|^\([\p{L}\p{Nd}]+( \| [\p{L}\p{Nd}]+)*(:\*)?\)( & \([\p{L}\p{Nd}]+( \| [\p{L}\p{Nd}]+)*(:\*)?\))*$/u
				);
				expect(query.split(':*').length).toBeLessThanOrEqual(2);
				expect(searchText(lang, text)).toMatch(/^[\p{L}\p{Nd} ]*$/u);
			}
		expect(searchQuery('fi', '!!! –')).toBe('');
	});

	it('finds while typing, only by the last word', () => {
		expect(finds('fi', 'kump', 'Kumppanuuspöytä')).toBe(true);
		expect(finds('fi', 'kump pöytä', 'Kumppanuuspöytä')).toBe(false);
		expect(finds('en', 'meetings', 'The meeting was held')).toBe(true);
		expect(finds('fi', 'STM:n ohje', 'STM ohjeisti: ohjeet')).toBe(true);
		expect(finds('fi', '2025', 'Talousarvio 2025')).toBe(true);
	});

	it('reads 50,000 characters in time', () => {
		const words = [...WORDS_FI, ...PAIRS_FI.flat(), ...UNLIKE_FI];
		let text = '';
		for (let at = 0; text.length < 50_000; at++) text += `${words[(at * 7) % words.length]} `;
		searchText('fi', 'lämmitys');
		const start = performance.now();
		searchText('fi', text);
		const took = performance.now() - start;
		console.log(`fi: 50,000 characters in ${took.toFixed(1)} ms`);
		expect(took).toBeLessThan(200);
	});
});

describe('marks and excerpts', () => {
	const text =
		'Aluehallituksen kokous 3.2.2025:\n kotihoidossa on puutteita – hoitajia tarvitaan "lisää".';

	it('keeps the text and marks the words', () => {
		for (const sample of [text, '', '😀 a\u0308 – x', 'kunta'])
			for (const query of ['hoito', 'hallitus kokouk', '', "':*"])
				expect(
					markMatches('fi', sample, query)
						.map((piece) => piece.text)
						.join('')
				).toBe(sample);
		const hits = (query: string) =>
			markMatches('fi', text, query)
				.filter(({ hit }) => hit)
				.map((piece) => piece.text);
		expect(hits('hoito')).toEqual(['kotihoidossa']);
		expect(hits('hallitus koko')).toEqual(['Aluehallituksen', 'kokous']);
		expect(hits('')).toEqual([]);
	});

	it('cuts an excerpt around the first hit', () => {
		const long = `${'alku sana '.repeat(40)}kotihoidossa ${'loppu sana '.repeat(40)}`;
		const cut = snippet('fi', long, 'hoito', 60);
		expect(cut).toMatch(/^ … .*kotihoidossa.* … $/);
		expect(cut.length).toBeLessThan(150);
		expect(snippet('fi', 'Lyhyt  teksti', 'hoito')).toBe('Lyhyt teksti');
		expect(snippet('fi', '', 'hoito')).toBe('');
	});
});

describe('poytakunta stem', () => {
	it('prints stems and parts', () => {
		expect(runStem(['--lang', 'fi', 'aluehallituksen'])).toEqual({
			exit: 0,
			out: 'aluehallituksen: aluehallitus (alue, hallitus)\n'
		});
		const { out } = runStem(['--lang=sv', 'hemvården', '--json']);
		expect(JSON.parse(out)).toEqual([
			{ word: 'hemvården', stems: ['hemvård'], parts: ['hem', 'vård'] }
		]);
	});

	it('explains wrong use', () => {
		for (const args of [
			[],
			['--lang', 'fi'],
			['--lang', 'en', 'word'],
			['word'],
			['--lang', 'fi', '--what', 'a']
		])
			expect(runStem(args).exit).toBe(2);
	});
});
