import { describe, expect, it } from 'vitest';
import type { Document } from './document.ts';
import { renderDocx } from './docx.server.ts';
import { readOwnZip, writeZip } from './zip.server.ts';

const memo: Document = {
	title: 'Muistio & <3>/2026',
	author: 'Esimerkkialue',
	lang: 'fi',
	created: '2026-11-24T14:00:00Z',
	footer: 'Julkinen versio',
	meta: [{ label: 'Aika', value: 'ti 24.11.2026' }],
	blocks: [
		{ kind: 'heading', level: 1, text: '1 Avaus' },
		{ kind: 'heading', level: 3, text: 'Hyppy' },
		{ kind: 'paragraph', text: ['Avattiin ', { bold: 'kokous' }, '.\nToinen \u0000rivi.\ud800'] },
		{ kind: 'list', ordered: true, items: ['eka'] },
		{ kind: 'list', ordered: true, items: ['uusi eka'] },
		{ kind: 'table', caption: 'Kulut', head: ['Mitä', '€'], rows: [['Sali', '12']], numeric: [1] },
		{ kind: 'stub', text: 'Kohta on salassa pidettävä.' },
		{ kind: 'pagebreak' },
		{ kind: 'part', lang: 'sv', blocks: [{ kind: 'paragraph', text: 'På svenska' }] }
	]
};

const docx = async (document = memo) => {
	const file = await renderDocx(document);
	if (!file.ok) throw new Error(file.code);
	return file.value;
};
const part = (archive: Uint8Array, name: string) =>
	Buffer.from(readOwnZip(archive).find((entry) => entry.name === name)!.bytes).toString('utf8');

/** The paragraph in which a text stands. */
const around = (xml: string, text: string) =>
	xml.match(/<w:p>.*?<\/w:p>/g)!.find((paragraph) => paragraph.includes(text))!;

describe('renderDocx', () => {
	it('uses real headings, lowered where a level jumps, and keeps their bold', async () => {
		const xml = part(await docx(), 'word/document.xml');
		expect(around(xml, 'Muistio &amp; &lt;3&gt;/2026')).toContain('<w:pStyle w:val="Title"/>');
		expect(around(xml, '1 Avaus')).toContain('<w:pStyle w:val="Heading1"/>');
		expect(around(xml, 'Hyppy')).toContain('<w:pStyle w:val="Heading2"/>');
		expect(around(xml, '1 Avaus')).not.toContain('<w:b w:val="false"/>');
	});

	it('repeats the head of a table and sets numbers to the right', async () => {
		const xml = part(await docx(), 'word/document.xml');
		const rows = xml.match(/<w:tr>.*?<\/w:tr>/g)!;
		expect(rows.map((row) => row.includes('<w:tblHeader/>'))).toEqual([true, false]);
		expect(around(xml, '>12<')).toContain('<w:jc w:val="right"/>');
		expect(around(xml, 'Kulut')).toContain('<w:pStyle w:val="Caption"/>');
	});

	it('starts every ordered list from one', async () => {
		const xml = part(await docx(), 'word/document.xml');
		const id = (text: string) => /<w:numId w:val="(\d+)"\/>/.exec(around(xml, text))![1];
		expect(id('>eka<')).not.toBe(id('uusi eka'));
	});

	it('says its languages, its title and its author', async () => {
		const archive = await docx();
		const xml = part(archive, 'word/document.xml');
		expect(around(xml, '1 Avaus')).toContain('<w:lang w:val="fi-FI"/>');
		expect(around(xml, 'På svenska')).toContain('<w:lang w:val="sv-FI"/>');
		const core = part(archive, 'docProps/core.xml');
		expect(core).toContain('<dc:title>Muistio &amp; &lt;3&gt;/2026</dc:title>');
		expect(core).toContain('<dc:creator>Esimerkkialue</dc:creator>');
		expect(core).toContain('<dc:language>fi-FI</dc:language>');
	});

	it('carries clean text and line breaks', async () => {
		const paragraph = around(part(await docx(), 'word/document.xml'), 'Toinen');
		expect(paragraph).toContain('<w:br/><w:t xml:space="preserve">Toinen rivi.\ufffd</w:t>');
	});

	it('is the same bytes for the same document a second later', async () => {
		const first = await docx();
		await new Promise((resolve) => setTimeout(resolve, 2_100));
		expect(Buffer.compare(first, await docx())).toBe(0);
		expect(part(first, 'docProps/core.xml').match(/2026-11-24T14:00:00Z/g)).toHaveLength(2);
	});

	it('refuses an empty title', async () => {
		expect(await renderDocx({ ...memo, title: '' })).toMatchObject({
			code: 'document_title_missing'
		});
	});
});

it('a ZIP archive gives back what was put in', () => {
	const entries = [
		{ name: 'a/å.txt', bytes: Buffer.from('hej '.repeat(500)) },
		{ name: 'empty', bytes: Buffer.alloc(0) }
	];
	expect(readOwnZip(writeZip(entries))).toEqual(entries);
});
