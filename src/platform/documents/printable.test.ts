import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printable, printableLine, xmlText } from './printable.ts';

describe('printable', () => {
	it('drops what no format can carry', () => {
		expect(printable('a\u0000\u0007\u001b\u007f\u0080\ufeff\ufffe\u{1ffff}\u202e\u2066b')).toBe(
			'ab'
		);
	});

	it('keeps line ends as line feeds, tabs as spaces, and everything visible', () => {
		expect(printable('a\r\nb\rc\u2028d\u0085e\tf')).toBe('a\nb\nc\nd\ne f');
		expect(printable('Åäö Š 😀 👩‍👩‍👧 中 §')).toBe('Åäö Š 😀 👩‍👩‍👧 中 §');
	});

	it('leaves no lone surrogate and no character outside XML 1.0, whatever comes in', () => {
		fc.assert(
			fc.property(
				fc.string({ unit: 'binary' }),
				fc.constantFrom('', '\ud800', '\udc00'),
				(a, b) => {
					const clean = printable(a + b + a);
					expect(clean.isWellFormed()).toBe(true);
					expect(clean).toMatch(/^[\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u);
				}
			)
		);
	});
});

it('printableLine is one trimmed line', () => expect(printableLine(' a\n\n b ')).toBe('a b'));
it('xmlText escapes the five signs', () =>
	expect(xmlText(`<a href="x">'&`)).toBe('&lt;a href=&quot;x&quot;&gt;&#39;&amp;'));
