import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv } from './csv.read.ts';
import { guardFormula, writeCsv } from './csv.write.ts';

describe('writeCsv', () => {
	it('reads back as it was written', () => {
		const cell = fc.oneof(
			fc.string({ unit: 'grapheme' }),
			fc
				.array(fc.constantFrom('"', ';', ',', '\n', '\t', 'a', ' '))
				.map((pieces) => pieces.join(''))
		);
		fc.assert(
			fc.property(
				fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 }),
				(rows) => {
					const marked = rows.map((row) => ['row', ...row]);
					const expected = marked.map((row) => row.map((text) => guardFormula(text).trim()));
					// The first row tells the separator; the reader must not have to guess in this test.
					const back = readCsv(`sep=;\n${writeCsv(marked, { bom: false })}`);
					expect(back.ok && back.value.rows.map((row) => row.cells)).toEqual(expected);
				}
			)
		);
	});

	it('begins with a byte order mark and ends lines as Windows does', () => {
		expect(
			writeCsv([
				['a', 1.5, null],
				['b;"c"', -2, 'x']
			])
		).toBe('\ufeffa;1.5;\r\n"b;""c""";-2;x\r\n');
	});

	it('lets no text begin as a formula', () => {
		for (const sign of ['=', '+', '-', '@', '\t', '\r', '\uff1d', '\uff0b', '\uff0d', '\uff20']) {
			for (const before of ['', ' ', '\n', '\ufeff']) {
				expect(guardFormula(`${before}${sign}cmd|' /C calc'!A0`)[0]).toBe("'");
			}
		}
		for (const text of ['+1-2', '+358=1', '-1+1', '-A1', '+358 40 1234567=x', '-1\n=2']) {
			expect(guardFormula(text)).toBe(`'${text}`);
		}
	});

	it('leaves phone numbers, negative numbers and plain words alone', () => {
		for (const text of [
			'+358401234567',
			'+358 40 123 4567',
			'-5',
			'-1 234,50',
			'-0.5',
			'a=b',
			"'x",
			'040-123'
		]) {
			expect(guardFormula(text)).toBe(text);
		}
	});
});
