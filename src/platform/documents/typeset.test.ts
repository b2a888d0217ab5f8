import { describe, expect, it } from 'vitest';
import { paragraphs, type Block, type Document } from './document.ts';
import { letter } from './letter.ts';
import { typeset, LONGEST_DOCUMENT, MOST_PIECES } from './typeset.ts';

const paper = (more: Partial<Document> = {}): Document => ({
	title: 'Muistio',
	lang: 'fi',
	created: '2026-11-24T14:00:00Z',
	blocks: [],
	...more
});
const blocksOf = (...blocks: Block[]) => {
	const ready = typeset(paper({ blocks }));
	if (!ready.ok) throw new Error(ready.code);
	return ready.value.sections.flatMap((section) => section.blocks);
};

describe('typeset', () => {
	it('refuses a title without visible text', () => {
		for (const title of ['', '  ', '\u0000\ufeff', '\n\t']) {
			expect(typeset(paper({ title }))).toEqual({ ok: false, code: 'document_title_missing' });
		}
	});

	it('refuses a time that is no instant', () => {
		for (const created of [
			'',
			'yesterday',
			'2026',
			'2026-13-01T00:00:00Z',
			'1950-01-01T00:00:00Z'
		]) {
			expect(typeset(paper({ created })).ok).toBe(false);
		}
	});

	it('refuses more text or more pieces than a thread should set at once', () => {
		const long: Block = { kind: 'paragraph', text: 'x'.repeat(LONGEST_DOCUMENT) };
		const many: Block = { kind: 'list', ordered: false, items: Array(MOST_PIECES).fill('x') };
		for (const block of [long, many]) {
			expect(typeset(paper({ blocks: [block] }))).toMatchObject({ code: 'document_too_large' });
		}
	});

	it('closes the gap where heading levels jump, also across parts', () => {
		const found = blocksOf(
			{ kind: 'heading', level: 3, text: 'a' },
			{ kind: 'heading', level: 3, text: 'b' },
			{ kind: 'part', lang: 'sv', blocks: [{ kind: 'heading', level: 3, text: 'c' }] },
			{ kind: 'heading', level: 1, text: 'd' },
			{ kind: 'heading', level: 3, text: 'e' }
		);
		expect(found.map((block) => block.kind === 'heading' && block.level)).toEqual([1, 2, 3, 1, 2]);
	});

	it('leaves out what is empty and counts no empty heading as a level', () => {
		const found = blocksOf(
			{ kind: 'heading', level: 1, text: ' \u0000' },
			{ kind: 'paragraph', text: ['', { bold: ' ' }] },
			{ kind: 'list', ordered: true, items: ['', ' '] },
			{ kind: 'table', head: [], rows: [] },
			{ kind: 'facts', facts: [{ label: '', value: '' }] },
			{ kind: 'stub', text: '' },
			{ kind: 'heading', level: 2, text: 'a' }
		);
		expect(found).toEqual([{ kind: 'heading', level: 1, text: 'a' }]);
	});

	it('fills short rows and a short head up, and loses no cell of a long row', () => {
		const [table] = blocksOf({
			kind: 'table',
			head: ['a'],
			rows: [['1', '2'], []],
			numeric: [1, 7]
		});
		expect(table).toMatchObject({
			head: ['a', ''],
			rows: [
				['1', '2'],
				['', '']
			],
			numeric: [1]
		});
	});

	it('keeps the spaces between runs', () => {
		const [paragraph] = blocksOf({ kind: 'paragraph', text: ['a ', { bold: 'b' }, ' c'] });
		expect(paragraph).toMatchObject({
			runs: [{ text: 'a ' }, { text: 'b', bold: true }, { text: ' c' }]
		});
	});
});

describe('paragraphs', () => {
	it('parts at empty lines only', () => {
		expect(paragraphs('a\r\nb\n \n\nc\n')).toEqual([
			{ kind: 'paragraph', text: 'a\nb' },
			{ kind: 'paragraph', text: 'c' }
		]);
		expect(paragraphs(' \n ')).toEqual([]);
	});
});

describe('letter', () => {
	it('says sender, receiver, date, text and signature in this order', () => {
		const paper = letter({
			sender: 'Alue',
			recipient: 'Aino Esimerkki\nKatu 1',
			date: '24.11.2026',
			title: 'Vastaus',
			body: 'Kiitos.\n\nJatkamme.',
			signature: 'Bo Exempel',
			lang: 'fi',
			created: '2026-11-24T14:00:00Z'
		});
		expect(paper.blocks.map((block) => 'text' in block && block.text)).toEqual([
			[{ bold: 'Alue' }],
			'Aino Esimerkki\nKatu 1',
			'24.11.2026',
			'Kiitos.',
			'Jatkamme.',
			'Bo Exempel'
		]);
	});
});
