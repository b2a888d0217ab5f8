/**
 * Text that every format can carry: no control characters but line feed, no lone surrogates, no
 * characters that XML or PDF/UA forbid, no invisible marks that turn the reading direction of
 * what follows. Line ends become `\n`, tabs a space. Nothing visible is lost, nothing is trimmed.
 *
 * Stored text is clean already; documents are the last door and cannot trust that every way in was.
 *
 * @example printable('a\u0000\r\nb') // 'a\nb'
 * Source: XML 1.0 (5th ed.) 2.2 Char; ISO 14289-1 7.21.7 (no U+0000, U+FEFF, U+FFFE).
 */
export const printable = (raw: string): string =>
	raw
		.toWellFormed()
		.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
		.replace(/\t/g, ' ')
		.replace(FORBIDDEN, '');

const FORBIDDEN =
	/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\ufeff\u202a-\u202e\u2066-\u2069]|\p{Noncharacter_Code_Point}/gu;

/** One line of printable text, trimmed. */
export const printableLine = (raw: string): string => printable(raw).replace(/\s+/g, ' ').trim();

/** Printable text as XML character data, good between tags and in quoted attributes. */
export const xmlText = (raw: string): string =>
	printable(raw).replace(/[&<>"']/g, (sign) => XML_ESCAPES[sign] ?? sign);

const XML_ESCAPES: Record<string, string> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;'
};
