import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LEAST_SHOWN, smallCells } from './small-cells.ts';

describe('small cells', () => {
	it('are hidden together with the next smallest, so that the total does not tell them', () => {
		expect(smallCells({ a: 12, b: 23, c: 2 })).toEqual({ a: null, b: 23, c: null });
		expect(smallCells({ a: 12, b: 23, c: 0 })).toEqual({ a: 12, b: 23, c: 0 });
		expect(smallCells({ a: 1, b: 1, c: 20, d: 30 })).toEqual({ a: null, b: null, c: null, d: 30 });
	});
	it('cannot be found by subtracting what is shown from the total', () => {
		const counts = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.nat(40));
		fc.assert(
			fc.property(counts, (of) => {
				const shown = smallCells(of);
				const hidden = Object.keys(of).filter((key) => shown[key] === null);
				for (const key of Object.keys(of))
					if (shown[key] !== null)
						expect(shown[key] === 0 || shown[key]! >= LEAST_SHOWN).toBe(true);
				// what is left over is of two groups at least, unless there is only one group at all
				const people = Object.values(of).filter((n) => n > 0).length;
				if (hidden.length) expect(hidden.length >= 2 || people === 1).toBe(true);
			})
		);
	});
});
