import { inflateSync } from 'node:zlib';

const MOST_STREAMS = 100;
const MOST_UNPACKED = 4 * 2 ** 20;

/** A whole PDF: it begins and ends as one, and no archive hangs on to it. */
export function isPdf(bytes: Buffer): boolean {
	if (!/^%PDF-[12]\.\d/.test(bytes.toString('latin1', 0, 8))) return false;
	if (bytes.indexOf('%%EOF', Math.max(0, bytes.length - 1024), 'latin1') < 0) return false;
	// an archive is read from its end, so one can hide behind a paper
	return bytes.indexOf('PK\x05\x06', Math.max(0, bytes.length - 66_000), 'latin1') < 0;
}

/**
 * Whether a PDF can hold text at all: text needs a font. A paper that was only photographed or
 * scanned has none, and a screen reader has nothing to read. Looks at the objects as they stand
 * and into the packed ones, up to a bound; when that does not tell, it is believed to have text.
 *
 * Source: ISO 32000-2, 7.5.7 (object streams) and 9.6 (fonts).
 */
export function mayHoldText(pdf: Buffer): boolean {
	if (pdf.includes('/Font') || pdf.includes('/Encrypt')) return true;
	let at = pdf.indexOf('/ObjStm');
	for (let n = 0; at >= 0; n++, at = pdf.indexOf('/ObjStm', at + 1)) {
		if (n === MOST_STREAMS) return true;
		const word = pdf.indexOf('stream', at);
		if (word < 0) return true;
		const start = word + 6 + (pdf[word + 6] === 0x0d ? 2 : 1);
		try {
			const objects = inflateSync(pdf.subarray(start, pdf.indexOf('endstream', start)), {
				maxOutputLength: MOST_UNPACKED
			});
			if (objects.includes('/Font')) return true;
		} catch {
			return true; // packed in a way that we do not read
		}
	}
	return false;
}
