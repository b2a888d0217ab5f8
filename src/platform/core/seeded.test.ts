import { expect, it } from 'vitest';
import { seeded } from './seeded.ts';

it('draws the same numbers for ever: a change would change every stored plan', () => {
	const draw = seeded(2026);
	expect(Array.from({ length: 8 }, () => draw.below(1000))).toMatchInlineSnapshot(`
		[
		  567,
		  27,
		  222,
		  713,
		  529,
		  874,
		  64,
		  126,
		]
	`);
	expect(Array.from({ length: 3 }, () => draw.threshold())).toMatchInlineSnapshot(`
		[
		  0.9487957645245504,
		  0.6863345021424384,
		  2.2447216326189388,
		]
	`);
});

it('draws every number about as often', () => {
	const draw = seeded(1);
	const seen = new Int32Array(10);
	for (let k = 0; k < 100_000; k++) seen[draw.below(10)]!++;
	for (const times of seen) expect(Math.abs(times - 10_000)).toBeLessThan(400);
});

it('spreads its thresholds as minus the logarithm of chance', () => {
	const draw = seeded(3);
	let sum = 0;
	for (let k = 0; k < 100_000; k++) sum += draw.threshold();
	expect(sum / 100_000).toBeCloseTo(1, 1);
});
