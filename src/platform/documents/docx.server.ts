import {
	Document as Word,
	Footer,
	Packer,
	PageNumber,
	Paragraph,
	TabStopType,
	TextRun
} from 'docx';
import { ok, type Result } from '../core/result.ts';
import type { Document } from './document.ts';
import { body, numbering } from './docx.blocks.server.ts';
import { wordStyles, WORD_LANGS } from './docx.styles.ts';
import { typeset, type DocumentRefusal, type Typeset } from './typeset.ts';
import { readOwnZip, writeZip } from './zip.server.ts';

/**
 * A document as DOCX, to be worked on in Word or LibreOffice: real headings and lists, table heads
 * that repeat, language on every run, title in the properties. Same document, same bytes.
 *
 * Refuses what `typeset` refuses.
 *
 * @example
 * const file = await renderDocx(memoDocument(memo, 'fi'));
 * if (!file.ok) return file;
 * Source: ECMA-376 part 1 (WordprocessingML).
 */
export async function renderDocx(document: Document): Promise<Result<Uint8Array, DocumentRefusal>> {
	const ready = typeset(document);
	if (!ready.ok) return ready;
	const packed = await Packer.toBuffer(word(ready.value));
	return ok(withProperties(packed, ready.value));
}

const word = (ready: Typeset): Word =>
	new Word({
		title: ready.title,
		creator: ready.author,
		lastModifiedBy: ready.author,
		styles: wordStyles(ready.lang),
		numbering,
		sections: [
			{
				properties: { page: { size: { width: 11_906, height: 16_838 } } },
				footers: { default: foot(ready.footer) },
				children: body(ready)
			}
		]
	});

const foot = (text: string): Footer =>
	new Footer({
		children: [
			new Paragraph({
				tabStops: [{ type: TabStopType.RIGHT, position: 9026 }],
				children: [
					new TextRun({ text, size: 18 }),
					new TextRun({
						size: 18,
						children: ['\t', PageNumber.CURRENT, ' (', PageNumber.TOTAL_PAGES, ')']
					})
				]
			})
		]
	});

/**
 * The library writes the time of writing into the properties and into the archive, and knows no
 * language for the file as a whole.
 */
function withProperties(packed: Uint8Array, ready: Typeset): Uint8Array {
	const created = new Date(ready.createdSeconds * 1000).toISOString().replace('.000Z', 'Z');
	const language = `<dc:language>${WORD_LANGS[ready.lang]}</dc:language></cp:coreProperties>`;
	const entries = readOwnZip(packed).map((entry) => {
		if (entry.name !== 'docProps/core.xml') return entry;
		const xml = Buffer.from(entry.bytes)
			.toString('utf8')
			.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${created}`)
			.replace('</cp:coreProperties>', language);
		return { ...entry, bytes: Buffer.from(xml, 'utf8') };
	});
	return writeZip(entries);
}
