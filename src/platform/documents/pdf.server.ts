import { ok, type Result } from '../core/result.ts';
import type { Document } from './document.ts';
import { compilePdf } from './pdf.process.server.ts';
import { PDF_TEMPLATE } from './pdf.template.ts';
import { typeset, type DocumentRefusal, type Typeset } from './typeset.ts';

/** `replaced`: characters that no font at hand can draw; each stands as □ in the file. */
export type PdfFile = { bytes: Uint8Array; replaced: string[] };

/**
 * A document as an accessible PDF: tagged, with title and language, held to PDF/UA-1 by the
 * compiler. Same document, same bytes. Made in a process of its own: 5-30 ms for minutes, 0.2 s more
 * when that process has to start.
 *
 * Refuses what `typeset` refuses; rejects with `PdfBusy` (answer 503), else only on a bug here.
 *
 * @example
 * const file = await renderPdf(memoDocument(memo, 'sv'));
 * if (!file.ok) return file;
 * return new Response(file.value.bytes, { headers: { 'content-type': 'application/pdf' } });
 * Source: ISO 14289-1:2014 (PDF/UA-1), Typst 0.14 PDF export.
 */
export async function renderPdf(document: Document): Promise<Result<PdfFile, DocumentRefusal>> {
	const ready = typeset(document);
	if (!ready.ok) return ready;
	const replaced = new Set<string>();
	for (let attempt = 1; ; attempt += 1) {
		try {
			const bytes = await compilePdf({
				template: PDF_TEMPLATE,
				data: dataOf(ready.value, replaced),
				createdSeconds: ready.value.createdSeconds
			});
			return ok({ bytes, replaced: [...replaced].sort() });
		} catch (error) {
			const before = replaced.size;
			for (const sign of undrawable(String((error as Error).message))) replaced.add(sign);
			// Each round must learn something, or the fault is not in the text.
			if (replaced.size === before || attempt === 5) throw error;
		}
	}
}

const dataOf = (ready: Typeset, replaced: ReadonlySet<string>): string =>
	JSON.stringify(ready, (_, value: unknown) =>
		typeof value === 'string' ? breakable(drawable(value, replaced)) : value
	);

const drawable = (text: string, replaced: ReadonlySet<string>): string => {
	if (replaced.size === 0) return text;
	return Array.from(text, (sign) =>
		!replaced.has(sign) ? sign : /^[\p{Cf}\p{M}]$/u.test(sign) ? '' : '□'
	).join('');
};

/** A word longer than a line would run out of the page; a zero-width space lets it break. */
const breakable = (text: string): string =>
	text.replace(/[^\s/-]{40,}/gu, (word) => word.replace(/.{20}(?=.)/gu, '$&\u200b'));

/** The characters the compiler complained about, from its message (Rust debug escapes). */
function undrawable(message: string): string[] {
	const complaints = message.matchAll(
		/(?:the text|disallowed codepoint) `\\?"(.*?)\\?"`(?: could not be displayed)?/g
	);
	return [...complaints].flatMap(([, quoted]) =>
		Array.from(
			(quoted ?? '').replace(/\\+u\{([0-9a-f]{1,6})\}/gi, (_, hex: string) =>
				String.fromCodePoint(parseInt(hex, 16))
			)
		)
	);
}
