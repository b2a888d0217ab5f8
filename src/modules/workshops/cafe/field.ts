// Arithmetic of the rings in which the exact seatings are written.

/** Numbers 0 … order - 1 with a sum and a product; `units` is how many r fit (see below). */
export type Ring = {
	order: number;
	add: (a: number, b: number) => number;
	times: (a: number, b: number) => number;
	/** a largest known set of numbers whose differences can all be divided by */
	apart: readonly number[];
};

/**
 * The best ring of an order: the field where the order is a prime power, else the product of the
 * fields of its prime powers, whose `apart` is as large as its smallest field.
 *
 * @example ringOf(8).apart.length // 8: a field
 * @example ringOf(12).apart.length // 3: GF(4) × GF(3)
 * @source MacNeish 1922 for the product
 */
export function ringOf(order: number): Ring {
	const fields = primePowers(order).map(([prime, degree]) => field(prime, degree));
	const [first] = fields;
	if (fields.length === 1 && first) return first;
	const parts = (a: number) =>
		fields.map((f) => {
			const part = a % f.order;
			a = (a - part) / f.order;
			return part;
		});
	const whole = (each: readonly number[]) =>
		fields.reduceRight((sum, f, k) => sum * f.order + each[k]!, 0);
	const by = (how: 'add' | 'times') => (a: number, b: number) => {
		const right = parts(b);
		return whole(parts(a).map((part, k) => fields[k]![how](part, right[k]!)));
	};
	const size = Math.min(...fields.map((f) => f.order));
	return {
		order,
		add: by('add'),
		times: by('times'),
		apart: Array.from({ length: size }, (_, n) => whole(fields.map(() => n)))
	};
}

/** `[[prime, degree], …]` of a whole number ≥ 1. */
export function primePowers(order: number): [number, number][] {
	const found: [number, number][] = [];
	for (let prime = 2; order > 1; prime++) {
		let degree = 0;
		while (order % prime === 0) {
			order /= prime;
			degree++;
		}
		if (degree) found.push([prime, degree]);
	}
	return found;
}

/** GF(p^d): numbers are polynomials, the digits of the number in base p their coefficients. */
function field(prime: number, degree: number): Ring {
	const order = prime ** degree;
	const digits = (a: number) =>
		Array.from({ length: degree }, (_, k) => Math.floor(a / prime ** k) % prime);
	const number = (all: readonly number[]) => all.reduceRight((sum, d) => sum * prime + d, 0);
	const add = (a: number, b: number) => {
		const right = digits(b);
		return number(digits(a).map((d, k) => (d + right[k]!) % prime));
	};
	const timesBy = (modulus: readonly number[]) => (a: number, b: number) => {
		const product = new Array<number>(2 * degree - 1).fill(0);
		digits(a).forEach((x, i) => digits(b).forEach((y, j) => (product[i + j]! += x * y)));
		for (let k = product.length - 1; k >= degree; k--) {
			const lead = product[k]! % prime;
			for (let j = 0; j <= degree; j++) product[k - degree + j]! += (prime - lead) * modulus[j]!;
		}
		return number(product.slice(0, degree).map((d) => d % prime));
	};
	const apart = Array.from({ length: order }, (_, n) => n);
	for (let low = 0; low < order; low++) {
		const times = timesBy([...digits(low), 1]);
		// it is a field when no product of two numbers other than 0 is 0
		if (apart.slice(1).every((a) => apart.slice(1).every((b) => times(a, b) !== 0)))
			return tabled({ order, add, times, apart });
	}
	throw new Error(`no field of ${order}`);
}

function tabled(ring: Ring): Ring {
	const { order } = ring;
	const table = (how: (a: number, b: number) => number) =>
		Uint16Array.from({ length: order * order }, (_, n) => how(Math.floor(n / order), n % order));
	const sums = table(ring.add);
	const products = table(ring.times);
	return {
		...ring,
		add: (a, b) => sums[a * order + b]!,
		times: (a, b) => products[a * order + b]!
	};
}
