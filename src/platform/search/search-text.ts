import { partsOf } from './compounds.ts';
import { stemFi } from './stem-fi.ts';
import { stemSv } from './stem-sv.ts';

/**
 * Words of a text as search terms: what is indexed and what is asked go through the same stemmer,
 * so that PostgreSQL needs only its `simple` dictionary. Each word becomes its stems, the stems of
 * its parts when it is a compound, and `xw` + the word itself for searching while typing.
 */
type SearchLang = 'fi' | 'sv' | 'en';

type Read = { form: string; stems: string[]; parts: string[]; tokens: string };

const WORD = /[\p{L}\p{Nd}][\p{L}\p{M}\p{Nd}]*/gu;
const PIECES = /([\p{L}\p{Nd}][\p{L}\p{M}\p{Nd}]*)/u;
/** PostgreSQL refuses lexemes of over 2,046 bytes; no real word comes near. */
const LONGEST = 60;
const MOST_ASKED = 20;
const MOST_KEPT = 30_000;

const fold = (word: string) =>
	word
		.normalize('NFC')
		.toLowerCase()
		.replace(/[^\p{L}\p{Nd}]/gu, '')
		.slice(0, LONGEST)
		.toWellFormed()
		.replace('\ufffd', '');

/** English: plural, `-ed` and `-ing` off, doubled consonant and final `e` too. */
function stemEn(word: string): string[] {
	if (word.length < 4) return [word];
	const single = word
		.replace(/ies$/, 'y')
		.replace(/(ss|x|ch|sh)es$/, '$1')
		.replace(/([^siu])s$/, '$1');
	const bare = single.replace(/^(.*[aeiouy].*)(?:ing|ed)$/, '$1');
	const plain = bare.length > 2 ? bare : single;
	return [plain.replace(/([bdgmnprt])\1$/, '$1').replace(/^(.{3,})e$/, '$1')];
}

const kept: Record<SearchLang, Map<string, Read>> = { fi: new Map(), sv: new Map(), en: new Map() };

function read(lang: SearchLang, word: string): Read {
	const known = kept[lang].get(word);
	if (known) return known;
	const form = fold(word);
	// a stem of its own for `2025` or `4b` would only say the same again
	const stems =
		!form || /\p{Nd}/u.test(form)
			? []
			: lang === 'en'
				? stemEn(form)
				: lang === 'fi'
					? stemFi(form)
					: stemSv(form);
	const parts =
		lang === 'en' ? [] : partsOf(lang, form, stems).filter((part) => !stems.includes(part));
	const made = {
		form,
		stems,
		parts,
		tokens: form ? [`xw${form}`, ...stems, ...parts].join(' ') : ''
	};
	if (kept[lang].size >= MOST_KEPT) kept[lang].clear();
	kept[lang].set(word, made);
	return made;
}

/** Stems of a word and, when it is a compound, of its parts. */
export function stemsOf(lang: 'fi' | 'sv', word: string): { stems: string[]; parts: string[] } {
	const { stems, parts } = read(lang, word);
	return { stems: [...stems], parts: [...parts] };
}

/** Text for `to_tsvector('simple', …)`. */
export function searchText(lang: SearchLang, text: string): string {
	return (text.match(WORD) ?? []).map((word) => read(lang, word).tokens).join(' ');
}

/** The words of a query, without case endings after a colon (`STM:n`). */
function asked(lang: SearchLang, query: string): Read[] {
	return (query.replace(/([\p{L}\p{Nd}]):\p{L}{1,5}(?![\p{L}\p{Nd}])/gu, '$1').match(WORD) ?? [])
		.slice(0, MOST_ASKED)
		.map((word) => read(lang, word))
		.filter(({ form }) => form);
}

/** A query for `to_tsquery('simple', …)`; empty when there is no word. */
export function searchQuery(lang: SearchLang, text: string): string {
	const words = asked(lang, text);
	return words
		.map(
			({ form, stems }, at) =>
				`(${[...stems, `xw${form}${at === words.length - 1 ? ':*' : ''}`].join(' | ')})`
		)
		.join(' & ');
}

const matches = (word: Read, query: Read[]) =>
	query.some(
		({ form, stems }, at) =>
			word.form === form ||
			(at === query.length - 1 && word.form.startsWith(form)) ||
			stems.some((stem) => word.stems.includes(stem) || word.parts.includes(stem))
	);

/** The text in pieces; a piece with `hit` is a word that the query finds. */
export function markMatches(
	lang: SearchLang,
	text: string,
	query: string
): { text: string; hit: boolean }[] {
	const words = asked(lang, query);
	const pieces: { text: string; hit: boolean }[] = [];
	text.split(PIECES).forEach((piece, at) => {
		if (!piece) return;
		const hit = at % 2 === 1 && matches(read(lang, piece), words);
		const last = pieces.at(-1);
		if (last && !last.hit && !hit) last.text += piece;
		else pieces.push({ text: piece, hit });
	});
	return pieces;
}

/** An excerpt around the first hit (the beginning when there is none), cut between words. */
export function snippet(lang: SearchLang, text: string, query: string, around = 120): string {
	const flat = text.replace(/\s+/g, ' ').trim();
	let at = 0;
	let length = 0;
	for (const piece of markMatches(lang, flat, query)) {
		if (piece.hit) {
			length = piece.text.length;
			break;
		}
		at += piece.text.length;
	}
	if (!length) at = 0;
	let from = Math.max(0, at - around);
	let to = Math.min(flat.length, at + length + around);
	if (from > 0) {
		const space = flat.indexOf(' ', from);
		from = space >= 0 && space < at ? space + 1 : at;
	}
	if (to < flat.length) {
		const space = flat.lastIndexOf(' ', to);
		to = space >= at + length && space > from ? space : to;
	}
	return `${from > 0 ? ' … ' : ''}${flat.slice(from, to)}${to < flat.length ? ' … ' : ''}`;
}
