import { describe, expect, it } from 'vitest';
import { LARGEST_CSV, LONGEST_FIELD, MOST_ROWS, readCsv } from './csv.read.ts';

const read = (input: string | Uint8Array) => {
	const table = readCsv(input);
	if (!table.ok) throw new Error(table.code);
	return table.value;
};
const cells = (input: string | Uint8Array) => read(input).rows.map((row) => row.cells);
const codeOf = (input: string) => {
	const table = readCsv(input);
	return table.ok ? null : table.code;
};

describe('readCsv', () => {
	it('finds the separator: semicolon, comma, tab, or what Excel notes', () => {
		expect(cells('a;b,c\n1;2')).toEqual([
			['a', 'b,c'],
			['1', '2']
		]);
		expect(cells('a,b\n1,"2;3;4"')).toEqual([
			['a', 'b'],
			['1', '2;3;4']
		]);
		expect(cells('a\tb;c\n1\t2')).toEqual([
			['a', 'b;c'],
			['1', '2']
		]);
		expect(read('sep=,\na,b')).toMatchObject({ separator: ',', rows: [{ line: 2 }] });
		expect(cells('nimi\nAino, Bo\nCai')).toEqual([['nimi'], ['Aino, Bo'], ['Cai']]);
	});

	it('reads a byte order mark, UTF-16 and what Windows calls ANSI', () => {
		expect(cells('\ufeffå;b')).toEqual([['å', 'b']]);
		expect(cells(Buffer.from('\ufeffå;b', 'utf8'))).toEqual([['å', 'b']]);
		expect(cells(Buffer.from('\ufeffå\tb', 'utf16le'))).toEqual([['å', 'b']]);
		expect(cells(Buffer.from('å;b', 'latin1'))).toEqual([['å', 'b']]);
	});

	it('reads quotes with separators, line ends and quotes inside, and counts lines right', () => {
		expect(read('a;b\r\n"x; ""y""\r\nz";2\r\n\r\nc;d')).toEqual({
			separator: ';',
			rows: [
				{ line: 1, cells: ['a', 'b'] },
				{ line: 2, cells: ['x; "y"\nz', '2'] },
				{ line: 5, cells: ['c', 'd'] }
			],
			problems: []
		});
	});

	it('says on which line cells are missing or extra, and keeps the row', () => {
		expect(read('a;b\n1\n1;2;3')).toMatchObject({
			rows: [{}, { cells: ['1'] }, { cells: ['1', '2', '3'] }],
			problems: [
				{ line: 2, code: 'cells_missing', expected: 2, found: 1 },
				{ line: 3, code: 'cells_extra', expected: 2, found: 3 }
			]
		});
	});

	it('does not let one open quote swallow the rows below', () => {
		expect(read('a;b\n"x;1\ny;2')).toMatchObject({
			rows: [{}, { line: 2, cells: ['"x', '1'] }, { line: 3, cells: ['y', '2'] }],
			problems: [{ line: 2, code: 'quote_not_closed' }]
		});
	});

	it('takes a quoted word at the start of a cell as it stands', () => {
		expect(read('a\tb\n"Nuoret" ry\t1')).toMatchObject({
			rows: [{}, { cells: ['"Nuoret" ry', '1'] }],
			problems: []
		});
		expect(read('a;b\n"Nuoret" ry;1')).toMatchObject({
			rows: [{}, { cells: ['"Nuoret" ry', '1'] }],
			problems: [{ line: 2, code: 'text_after_quote' }]
		});
	});

	it('refuses what is empty or beyond a limit, and takes what is just within', () => {
		expect(codeOf('')).toBe('csv_empty');
		expect(codeOf('\ufeff;;\n \n')).toBe('csv_empty');
		expect(codeOf('a'.repeat(LARGEST_CSV + 1))).toBe('csv_too_large');
		expect(codeOf('a\n'.repeat(MOST_ROWS))).toBe(null);
		expect(codeOf('a\n'.repeat(MOST_ROWS + 1))).toBe('csv_too_many_rows');
		expect(codeOf('a'.repeat(LONGEST_FIELD))).toBe(null);
		expect(codeOf('a'.repeat(LONGEST_FIELD + 1))).toBe('csv_field_too_long');
	});

	it('reads each sign once or twice, however the quotes are laid', () => {
		// Quadratic reading of these takes minutes, not a second.
		for (const piece of ['"\n', '"""\n', '"a\n""', '""""\n;"', '"a"b;\n"', 'a"b;', '" ', '"']) {
			readCsv(piece.repeat(Math.floor(LARGEST_CSV / piece.length)));
		}
	}, 10_000);
});
