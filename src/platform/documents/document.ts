import type { Lang } from '../core/lang.ts';

/**
 * A paper to be read: what a module wants to say, without a word about how it looks. The same
 * value becomes PDF (`renderPdf`) and DOCX (`renderDocx`). Every string is people's text: no
 * markup is understood anywhere in it, a line feed is a line break.
 *
 * @example
 * const paper: Document = {
 *   title: 'Muistio 3/2026', lang: 'fi', created: '2026-11-24T14:00:00Z',
 *   meta: [{ label: 'Aika', value: 'ti 24.11.2026 klo 16.00' }],
 *   blocks: [
 *     { kind: 'heading', level: 1, text: '1 Kokouksen avaus' },
 *     { kind: 'paragraph', text: ['Puheenjohtaja ', { bold: 'avasi' }, ' kokouksen.'] }
 *   ]
 * };
 */
export type Document = {
	/** Compulsory: a PDF/UA file without a title is refused. */
	title: string;
	/** The language of everything that is not inside a `part`. */
	lang: Lang;
	subtitle?: string;
	/** Who publishes it, for the file's properties; not printed. */
	author?: string;
	/** Label and value lines under the title. */
	meta?: readonly Fact[];
	blocks: readonly Block[];
	/** At the foot of every page, left of the page number. */
	footer?: string;
	/** ISO instant; the only time in the file, so that the same document is the same bytes. */
	created: string;
};

export type Block = PlainBlock | Part;

/** A stretch in another language, as in a bilingual paper. Parts do not nest. */
export type Part = { kind: 'part'; lang: Lang; blocks: readonly PlainBlock[] };

export type PlainBlock =
	/** A level that jumps (1 → 3) is lowered to the next one. */
	| { kind: 'heading'; level: 1 | 2 | 3; text: string }
	| { kind: 'paragraph'; text: Text }
	| { kind: 'list'; ordered: boolean; items: readonly Text[] }
	/** `numeric`: indexes of the columns that are set to the right. Short rows are filled up. */
	| {
			kind: 'table';
			caption?: string;
			head: readonly string[];
			rows: readonly (readonly string[])[];
			numeric?: readonly number[];
	  }
	| { kind: 'facts'; facts: readonly Fact[] }
	/** A visible line in the place of what is held back. */
	| { kind: 'stub'; text: string }
	| { kind: 'pagebreak' };

export type Fact = { label: string; value: string };
export type Text = string | readonly Run[];
export type Run = string | { bold: string };

/**
 * Written text as paragraphs: an empty line parts them, a single line feed stays a line break.
 *
 * @example paragraphs('a\nb\n\nc') // two paragraphs: 'a\nb' and 'c'
 */
export const paragraphs = (text: string): PlainBlock[] =>
	text
		.replace(/\r\n?/g, '\n')
		.split(/\n[^\S\n]*(?:\n[^\S\n]*)+/)
		.filter((piece) => piece.trim() !== '')
		.map((piece) => ({ kind: 'paragraph', text: piece.trim() }));
