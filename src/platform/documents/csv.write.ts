import { printable } from './printable.ts';

export type CsvCell = string | number | null;

/**
 * A table as CSV for people's spreadsheets: `;`, CRLF, byte order mark (without it Excel takes
 * UTF-8 for something else). A text that a spreadsheet would run as a formula gets a leading
 * apostrophe; phone numbers and negative numbers stay as they are.
 *
 * @example writeCsv([['nimi', 'puhelin'], ['Aino', '+358 40 1234567']])
 * Source: RFC 4180; OWASP, CSV injection.
 */
export const writeCsv = (
	rows: readonly (readonly CsvCell[])[],
	{ separator = ';', bom = true }: { separator?: ';' | ',' | '\t'; bom?: boolean } = {}
): string =>
	(bom ? '\ufeff' : '') +
	rows.map((row) => `${row.map((cell) => field(cell, separator)).join(separator)}\r\n`).join('');

function field(cell: CsvCell, separator: string): string {
	if (cell === null) return '';
	if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
	const text = guardFormula(cell);
	// Any of the three separators: another program may guess another one.
	const quoted = /[";,\t\n\r]|^\s|\s$/.test(text) || text.includes(separator);
	return quoted ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * Text that no spreadsheet runs. Also for cells of an XLSX file that are shown as text.
 *
 * @example guardFormula('=1+1') // "'=1+1"
 * @example guardFormula('+358 40 1234567') // '+358 40 1234567'
 */
export function guardFormula(raw: string): string {
	const text = printable(raw);
	// Some programs take a leading tab or CR for the beginning of a formula; cleaning would hide it.
	const risky = /^\s*[\t\r]/.test(raw) || /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]/.test(text);
	return risky && !HARMLESS.test(text) ? `'${text}` : text;
}

/** An international phone number, or a negative number with a comma or point in it. */
const HARMLESS =
	/^(?:\+\d[\d \u00a0]{4,20}\d|-\d{1,3}(?:[ \u00a0]\d{3})+(?:[.,]\d+)?|-\d+(?:[.,]\d+)?)$/;
