import { ok, refuse, type Result } from '../core/result.ts';
import { printable } from './printable.ts';

/** A table as people send it: a CSV file, or cells pasted from a spreadsheet. */
export type Csv = {
	separator: Separator;
	/** Without empty lines. The first row is not treated as a heading; the caller knows. */
	rows: CsvRow[];
	/** What looks wrong, in the order of the lines. The rows are there all the same. */
	problems: CsvProblem[];
};
/** `line`: 1-based line of the source on which the row begins. */
export type CsvRow = { line: number; cells: string[] };
export type CsvProblem =
	| { line: number; code: 'cells_missing' | 'cells_extra'; expected: number; found: number }
	| { line: number; code: 'quote_not_closed' }
	| { line: number; code: 'text_after_quote' };
export type Separator = ';' | ',' | '\t';

export const MOST_ROWS = 5_000;
export const LONGEST_FIELD = 10_000;
export const LARGEST_CSV = 2_000_000;

export type CsvRefusal = 'csv_empty' | 'csv_too_large' | 'csv_too_many_rows' | 'csv_field_too_long';

/**
 * Reads CSV with `;`, `,` or tab, with or without byte order mark, as UTF-8, UTF-16 or what
 * Windows calls ANSI. Time is linear in the length whatever the quotes do.
 *
 * A row is measured against the first one. A cell such as `"Nuoret" ry`, which spreadsheets paste
 * unescaped, is taken as it stands.
 *
 * Refuses `csv_empty`, `csv_too_large` (2 MB), `csv_too_many_rows` (5,000) and
 * `csv_field_too_long` (10,000 characters); about: `line`, `most`.
 *
 * @example readCsv('nimi;posti\nAino;aino@example.fi') // rows[1].cells: ['Aino', 'aino@example.fi']
 * Source: RFC 4180, and what Finnish Excel writes.
 */
export function readCsv(input: string | Uint8Array): Result<Csv, CsvRefusal> {
	if (input.length > LARGEST_CSV) return refuse('csv_too_large', { about: { most: LARGEST_CSV } });
	const source = typeof input === 'string' ? input : decode(input);
	// Only the first line: it may be Excel's own note on the separator.
	const note = /^\ufeff?sep=([;,\t])\r?\n/i.exec(source);
	const start = note?.[0].length ?? (source.startsWith('\ufeff') ? 1 : 0);
	const separator = (note?.[1] as Separator | undefined) ?? detect(source.slice(start));
	const rows: CsvRow[] = [];
	const problems: CsvProblem[] = [];
	for (const { line, cells, problem } of records(source, start, separator, note ? 2 : 1)) {
		const clean = cells.map((cell) => printable(cell).trim());
		if (clean.some((cell) => cell.length > LONGEST_FIELD)) {
			return refuse('csv_field_too_long', { about: { line, most: LONGEST_FIELD } });
		}
		if (clean.every((cell) => cell === '')) continue;
		if (rows.length === MOST_ROWS) {
			return refuse('csv_too_many_rows', { about: { line, most: MOST_ROWS } });
		}
		rows.push({ line, cells: clean });
		if (problem) problems.push({ line, code: problem });
		const expected = rows[0]!.cells.length;
		const found = clean.length;
		if (found === expected) continue;
		problems.push({
			line,
			code: found < expected ? 'cells_missing' : 'cells_extra',
			expected,
			found
		});
	}
	return rows.length === 0 ? refuse('csv_empty') : ok({ separator, rows, problems });
}

function decode(bytes: Uint8Array): string {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		// "CSV" in Excel's list, as opposed to "CSV UTF-8".
		return new TextDecoder('windows-1252').decode(bytes);
	}
}

/** The separator that parts the first lines most evenly. */
function detect(source: string): Separator {
	const lines = source
		.slice(0, 20_000)
		.replace(/"[^"]*"/g, '')
		.split(/\r\n?|\n/);
	// The last line may be cut in the middle.
	if (source.length > 20_000 && lines.length > 1) lines.pop();
	const sample = lines.filter((line) => line.trim() !== '').slice(0, 10);
	const score = (separator: Separator) => {
		const counts = sample.map((line) => line.split(separator).length - 1);
		const least = Math.min(...counts);
		return least > 0 && counts.every((count) => count === least) ? 1_000 + least : (counts[0] ?? 0);
	};
	const candidates: Separator[] = ['\t', ';', ','];
	return candidates.reduce((best, next) => (score(next) > score(best) ? next : best), ';');
}

type RawRecord = {
	line: number;
	cells: string[];
	problem?: 'quote_not_closed' | 'text_after_quote';
};

function* records(
	source: string,
	start: number,
	separator: Separator,
	firstLine: number
): Generator<RawRecord> {
	let at = start;
	let line = firstLine;
	while (at < source.length) {
		const record: RawRecord = { line, cells: [] };
		for (let open = true; open;) {
			const begin = at;
			let value: string | null = null;
			if (source[at] === '"') {
				const close = closingQuote(source, at);
				// The look for a close runs to the end of the file at most once: after it only doubled
				// quotes are left, and such a field closes where it begins.
				if (close < 0) record.problem = 'quote_not_closed';
				else {
					at = close + 1;
					value = source.slice(begin + 1, close).replaceAll('""', '"');
				}
			}
			const afterQuote = at;
			while (at < source.length && !isEnd(source, at, separator)) at += 1;
			if (value === null || source.slice(afterQuote, at).trim() !== '') {
				// Pasted cells are not escaped, so there a quoted word is nothing to remark on.
				if (value !== null && separator !== '\t') record.problem ??= 'text_after_quote';
				value = source.slice(begin, at);
			}
			record.cells.push(value);
			line += lineFeeds(source, begin, at);
			open = source[at] === separator;
			if (open) at += 1;
		}
		if (source[at] === '\r' && source[at + 1] === '\n') at += 1;
		at += 1;
		line += 1;
		yield record;
	}
}

/** The index of the quote that ends the field opened at `open`, or -1. */
function closingQuote(source: string, open: number): number {
	let at = source.indexOf('"', open + 1);
	while (at >= 0 && source[at + 1] === '"') at = source.indexOf('"', at + 2);
	return at;
}

const isEnd = (source: string, at: number, separator: Separator): boolean =>
	source[at] === separator || source[at] === '\n' || source[at] === '\r';

function lineFeeds(source: string, from: number, to: number): number {
	let count = 0;
	for (let at = from; at < to; at += 1) {
		if (source[at] === '\n' || (source[at] === '\r' && source[at + 1] !== '\n')) count += 1;
	}
	return count;
}
