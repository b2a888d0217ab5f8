// Where people stand: the two directions in which answers differ most.
import { NONE, type VoteTable } from './votes.ts';

export type Space = {
	/** two numbers for each person, `2 * row` and `2 * row + 1` */
	points: Float64Array;
	/** variance along the first direction as a share of all; 0 … 1 */
	first: number;
};

const TURNS = 60;

/**
 * Principal components of the table of answers. A missing answer takes the mean of its claim, so
 * that it pulls nobody; who answered little would then stand near the middle whatever they think,
 * and is moved out by √(claims / answered).
 *
 * @param table each row with at least one answer
 * @source C. Small et al., Polis: scaling deliberation by mapping high dimensional opinion spaces,
 *   Recerca 26(2), 2021; the power method for the components
 */
export function spaceOf(table: VoteTable): Space {
	const { voters, claims, answers } = table;
	const [n, width] = [voters.length, claims.length];
	const centred = new Float64Array(n * width);
	const answered = new Float64Array(n);
	for (let c = 0; c < width; c++) {
		let [sum, count] = [0, 0];
		for (let row = 0; row < n; row++) {
			const answer = answers[row * width + c]!;
			if (answer === NONE) continue;
			sum += answer;
			count++;
			answered[row]!++;
		}
		for (let row = 0; row < n; row++) {
			const answer = answers[row * width + c]!;
			if (answer !== NONE) centred[row * width + c] = answer - sum / count;
		}
	}
	const spread = covariance(centred, n, width);
	let all = 0;
	for (let c = 0; c < width; c++) all += spread[c * width + c]!;
	const one = strongest(spread, width);
	for (let a = 0; a < width; a++)
		for (let b = 0; b < width; b++)
			spread[a * width + b]! -= one.value * one.vector[a]! * one.vector[b]!;
	const other = strongest(spread, width);
	const points = new Float64Array(2 * n);
	for (let row = 0; row < n; row++) {
		const out = Math.sqrt(width / Math.max(1, answered[row]!));
		for (let c = 0; c < width; c++) {
			points[2 * row]! += out * centred[row * width + c]! * one.vector[c]!;
			points[2 * row + 1]! += out * centred[row * width + c]! * other.vector[c]!;
		}
	}
	return { points, first: all > 0 ? one.value / all : 0 };
}

function covariance(rows: Float64Array, n: number, width: number): Float64Array {
	const sum = new Float64Array(width * width);
	for (let row = 0; row < n; row++)
		for (let a = 0; a < width; a++) {
			const x = rows[row * width + a]!;
			if (x) for (let b = 0; b < width; b++) sum[a * width + b]! += x * rows[row * width + b]!;
		}
	return sum;
}

/** Largest eigenvalue of a symmetric matrix and its direction. */
function strongest(matrix: Float64Array, width: number): { value: number; vector: Float64Array } {
	// not along any axis, and the same each time
	let vector = Float64Array.from({ length: width }, (_, c) => 1 + ((c * 7919) % 101) / 101);
	let value = 0;
	for (let turn = 0; turn < TURNS; turn++) {
		const next = new Float64Array(width);
		for (let a = 0; a < width; a++)
			for (let b = 0; b < width; b++) next[a]! += matrix[a * width + b]! * vector[b]!;
		value = Math.sqrt(next.reduce((sum, x) => sum + x * x, 0));
		if (!(value > 1e-12)) return { value: 0, vector: new Float64Array(width) };
		vector = next.map((x) => x / value);
	}
	return { value, vector };
}
