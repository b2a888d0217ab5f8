/**
 * Text from outside, made safe to store: NFC, no NUL or other control characters but line feed
 * and tab, no lone surrogates, line ends as `\n`, trimmed. PostgreSQL refuses NUL in text, and a
 * lone surrogate cannot be written as UTF-8.
 *
 * @example cleanText(' a\r\nb\u0000 ') // 'a\nb'
 */
export const cleanText = (raw: string): string =>
	raw
		.toWellFormed()
		.normalize('NFC')
		.replace(/\r\n?/g, '\n')

		.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffd\u202a-\u202e\u2066-\u2069]/g, '')
		.trim();

/** One line: as `cleanText`, with every run of white space a single space. */
export const cleanLine = (raw: string): string => cleanText(raw).replace(/\s+/g, ' ');

/**
 * The words of an address: lower case, å ä ö without dots, everything else a hyphen.
 *
 * @example slug('Sijaishoitoa omaishoitajille!') // 'sijaishoitoa-omaishoitajille'
 */
export const slug = (text: string, longest = 60): string =>
	text
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.slice(0, longest)
		.replace(/^-+|-+$/g, '') || 'x';
