import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { Document } from './document.ts';
import { PdfBusy, stopPdfProcess } from './pdf.process.server.ts';
import { renderPdf } from './pdf.server.ts';

const memo: Document = {
	title: 'Muistio 3/2026',
	subtitle: 'Kokous 3',
	author: 'Esimerkkialue',
	lang: 'fi',
	created: '2026-11-24T14:00:00Z',
	footer: 'Julkinen versio',
	meta: [{ label: 'Aika', value: 'ti 24.11.2026' }],
	blocks: [
		{ kind: 'heading', level: 1, text: '1 Avaus' },
		{ kind: 'paragraph', text: ['Avattiin ', { bold: 'kokous' }, '.\nToinen rivi.'] },
		{ kind: 'list', ordered: true, items: ['eka', 'toka'] },
		{ kind: 'list', ordered: false, items: ['eka', ['to', { bold: 'ka' }]] },
		{ kind: 'table', caption: 'Kulut', head: ['Mitä', '€'], rows: [['Sali', '12']], numeric: [1] },
		{ kind: 'stub', text: 'Kohta on salassa pidettävä.' },
		{ kind: 'facts', facts: [{ label: 'Päätös', value: 'Hyväksyttiin' }] },
		{ kind: 'pagebreak' },
		{ kind: 'part', lang: 'sv', blocks: [{ kind: 'heading', level: 3, text: 'På svenska' }] }
	]
};

const pdf = async (document: Document) => {
	const file = await renderPdf(document);
	if (!file.ok) throw new Error(file.code);
	return file.value;
};
const raw = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

/** All streams of the file unpacked: page contents, fonts and the character maps of the fonts. */
function streams(bytes: Uint8Array): string[] {
	const text = raw(bytes);
	return [...text.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, body]) => {
		try {
			return inflateSync(Buffer.from(body!, 'latin1')).toString('latin1');
		} catch {
			return body!;
		}
	});
}

/** What the pages show, glyph for glyph through each font's own character map. */
function shown(bytes: Uint8Array): string {
	const all = streams(bytes);
	const fonts = all.filter((stream) => stream.includes('beginbfchar')).map(characterMap);
	const pages = all.filter((stream) => stream.includes(' Tf\n'));
	let font = fonts[0];
	let text = '';
	for (const [, name, string] of pages
		.join('\n')
		.matchAll(/\/f(\d+) [\d.]+ Tf|\(((?:[^()\\]|\\[\s\S])*)\)/g)) {
		if (name !== undefined) font = fonts[Number(name)];
		else
			for (const code of string!.replace(ESCAPE, unescaped).match(/[\s\S]{2}/g) ?? []) {
				text += font?.get(code.charCodeAt(0) * 256 + code.charCodeAt(1)) ?? '?';
			}
	}
	return text;
}

const ESCAPE = /\\(\d{3}|[\s\S])/g;
const NAMED: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
const unescaped = (_: string, code: string) =>
	code.length === 3 ? String.fromCharCode(parseInt(code, 8)) : (NAMED[code] ?? code);

const characterMap = (cmap: string): Map<number, string> =>
	new Map(
		[...cmap.matchAll(/<([0-9a-f]{4})> <((?:[0-9a-f]{4})+)>/gi)].map(([, code, text]) => [
			parseInt(code!, 16),
			Buffer.from(text!, 'hex').swap16().toString('utf16le')
		])
	);

afterAll(stopPdfProcess);

describe('renderPdf', () => {
	it('is marked as PDF/UA-1, tagged, titled and in its language', async () => {
		const text = raw((await pdf(memo)).bytes);
		expect(text.startsWith('%PDF-1.7')).toBe(true);
		expect(text).toContain('<pdfuaid:part>1</pdfuaid:part>');
		expect(text).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/);
		expect(text).toMatch(/\/Lang \(fi-FI\)/);
		expect(text).toMatch(/\/Lang \(sv-FI\)/);
		expect(text).toContain('<rdf:li xml:lang="x-default">Muistio 3/2026</rdf:li>');
		expect(text).toContain('<rdf:li>Esimerkkialue</rdf:li>');
	});

	it('gives the title as H1 and the headings below it without a gap', async () => {
		const text = raw((await pdf(memo)).bytes);
		const headings = [...text.matchAll(/\/S \/(H[1-6])\b/g)].map(([, tag]) => tag);
		expect(headings.sort()).toEqual(['H1', 'H2', 'H3']);
	});

	it('tags table heads, lists and their labels', async () => {
		const text = raw((await pdf(memo)).bytes);
		for (const tag of ['Table', 'THead', 'TH', 'TD', 'Caption', 'L', 'LI', 'Lbl', 'LBody', 'P']) {
			expect(text).toMatch(new RegExp(`/S /${tag}\\b`));
		}
	});

	it('is the same bytes for the same document, with the time of the document', async () => {
		const one = (await pdf(memo)).bytes;
		stopPdfProcess();
		const two = (await pdf(structuredClone(memo))).bytes;
		expect(Buffer.compare(one, two)).toBe(0);
		expect(raw(one)).toContain('<xmp:CreateDate>2026-11-24T14:00:00+00:00</xmp:CreateDate>');
		const later = (await pdf({ ...memo, created: '2026-11-24T14:00:01Z' })).bytes;
		expect(Buffer.compare(one, later)).not.toBe(0);
	});

	it('leaves Typst code in text as text', async () => {
		const code =
			'#panic("ran") #{1+1} #read("/etc/passwd") $x^2$ *b* = H \\ @ref <l> #import "@preview/x:1"';
		const everywhere: Document = {
			...memo,
			title: code,
			subtitle: code,
			author: code,
			footer: code,
			meta: [{ label: code, value: code }],
			blocks: [
				{ kind: 'heading', level: 1, text: code },
				{ kind: 'paragraph', text: [code, { bold: code }] },
				{ kind: 'list', ordered: true, items: [code] },
				{ kind: 'table', caption: code, head: [code], rows: [[code]] },
				{ kind: 'facts', facts: [{ label: code, value: code }] },
				{ kind: 'stub', text: code }
			]
		};
		const { bytes } = await pdf(everywhere);
		const visible = shown(bytes);
		// Title, subtitle, label, value, heading, two runs, item, caption, head, cell, label, value,
		// stub, footer. Long lines break, so only the beginning is looked for.
		expect(visible.split('#panic("ran") #{1+1}').length - 1).toBe(15);
		expect(visible).toContain('$x^2$ *b*');
		expect(raw(bytes)).toMatch(/#panic\((?:&quot;|\")ran(?:&quot;|\")\) #\{1\+1\}/);
	});

	it('stands a box for what no font can draw, and says so', async () => {
		const { replaced, bytes } = await pdf({ ...memo, title: 'Nimi \u0378' });
		expect(replaced).toEqual(['\u0378']);
		expect(shown(bytes)).toContain(String.fromCharCode(0x25a1));
	});

	it('makes a file of any text whatever', async () => {
		await fc.assert(
			fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (text) => {
				const lone = `${text}\ud800\u0000`;
				const file = await renderPdf({
					...memo,
					title: `a${lone}`,
					blocks: [
						{ kind: 'paragraph', text: lone },
						{ kind: 'list', ordered: false, items: [lone] },
						{ kind: 'table', caption: lone, head: [lone], rows: [[lone, lone]] }
					]
				});
				expect(file.ok).toBe(true);
			}),
			{ numRuns: 60 }
		);
	});

	it('refuses an empty title and makes a file of a title alone', async () => {
		expect(await renderPdf({ ...memo, title: ' ' })).toMatchObject({
			code: 'document_title_missing'
		});
		expect(
			(await renderPdf({ title: 'x', lang: 'en', created: memo.created, blocks: [] })).ok
		).toBe(true);
	});

	it('answers every one of many at once across a renewal of the process, and 503 beyond', async () => {
		const small = (title: string): Document => ({
			title,
			lang: 'sv',
			created: memo.created,
			blocks: []
		});
		for (let round = 0; round < 7; round += 1) {
			const titles = Array.from({ length: 40 }, (_, at) => `Nr ${round} ${at}`);
			const files = await Promise.all(titles.map((title) => pdf(small(title))));
			files.forEach(({ bytes }, at) => expect(raw(bytes)).toContain(`x-default">${titles[at]}<`));
		}
		const crowd = await Promise.allSettled(
			Array.from({ length: 120 }, () => renderPdf(small('x')))
		);
		const turnedAway = crowd.filter((one) => one.status === 'rejected');
		expect(turnedAway.length).toBeGreaterThan(0);
		expect(turnedAway.every((one) => one.reason instanceof PdfBusy)).toBe(true);
	});

	it('goes on with a new process after the old one was killed', async () => {
		const lost = renderPdf(memo);
		stopPdfProcess();
		await expect(lost).rejects.toThrow('PDF process ended');
		expect((await renderPdf(memo)).ok).toBe(true);
	});
});
