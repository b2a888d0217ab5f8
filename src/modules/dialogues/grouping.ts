// Who stands close to whom: k-means on the plane, and how many groups there are.
import type { Draw } from '#platform/core/seeded.ts';

export type Grouping = {
	/** group of each point, 0 … k - 1; the largest group is 0 */
	of: Int16Array;
	k: number;
	/** mean silhouette, -1 … 1 */
	silhouette: number;
};

const STARTS = 8;
const TURNS = 50;
export const MOST_GROUPS = 5;

/**
 * The grouping with the best mean silhouette among two to five groups.
 *
 * @param points two numbers for each person
 * @source MacQueen 1967, Arthur & Vassilvitskii 2007 (where to begin), Rousseeuw 1987 (silhouette)
 */
export function bestGrouping(points: Float64Array, draw: Draw, most = MOST_GROUPS): Grouping {
	const n = points.length / 2;
	let best: Grouping = { of: new Int16Array(n), k: 1, silhouette: -1 };
	for (let k = 2; k <= Math.min(most, n - 1); k++) {
		const of = kMeans(points, k, draw);
		const score = silhouette(points, of, k);
		if (score > best.silhouette) best = { of, k, silhouette: score };
	}
	return best;
}

/** The best of several starts, by the sum of squared distances. */
export function kMeans(points: Float64Array, k: number, draw: Draw): Int16Array {
	let best: Int16Array | undefined;
	let least = Infinity;
	for (let start = 0; start < STARTS; start++) {
		const { of, cost } = once(points, k, draw);
		if (cost < least) [best, least] = [of, cost];
	}
	return largestFirst(best!, k);
}

const gap = (points: Float64Array, p: number, x: number, y: number) =>
	(points[2 * p]! - x) ** 2 + (points[2 * p + 1]! - y) ** 2;

function once(points: Float64Array, k: number, draw: Draw) {
	const n = points.length / 2;
	const centres = farApart(points, k, draw);
	const of = new Int16Array(n).fill(-1);
	let cost = Infinity;
	for (let turn = 0; turn < TURNS; turn++) {
		let sum = 0;
		let changed = false;
		for (let p = 0; p < n; p++) {
			let [near, least] = [0, Infinity];
			for (let g = 0; g < k; g++) {
				const far = gap(points, p, centres[2 * g]!, centres[2 * g + 1]!);
				if (far < least) [near, least] = [g, far];
			}
			sum += least;
			changed ||= of[p] !== near;
			of[p] = near;
		}
		cost = sum;
		if (!changed) break;
		const size = new Float64Array(k);
		const total = new Float64Array(2 * k);
		for (let p = 0; p < n; p++) {
			size[of[p]!]!++;
			total[2 * of[p]!]! += points[2 * p]!;
			total[2 * of[p]! + 1]! += points[2 * p + 1]!;
		}
		for (let g = 0; g < k; g++)
			if (size[g]) {
				centres[2 * g] = total[2 * g]! / size[g]!;
				centres[2 * g + 1] = total[2 * g + 1]! / size[g]!;
			}
	}
	return { of, cost };
}

/** Centres to begin with: each next one likelier the farther it is from those before it. */
function farApart(points: Float64Array, k: number, draw: Draw): Float64Array {
	const n = points.length / 2;
	const centres = new Float64Array(2 * k);
	let p = draw.below(n);
	const nearest = new Float64Array(n).fill(Infinity);
	for (let g = 0; ; g++) {
		centres[2 * g] = points[2 * p]!;
		centres[2 * g + 1] = points[2 * p + 1]!;
		if (g + 1 === k) return centres;
		let sum = 0;
		for (let q = 0; q < n; q++) {
			nearest[q] = Math.min(nearest[q]!, gap(points, q, centres[2 * g]!, centres[2 * g + 1]!));
			sum += nearest[q]!;
		}
		let aim = (draw.below(65_536) / 65_536) * sum;
		for (p = 0; p < n - 1; p++) if ((aim -= nearest[p]!) < 0) break;
	}
}

function largestFirst(of: Int16Array, k: number): Int16Array {
	const size = new Int32Array(k);
	for (const g of of) size[g]!++;
	const order = Array.from({ length: k }, (_, g) => g).sort((a, b) => size[b]! - size[a]! || a - b);
	return of.map((g) => order.indexOf(g));
}

export function silhouette(points: Float64Array, of: Int16Array, k: number): number {
	const n = of.length;
	const size = new Int32Array(k);
	for (const g of of) size[g]!++;
	let sum = 0;
	const far = new Float64Array(k);
	for (let p = 0; p < n; p++) {
		far.fill(0);
		for (let q = 0; q < n; q++)
			far[of[q]!]! += Math.sqrt(gap(points, q, points[2 * p]!, points[2 * p + 1]!));
		const own = of[p]!;
		if (size[own]! < 2) continue;
		const inside = far[own]! / (size[own]! - 1);
		let outside = Infinity;
		for (let g = 0; g < k; g++)
			if (g !== own && size[g]) outside = Math.min(outside, far[g]! / size[g]!);
		const most = Math.max(inside, outside);
		if (most > 0 && Number.isFinite(outside)) sum += (outside - inside) / most;
	}
	return n ? sum / n : -1;
}

/**
 * How alike two groupings of the same people are: 1 the same, about 0 by chance.
 *
 * @source Hubert & Arabie, Comparing partitions, 1985
 */
export function adjustedRand(one: ArrayLike<number>, other: ArrayLike<number>): number {
	const pairs = (x: number) => (x * (x - 1)) / 2;
	const cells = new Map<string, number>();
	const rows = new Map<number, number>();
	const columns = new Map<number, number>();
	for (let p = 0; p < one.length; p++) {
		const [a, b] = [one[p]!, other[p]!];
		cells.set(`${a} ${b}`, (cells.get(`${a} ${b}`) ?? 0) + 1);
		rows.set(a, (rows.get(a) ?? 0) + 1);
		columns.set(b, (columns.get(b) ?? 0) + 1);
	}
	const total = (counts: Map<unknown, number>) =>
		[...counts.values()].reduce((sum, x) => sum + pairs(x), 0);
	const both = total(cells);
	const expected = (total(rows) * total(columns)) / pairs(one.length);
	const most = (total(rows) + total(columns)) / 2;
	return most === expected ? 1 : (both - expected) / (most - expected);
}
