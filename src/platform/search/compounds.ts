import { FIRST_FI, WORDS_FI } from './words-fi.ts';
import { FIRST_SV, WORDS_SV } from './words-sv.ts';
import { baseFi, stemFi } from './stem-fi.ts';
import { baseSv, stemSv } from './stem-sv.ts';

/** Compounds that mean something else than their parts together; a search for a part skips them. */
const OPAQUE = new Set(
	`lautakunta maakunta toimikunta johtokunta valtakunta seurakunta yhteiskunta pöytäkirja asiakirja
	valtakirja edustajisto asiakas viranomainen nuoruus lapsuus maaseutu internet elokuva
	landskap ordförande fullmäktige ombudsman barndom ungdom sjukdom medlem tjänsteman uppdrag avtal
	utgift inkomst bidrag mandat riksdag framtid fritid`.split(/\s+/)
);

const LEAST = 3;

type Splitter = {
	stem: (word: string) => string[];
	/** Stem of a listed word. */
	known: Set<string>;
	opaque: Set<string>;
	/** Form as the first part → stems to give. */
	first: Map<string, string[]>;
	/** Beginnings of listed words, 2 to 4 letters, to leave most places of a word untried. */
	begins: Set<string>;
	lang: 'fi' | 'sv';
};

const beginning = (word: string) => word.slice(0, word.length > 6 ? 4 : word.length > 4 ? 3 : 2);

function firstForms(lang: 'fi' | 'sv', word: string): string[] {
	if (lang === 'fi') return word.endsWith('nen') ? [word, `${word.slice(0, -3)}s`] : [word];
	const cut = word.slice(0, -1);
	if (word.endsWith('a')) return [word, cut, `${cut}o`, `${cut}u`, `${cut}e`, `${cut}s`];
	if (word.endsWith('e')) return [word, `${word}s`, cut, `${cut}s`];
	return [word, `${word}s`, `${word}e`];
}

function splitter(
	lang: 'fi' | 'sv',
	words: string[],
	firsts: string[],
	stem: (word: string) => string[],
	base: (word: string) => string[]
): Splitter {
	const made: Splitter = {
		stem,
		known: new Set(),
		opaque: new Set(),
		first: new Map(),
		begins: new Set(),
		lang
	};
	for (const word of words) {
		const stems = base(word);
		for (const each of stems) made.known.add(each);
		if (OPAQUE.has(word)) for (const each of stems) made.opaque.add(each);
		made.begins.add(beginning(word));
		for (const form of firstForms(lang, word))
			if (!made.first.has(form) && form.length >= LEAST) made.first.set(form, stems);
	}
	for (const form of firsts) {
		if (made.first.has(form)) continue;
		const stems = stem(form).filter((each) => made.known.has(each));
		made.first.set(form, stems);
	}
	return made;
}

const knownStems = (by: Splitter, word: string) =>
	by.stem(word).filter((each) => by.known.has(each));

function firstStems(by: Splitter, part: string): string[] | undefined {
	const listed = by.first.get(part);
	if (listed || by.lang !== 'fi' || !part.endsWith('n') || part.length < 4 || part.endsWith('nen'))
		return listed;
	if (!begins(by, part)) return undefined;
	const stems = knownStems(by, part);
	return stems.length ? stems : undefined;
}

const begins = (by: Splitter, part: string) =>
	by.begins.has(part.slice(0, 2)) ||
	by.begins.has(part.slice(0, 3)) ||
	by.begins.has(part.slice(0, 4));

/** Stems of the parts, or undefined when the word is not made of listed words. */
function split(by: Splitter, word: string, deep: number, least: number): string[] | undefined {
	let longer: string[] | undefined;
	for (let at = least; at <= word.length - least; at++) {
		const first = firstStems(by, word.slice(0, at));
		if (!first) continue;
		const rest = word.slice(at);
		if (begins(by, rest)) {
			const last = knownStems(by, rest);
			if (last.length) {
				const inner = last.some((each) => by.opaque.has(each)) ? undefined : split(by, rest, 0, 4);
				return [...first, ...last, ...(inner ?? [])];
			}
		}
		if (deep > 0 && !longer) {
			const more = split(by, rest, deep - 1, LEAST);
			if (more) longer = [...first, ...more];
		}
	}
	return longer;
}

const FI = splitter('fi', WORDS_FI, FIRST_FI, stemFi, baseFi);
const SV = splitter('sv', WORDS_SV, FIRST_SV, stemSv, baseSv);

/** Stems of the parts of a compound (folded word); empty when it is not one. */
export function partsOf(lang: 'fi' | 'sv', word: string, stems: string[]): string[] {
	const by = lang === 'fi' ? FI : SV;
	if (word.length < 6) return [];
	if (stems.some((each) => by.opaque.has(each))) return [];
	const whole = stems.some((each) => by.known.has(each));
	return [...new Set(split(by, word, whole ? 0 : 2, whole && lang === 'fi' ? 4 : LEAST) ?? [])];
}
