// Chance that is the same on every machine: only integer steps, and +, -, × and ÷ of IEEE 754,
// which every machine rounds alike. Math.log and Math.exp may differ in the last bit.

/** Draws evenly spread whole numbers; the same seed draws the same ones. */
export type Draw = {
	/** a whole number from 0 to `n` - 1; n ≤ 65536 */
	below: (n: number) => number;
	/** -ln(u) for an evenly spread u, rounded to one of 1024 steps: for the annealer's threshold */
	threshold: () => number;
};

/**
 * sfc32 (small fast counting generator), 32-bit.
 *
 * @param seed any whole number; its lower 32 bits count
 * @example const draw = seeded(7); draw.below(6) // the same on every machine
 * @source C. Doty-Humphrey, PractRand (sfc); passes its own and BigCrush tests
 */
export function seeded(seed: number): Draw {
	let a = 0x9e3779b9 | 0;
	let b = 0x243f6a88 | 0;
	let c = seed | 0;
	let counter = 1;
	const next = () => {
		const sum = (((a + b) | 0) + counter) | 0;
		counter = (counter + 1) | 0;
		a = b ^ (b >>> 9);
		b = (c + (c << 3)) | 0;
		c = ((c << 21) | (c >>> 11)) + sum;
		c |= 0;
		return sum >>> 0;
	};
	for (let warm = 0; warm < 16; warm++) next();
	return {
		below: (n) => ((next() >>> 16) * n) >>> 16,
		threshold: () => THRESHOLDS[next() >>> 22]!
	};
}

/**
 * Puts a list into an order by chance, in place (Fisher & Yates, from the end).
 *
 * @param list at most 65536 long
 * @example shuffle([1, 2, 3], seeded(7))
 */
export function shuffle<T>(list: T[], draw: Draw): T[] {
	for (let k = list.length - 1; k > 0; k--) {
		const other = draw.below(k + 1);
		[list[k], list[other]] = [list[other]!, list[k]!];
	}
	return list;
}

/** ln x for 0 < x ≤ 1 by halving and the series of the inverse hyperbolic tangent. */
function ln(x: number): number {
	let halvings = 0;
	while (x < 0.75) {
		x *= 2;
		halvings++;
	}
	const y = (x - 1) / (x + 1);
	let sum = 0;
	for (let power = y, n = 1; n < 40; n += 2, power *= y * y) sum += power / n;
	return 2 * sum - halvings * 0.693147180559945309;
}

const THRESHOLDS = Float64Array.from({ length: 1024 }, (_, step) => -ln((step + 0.5) / 1024));
