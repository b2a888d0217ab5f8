import {
	AlignmentType,
	BorderStyle,
	HeadingLevel,
	LevelFormat,
	Paragraph,
	ShadingType,
	Table,
	TableCell,
	TableRow,
	TextRun,
	WidthType
} from 'docx';
import type { Lang } from '../core/lang.ts';
import { WORD_LANGS } from './docx.styles.ts';
import type { Typeset, TypesetBlock, TypesetRun } from './typeset.ts';

const level = (format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
	level: 0,
	format,
	text,
	alignment: AlignmentType.LEFT,
	style: { paragraph: { indent: { left: 500, hanging: 320 } } }
});
export const numbering = {
	config: [
		{ reference: 'numbers', levels: [level(LevelFormat.DECIMAL, '%1.')] },
		{ reference: 'bullets', levels: [level(LevelFormat.BULLET, '•')] }
	]
};

const HEADINGS = {
	1: HeadingLevel.HEADING_1,
	2: HeadingLevel.HEADING_2,
	3: HeadingLevel.HEADING_3
} as const;

/** Everything between the edges of the page. */
export function body(ready: Typeset): (Paragraph | Table)[] {
	const children: (Paragraph | Table)[] = [
		new Paragraph({ heading: HeadingLevel.TITLE, children: say(ready.title, ready.lang) })
	];
	if (ready.subtitle !== '') {
		children.push(new Paragraph({ style: 'Subtitle', children: say(ready.subtitle, ready.lang) }));
	}
	children.push(...facts(ready.meta, ready.lang));
	// Every ordered list counts from one again.
	let instance = 0;
	for (const section of ready.sections) {
		for (const block of section.blocks) {
			if (block.kind === 'list') instance += 1;
			children.push(...wordBlock(block, section.lang, instance));
		}
	}
	return children;
}

function wordBlock(block: TypesetBlock, lang: Lang, instance: number): (Paragraph | Table)[] {
	switch (block.kind) {
		case 'heading':
			return [new Paragraph({ heading: HEADINGS[block.level], children: say(block.text, lang) })];
		case 'paragraph':
			return [new Paragraph({ children: runs(block.runs, lang) })];
		case 'list': {
			const reference = block.ordered ? 'numbers' : 'bullets';
			const numbering = { reference, level: 0, instance };
			return block.items.map((item) => new Paragraph({ numbering, children: runs(item, lang) }));
		}
		case 'table':
			return table(block, lang);
		case 'facts':
			return facts(block.facts, lang);
		case 'stub':
			return [
				new Paragraph({
					children: say(block.text, lang),
					shading: { type: ShadingType.CLEAR, fill: 'F5F3ED' },
					border: { left: { style: BorderStyle.SINGLE, size: 18, space: 6, color: '837D71' } }
				})
			];
		case 'pagebreak':
			return [new Paragraph({ pageBreakBefore: true })];
	}
}

function table(block: Extract<TypesetBlock, { kind: 'table' }>, lang: Lang) {
	const row = (cells: readonly string[], head: boolean) =>
		new TableRow({
			tableHeader: head,
			cantSplit: true,
			children: cells.map(
				(cell, at) =>
					new TableCell({
						margins: { top: 60, bottom: 60, left: 100, right: 100 },
						children: [
							new Paragraph({
								spacing: { after: 0 },
								alignment: block.numeric.includes(at) ? AlignmentType.RIGHT : AlignmentType.LEFT,
								children: say(cell, lang, head)
							})
						]
					})
			)
		});
	const line = { style: BorderStyle.SINGLE, size: 4, color: 'D9D4C8' };
	const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
	const grid = new Table({
		width: { size: 100, type: WidthType.PERCENTAGE },
		columnWidths: Array.from({ length: block.columns }, () => Math.floor(9000 / block.columns)),
		borders: {
			top: line,
			bottom: line,
			insideHorizontal: line,
			left: none,
			right: none,
			insideVertical: none
		},
		rows: [row(block.head, true), ...block.rows.map((cells) => row(cells, false))]
	});
	const caption = new Paragraph({
		style: 'Caption',
		keepNext: true,
		children: say(block.caption, lang)
	});
	// Word joins two tables that touch; the empty line keeps them apart.
	return [
		...(block.caption === '' ? [] : [caption]),
		grid,
		new Paragraph({ spacing: { after: 0 } })
	];
}

const facts = (all: Typeset['meta'], lang: Lang): Paragraph[] =>
	all.map(
		({ label, value }) =>
			new Paragraph({
				spacing: { after: 40 },
				indent: { left: 280, hanging: 280 },
				children: [...say(label, lang, true), ...say(`  ${value}`, lang)]
			})
	);

const runs = (all: readonly TypesetRun[], lang: Lang): TextRun[] =>
	all.flatMap((run) => say(run.text, lang, run.bold));

const say = (text: string, lang: Lang, bold = false): TextRun[] =>
	text.split('\n').map(
		(line, at) =>
			new TextRun({
				text: line,
				language: { value: WORD_LANGS[lang] },
				// `bold: false` would be written out and take the bold from a heading's style.
				...(bold ? { bold } : {}),
				...(at === 0 ? {} : { break: 1 })
			})
	);
