// What of a claim's figures is shown: nothing by which a handful could be counted out.
import { LEAST_SHOWN, smallCells } from '#platform/core/small-cells.ts';
import { type ClaimFigures, type Tally, wilson } from './claims.ts';

export type Shown = {
	id: string;
	answered: number;
	/** null: fewer than five, or hidden so that those cannot be told by subtracting */
	counts: Record<keyof Tally, number | null>;
	/** the share that agrees; null when its number is hidden */
	share: number | null;
	/** between these the share of all who think alike lies; wide enough not to tell what is hidden */
	interval: [number, number];
	tooFew: boolean;
};

/**
 * Null when fewer than five answered. A hidden number of those who agree is somewhere between two
 * numbers that the reader can work out anyway, and the interval is of both of them.
 *
 * @example shownFigures({ agree: 28, disagree: 3, pass: 1, … }).counts // all hidden, interval from 28 to 32 of 32
 */
export function shownFigures(of: ClaimFigures): Shown | null {
	const { agree, disagree, pass } = of;
	const answered = agree + disagree + pass;
	if (answered < LEAST_SHOWN) return null;
	const counts = smallCells({ agree, disagree, pass });
	const [low, high] = agreeing(agree, counts, answered);
	return {
		id: of.id,
		answered,
		counts,
		share: counts.agree === null ? null : agree / answered,
		interval: [wilson(low, answered)[0], wilson(high, answered)[1]],
		tooFew: of.tooFew
	};
}

/** The fewest and the most that may agree, as far as what is shown tells. */
function agreeing(agree: number, counts: Shown['counts'], answered: number): [number, number] {
	if (counts.agree !== null) return [agree, agree];
	const told = (counts.disagree ?? 0) + (counts.pass ?? 0);
	const small = LEAST_SHOWN - 1;
	if (agree <= small) return [0, Math.min(small, answered - told)];
	const others = (counts.disagree === null ? small : 0) + (counts.pass === null ? small : 0);
	return [Math.max(0, answered - told - others), answered - told];
}
