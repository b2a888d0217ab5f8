import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderDocx } from '../documents/docx.server.ts';
import type { Document } from '../documents/document.ts';
import { stopPdfProcess } from '../documents/pdf.process.server.ts';
import { renderPdf } from '../documents/pdf.server.ts';
import {
	archiveOf,
	exifWithPlace,
	jpegWith,
	officeFile,
	openDocumentFile,
	plainJpeg,
	plainPdf,
	plainPng,
	pngChunk,
	pngOfSize,
	pngWith,
	progressiveJpeg,
	segment,
	wordlessPdf
} from '../../../tests/support/files.ts';
import { contentType, recognise } from './recognise.ts';

const kindOf = (name: string, bytes: Buffer) => {
	const found = recognise(name, bytes);
	return found.ok ? found.value.kind : found.code;
};
const text = (words: string) => Buffer.from(words, 'utf8');

describe('a file that may come in', () => {
	it.each<[string, Buffer, string]>([
		['lausunto.pdf', plainPdf, 'pdf'],
		['esitys.docx', officeFile('word/document.xml'), 'docx'],
		['luvut.xlsx', officeFile('xl/workbook.xml'), 'xlsx'],
		['dia.pptx', officeFile('ppt/presentation.xml'), 'pptx'],
		['a.odt', openDocumentFile('application/vnd.oasis.opendocument.text'), 'odt'],
		['a.ods', openDocumentFile('application/vnd.oasis.opendocument.spreadsheet'), 'ods'],
		['a.odp', openDocumentFile('application/vnd.oasis.opendocument.presentation'), 'odp'],
		['kuva.PNG', plainPng, 'png'],
		['kuva.jpg', plainJpeg, 'jpeg'],
		['kuva.jpeg', progressiveJpeg, 'jpeg'],
		['muisti.txt', text('Hyvää päivää – 5 < 6\n'), 'txt'],
		['vanha.txt', Buffer.from('Hyv\xe4\xe4', 'latin1'), 'txt'],
		['luvut.csv', text('\ufeffnimi;määrä\r\nåbo;3'), 'csv']
	])('%s', (name, bytes, kind) => expect(kindOf(name, bytes)).toBe(kind));

	it('gets its ending when its name has none', () => {
		expect(recognise('lausunto', plainPdf)).toMatchObject({ value: { name: 'lausunto.pdf' } });
		expect(recognise('\u202e/..', plainPng)).toMatchObject({ value: { name: 'file.png' } });
	});

	it('is told to browsers with the letters it is written in', () => {
		expect(contentType('txt', text('ä'))).toBe('text/plain; charset=utf-8');
		expect(contentType('csv', Buffer.from('\xe4', 'latin1'))).toBe(
			'text/csv; charset=windows-1252'
		);
	});

	it('is as wide as it is seen when it is a picture', () => {
		const pixels = (bytes: Buffer) => {
			const found = recognise('a', bytes);
			return found.ok ? found.value.pixels : found.code;
		};
		expect(pixels(plainPng)).toEqual({ width: 8, height: 6 });
		expect(pixels(jpegWith(plainJpeg, exifWithPlace(3)))).toEqual({ width: 8, height: 6 });
		expect(pixels(jpegWith(plainJpeg, exifWithPlace(6)))).toEqual({ width: 6, height: 8 });
		expect(pixels(plainPdf)).toBeNull();
	});

	it('is one of our own papers', async () => {
		const paper: Document = {
			title: 'Lausunto',
			lang: 'fi',
			created: '2026-11-24T14:00:00Z',
			blocks: [{ kind: 'paragraph', text: 'Teksti' }]
		};
		const pdf = await renderPdf(paper);
		const docx = await renderDocx(paper);
		stopPdfProcess();
		if (!pdf.ok || !docx.ok) throw new Error('not made');
		expect(recognise('a.pdf', Buffer.from(pdf.value.bytes))).toMatchObject({
			value: { kind: 'pdf', wordless: false }
		});
		expect(kindOf('a.docx', Buffer.from(docx.value))).toBe('docx');
	});
});

describe('a file that may not', () => {
	const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
	const html = '<!doctype html><script>alert(1)</script>';
	it.each<[string, string, Buffer, string]>([
		['a drawing that runs scripts', 'kuva.svg', text(svg), 'file_not_allowed'],
		['the same as text', 'kuva.txt', text(svg), 'file_not_allowed'],
		['the same as a picture', 'kuva.png', text(svg), 'file_not_allowed'],
		['a page', 'sivu.html', text(html), 'file_not_allowed'],
		['a page as a picture', 'sivu.png', text(html), 'file_not_allowed'],
		[
			'a page as text, after a mark and spaces',
			'a.txt',
			text(`\ufeff \n${html}`),
			'file_not_allowed'
		],
		['a page as a table', 'a.csv', text(`a;b\n${html}`), 'file_not_allowed'],
		['a program', 'a.exe', Buffer.from('MZ\x90\0', 'latin1'), 'file_not_allowed'],
		['a program as text', 'a.txt', text('#!/bin/sh\nrm'), 'file_not_allowed'],
		['bytes as text', 'a.txt', Buffer.from([1, 2, 3]), 'file_not_allowed'],
		['a paper whose name ends as a program', 'lasku.pdf.exe', plainPdf, 'file_not_allowed'],
		['a picture whose name says paper', 'kuva.pdf', plainPng, 'file_name_differs'],
		['a paper whose name says text', 'a.txt', plainPdf, 'file_name_differs'],
		['an archive', 'a.zip', archiveOf({ 'a.txt': 'a' }), 'file_not_allowed'],
		['an archive as a document', 'a.docx', archiveOf({ 'a.txt': 'a' }), 'file_damaged'],
		[
			'a document with a program',
			'a.docx',
			officeFile('word/document.xml', { 'word/vbaProject.bin': 'x' }),
			'file_with_program'
		],
		[
			'a document with an .exe',
			'a.xlsx',
			officeFile('xl/workbook.xml', { 'xl/embeddings/a.EXE': 'x' }),
			'file_with_program'
		],
		[
			'a document that leads out',
			'a.docx',
			officeFile('word/document.xml', { '../../x': 'x' }),
			'file_damaged'
		],
		[
			'a document with something after it',
			'a.docx',
			Buffer.concat([officeFile('word/document.xml'), text(html)]),
			'file_damaged'
		],
		[
			'a document cut short',
			'a.docx',
			officeFile('word/document.xml').subarray(0, -5),
			'file_damaged'
		],
		[
			'a paper with a page before it',
			'a.pdf',
			Buffer.concat([text(html), plainPdf]),
			'file_not_allowed'
		],
		[
			'a paper with an archive behind it',
			'a.pdf',
			Buffer.concat([plainPdf, archiveOf({ 'a.html': html })]),
			'file_damaged'
		],
		['half a paper', 'a.pdf', plainPdf.subarray(0, 200), 'file_damaged'],
		['half a picture', 'a.png', plainPng.subarray(0, -8), 'file_damaged'],
		['half a photo', 'a.jpg', plainJpeg.subarray(0, -6), 'file_damaged'],
		[
			'a picture that would fill the memory',
			'a.png',
			pngOfSize(30_000, 30_000),
			'file_too_many_pixels'
		],
		['a very long picture', 'a.png', pngOfSize(1, 30_000), 'file_too_many_pixels'],
		['nothing', 'a.pdf', Buffer.alloc(0), 'file_empty']
	])('%s', (_, name, bytes, code) => expect(kindOf(name, bytes)).toBe(code));

	it('unfolds to a flood', () => {
		const zip = officeFile('word/document.xml');
		const at = zip.indexOf('PK\x01\x02', 0, 'latin1');
		zip.writeUInt32LE(600 * 2 ** 20, at + 24);
		expect(kindOf('a.docx', zip)).toBe('file_damaged');
	});
});

describe('a picture', () => {
	const cleaned = (name: string, bytes: Buffer) => {
		const found = recognise(name, bytes);
		if (!found.ok) throw new Error(found.code);
		return found.value.bytes;
	};

	it('keeps every byte when nothing stands beside it', () => {
		expect(cleaned('a.jpg', plainJpeg)).toEqual(plainJpeg);
		expect(cleaned('a.jpg', progressiveJpeg)).toEqual(progressiveJpeg);
		expect(cleaned('a.png', plainPng)).toEqual(plainPng);
	});

	it('loses place, device, comments, thumbnails and what hangs on behind; keeps its colours', () => {
		const profile = segment(0xe2, 'ICC_PROFILE\0\x01\x01colours');
		const secrets = [
			exifWithPlace(1),
			segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>place'),
			segment(0xed, 'Photoshop 3.0\0place'),
			segment(0xe2, 'MPF\0place'),
			segment(0xfe, 'place'),
			segment(0xe0, 'JFXX\0place')
		];
		for (const jpeg of [plainJpeg, progressiveJpeg]) {
			const photo = Buffer.concat([jpegWith(jpeg, ...secrets, profile), text('<html>place')]);
			expect(photo.includes('place') && photo.includes('63 degrees')).toBe(true);
			expect(cleaned('a.jpg', photo)).toEqual(jpegWith(jpeg, profile));
		}
	});

	it('still knows which way is up', () => {
		const photo = cleaned('a.jpg', jpegWith(plainJpeg, exifWithPlace(6)));
		expect(photo.includes('63 degrees')).toBe(false);
		const kept = photo.subarray(2, 38);
		expect(kept.toString('latin1', 4, 10)).toBe('Exif\0\0');
		expect(kept[29]).toBe(6);
		expect(Buffer.concat([photo.subarray(0, 2), photo.subarray(38)])).toEqual(plainJpeg);
		// cleaning twice changes nothing
		expect(cleaned('a.jpg', photo)).toEqual(photo);
	});

	it('loses texts, times and unknown parts as a PNG', () => {
		const secrets = [
			pngChunk('tEXt', 'Comment\0place'),
			pngChunk('iTXt', 'place'),
			pngChunk('zTXt', 'place'),
			pngChunk('eXIf', 'MM place'),
			pngChunk('tIME', '1234567'),
			pngChunk('prVt', 'place')
		];
		const colours = pngChunk('gAMA', Buffer.from([0, 0, 0xb1, 0x8f]));
		const picture = Buffer.concat([pngWith(...secrets, colours), text('<html>')]);
		expect(cleaned('a.png', picture)).toEqual(pngWith(colours));
	});
});

describe('a paper that is a picture only', () => {
	const packed = (objects: string) =>
		Buffer.concat([
			text('%PDF-1.7\n5 0 obj<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length 99>>stream\r\n'),
			deflateSync(objects),
			text('\nendstream endobj\n%%EOF')
		]);
	it.each([
		['is noticed', wordlessPdf, true],
		['is none when it has a font', plainPdf, false],
		['is none when a font is packed away', packed('1 0 <</Type/Font>>'), false],
		['is noticed when what is packed away has no font', packed('1 0 <</Type/Page>>'), true],
		[
			'is not claimed when it cannot be known',
			Buffer.concat([plainPdf.subarray(0, 9), text('/ObjStm stream\nxxx endstream\n%%EOF')]),
			false
		]
	])('%s', (_, bytes, wordless) =>
		expect(recognise('a.pdf', bytes)).toMatchObject({ ok: true, value: { wordless } })
	);
});

describe('any bytes', () => {
	const samples = [
		plainPdf,
		plainPng,
		plainJpeg,
		progressiveJpeg,
		jpegWith(plainJpeg, exifWithPlace()),
		officeFile('word/document.xml'),
		openDocumentFile('application/vnd.oasis.opendocument.text'),
		pngWith(pngChunk('tEXt', 'a'))
	];
	it('are answered, never a fault, also when a good file is bent', () => {
		const bent = fc
			.tuple(
				fc.constantFrom(...samples),
				fc.array(fc.tuple(fc.nat(2000), fc.nat(255)), { maxLength: 6 }),
				fc.nat(2000)
			)
			.map(([sample, changes, cut]) => {
				const bytes = Buffer.from(sample);
				for (const [at, value] of changes) bytes[at % bytes.length] = value;
				return cut % 3 ? bytes : bytes.subarray(0, cut % bytes.length);
			});
		const any = fc.oneof(
			bent,
			fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes))
		);
		fc.assert(
			fc.property(
				any,
				fc.constantFrom('a.pdf', 'a.jpg', 'a.png', 'a.docx', 'a.odt', 'a.txt', 'a'),
				(bytes, name) => {
					const found = recognise(name, bytes);
					// what is kept is recognised again, as the same
					if (found.ok && found.value.bytes.length)
						expect(recognise(found.value.name, found.value.bytes)).toMatchObject({
							value: { kind: found.value.kind }
						});
				}
			),
			{ numRuns: 2000 }
		);
	});
});
