import type { Lang } from '../core/lang.ts';
import { ok, refuse, type Result } from '../core/result.ts';
import type { Block, Document, Fact, PlainBlock, Text } from './document.ts';
import { printable, printableLine } from './printable.ts';

/** A document made ready for a renderer: clean text, no empty blocks, headings without jumps. */
export type Typeset = {
	title: string;
	lang: Lang;
	subtitle: string;
	author: string;
	meta: Fact[];
	sections: TypesetSection[];
	footer: string;
	/** Seconds since 1970. */
	createdSeconds: number;
};
export type TypesetSection = { lang: Lang; blocks: TypesetBlock[] };
export type TypesetRun = { text: string; bold: boolean };
export type TypesetBlock =
	| { kind: 'heading'; level: 1 | 2 | 3; text: string }
	| { kind: 'paragraph'; runs: TypesetRun[] }
	| { kind: 'list'; ordered: boolean; items: TypesetRun[][] }
	| {
			kind: 'table';
			caption: string;
			columns: number;
			head: string[];
			rows: string[][];
			numeric: number[];
	  }
	| { kind: 'facts'; facts: Fact[] }
	| { kind: 'stub'; text: string }
	| { kind: 'pagebreak' };

export type DocumentRefusal =
	'document_title_missing' | 'document_date_invalid' | 'document_too_large';

/** Characters of text in one document; about 140 pages, 0.3 s of the thread. */
export const LONGEST_DOCUMENT = 400_000;
/** Blocks, list items and table cells in one document; 0.6 s of the thread. */
export const MOST_PIECES = 6_000;

/**
 * Checks and cleans a document for a renderer.
 *
 * Refuses `document_title_missing`, `document_date_invalid`, and `document_too_large` (about:
 * `characters`, `pieces`).
 */
export function typeset(document: Document): Result<Typeset, DocumentRefusal> {
	const title = printableLine(document.title);
	if (title === '') return refuse('document_title_missing');
	const created = Date.parse(document.created);
	if (!/^\d{4}-\d\d-\d\dT/.test(document.created) || !(created >= 0)) {
		return refuse('document_date_invalid');
	}
	const size = { characters: 0, pieces: 0 };
	for (const text of texts(document)) {
		size.characters += text.length;
		size.pieces += 1;
	}
	if (size.characters > LONGEST_DOCUMENT || size.pieces > MOST_PIECES) {
		return refuse('document_too_large', { about: size });
	}
	return ok({
		title,
		lang: document.lang,
		subtitle: printableLine(document.subtitle ?? ''),
		author: printableLine(document.author ?? ''),
		meta: facts(document.meta ?? []),
		sections: sections(document),
		footer: printableLine(document.footer ?? ''),
		createdSeconds: Math.floor(created / 1000)
	});
}

function sections(document: Document): TypesetSection[] {
	const found: TypesetSection[] = [];
	let level = 0;
	const add = (lang: Lang, block: PlainBlock) => {
		const clean = cleanBlock(block, level);
		if (!clean) return;
		if (clean.kind === 'heading') level = clean.level;
		const last = found.at(-1);
		if (last?.lang === lang) last.blocks.push(clean);
		else found.push({ lang, blocks: [clean] });
	};
	for (const block of document.blocks) {
		if (block.kind === 'part') for (const inner of block.blocks) add(block.lang, inner);
		else add(document.lang, block);
	}
	return found;
}

function cleanBlock(block: PlainBlock, levelBefore: number): TypesetBlock | null {
	switch (block.kind) {
		case 'heading': {
			const text = printableLine(block.text);
			const level = Math.min(block.level, levelBefore + 1) as 1 | 2 | 3;
			return text === '' ? null : { kind: 'heading', level, text };
		}
		case 'paragraph': {
			const clean = runs(block.text);
			return clean.length === 0 ? null : { kind: 'paragraph', runs: clean };
		}
		case 'list': {
			const items = block.items.map(runs).filter((item) => item.length > 0);
			return items.length === 0 ? null : { kind: 'list', ordered: block.ordered, items };
		}
		case 'table':
			return table(block);
		case 'facts': {
			const clean = facts(block.facts);
			return clean.length === 0 ? null : { kind: 'facts', facts: clean };
		}
		case 'stub': {
			const text = printable(block.text).trim();
			return text === '' ? null : { kind: 'stub', text };
		}
		case 'pagebreak':
			return block;
	}
}

function table(block: Extract<PlainBlock, { kind: 'table' }>): TypesetBlock | null {
	const columns = block.rows.reduce((most, row) => Math.max(most, row.length), block.head.length);
	if (columns === 0) return null;
	const fill = (cells: readonly string[]) =>
		Array.from({ length: columns }, (_, at) => printable(cells[at] ?? '').trim());
	return {
		kind: 'table',
		caption: printableLine(block.caption ?? ''),
		columns,
		head: fill(block.head),
		rows: block.rows.map(fill),
		numeric: (block.numeric ?? []).filter((at) => Number.isInteger(at) && at >= 0 && at < columns)
	};
}

const facts = (raw: readonly Fact[]): Fact[] =>
	raw
		.map(({ label, value }) => ({ label: printableLine(label), value: printable(value).trim() }))
		.filter(({ label, value }) => label !== '' || value !== '');

const runs = (text: Text): TypesetRun[] => {
	const clean = (typeof text === 'string' ? [text] : text)
		.map((run) =>
			typeof run === 'string'
				? { text: printable(run), bold: false }
				: { text: printable(run.bold), bold: true }
		)
		.filter((run) => run.text !== '');
	return clean.some((run) => run.text.trim() !== '') ? clean : [];
};

function* texts(document: Document): Generator<string> {
	yield document.title;
	for (const { label, value } of document.meta ?? []) yield label + value;
	for (const block of document.blocks) yield* textsOf(block);
}

function* textsOf(block: Block): Generator<string> {
	if (block.kind === 'part') for (const inner of block.blocks) yield* textsOf(inner);
	else if (block.kind === 'heading' || block.kind === 'stub') yield block.text;
	else if (block.kind === 'paragraph') yield plain(block.text);
	else if (block.kind === 'list') for (const item of block.items) yield plain(item);
	else if (block.kind === 'facts') for (const fact of block.facts) yield fact.label + fact.value;
	else if (block.kind === 'table') for (const row of [block.head, ...block.rows]) yield* row;
}

const plain = (text: Text): string =>
	typeof text === 'string'
		? text
		: text.map((run) => (typeof run === 'string' ? run : run.bold)).join('');
