// Two people change their whole days with one another.
import type { Instance } from './instance.ts';
import type { State } from './state.ts';

/**
 * Two people change places in every round that is still to come: who meets whom how often stays as it
 * was, if both are there all day, so that the rules alone decide and are asked before anything is done.
 *
 * @param limit what it may cost, in the unit of the state
 * @param slack how far the rules may be above that and still be tried: rounds help one another
 * @returns what it changed, 0 when it was taken back; null when it was not even tried
 */
export function trade(
	{ n, rounds, held }: Instance,
	state: State,
	p: number,
	q: number,
	{ limit, slack }: { limit: number; slack: number }
): number | null {
	const { seat } = state;
	const differ = (r: number) => {
		const a = seat[r * n + p]!;
		const b = seat[r * n + q]!;
		return a >= 0 && b >= 0 && a !== b;
	};
	let rules = 0;
	for (let r = held; r < rounds; r++) if (differ(r)) rules += state.tableDelta(r, p, q);
	if (rules >= limit + slack) return null;
	let delta = 0;
	for (let r = held; r < rounds; r++) if (differ(r)) delta += state.swap(r, p, q);
	if (delta <= 0 || delta < limit) return delta;
	for (let r = rounds - 1; r >= held; r--) if (differ(r)) state.swap(r, p, q);
	return 0;
}
