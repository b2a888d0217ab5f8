import { dots } from './vote.dots.ts';
import { ranking } from './vote.ranking.ts';
import { RATINGS, rating } from './vote.rating.ts';
import type {
	Given,
	KindOfVote,
	Outcome,
	Tally,
	VoteKind,
	VoteRefusal,
	VoteRule
} from './vote.rule.ts';

const KINDS: { [K in VoteKind]: KindOfVote<Extract<VoteRule, { kind: K }>> } = {
	dots,
	rating,
	ranking
};
const kindOf = (rule: VoteRule) => KINDS[rule.kind] as KindOfVote<VoteRule>;

export const limitsOf = (rule: VoteRule) => kindOf(rule).limits(rule);
export const outcomeOf = (tally: Tally, rule: VoteRule): Outcome =>
	kindOf(rule).outcome(tally, rule);
export const scoreOfSide = (tally: Tally, rule: VoteRule): number =>
	kindOf(rule).scoreOfSide(tally, rule);

/** What is shown without a number comes last. */
export const furthestFirst = (a: { score: number | null }, b: { score: number | null }): number =>
	(b.score ?? 0) - (a.score ?? 0);

/** What a full bar of a picture stands for. */
export const mostOf = (outcomes: readonly Outcome[]): number =>
	Math.max(1, ...outcomes.map((one) => (one.kind === 'rating' ? RATINGS.length : one.score)));

export type Wish = { voter: string; item: string; n: number };

/**
 * Decides a batch of wishes in order. A wish says what an item is to have from a voter (so many
 * dots, a rating, a place), not what more: pressed twice it is the same wish. 0 takes it back.
 *
 * @param given what each voter has given so far
 * @param items what may be voted on
 * @returns one answer for each wish, and what each voter has given then
 */
export function giveVotes(
	given: ReadonlyMap<string, Given>,
	wishes: readonly Wish[],
	rule: VoteRule,
	items: ReadonlySet<string>
): { answers: (VoteRefusal | null)[]; after: Map<string, Given> } {
	const after = new Map(given);
	const answers = wishes.map(({ voter, item, n }): VoteRefusal | null => {
		if (!items.has(item)) return 'dots_item_wrong';
		const own = after.get(voter) ?? new Map<string, number>();
		const now = n === 0 ? without(own, item) : kindOf(rule).give(own, item, n, rule);
		if (typeof now === 'string') return now;
		after.set(voter, now);
		return null;
	});
	return { answers, after };
}

const without = (own: Given, item: string): Given =>
	new Map([...own].filter(([other]) => other !== item));

/** Cells with fewer voters than this could tell who voted. */
export const SMALLEST_CELL = 5;

export type Cell = { voters: number; score: number };
/** A cell that is shown, or `null` where it is hidden. */
export type ShownRow = { item: string; cells: (number | null)[] };

/**
 * Votes by side without telling on anybody. The sum or the mean of a whole item is public, so one
 * hidden cell could be worked out from the others: with it the next smallest is hidden too, until
 * the hidden ones together have at least five voters. A side of fewer than five voters is hidden
 * everywhere.
 *
 * @param sides how many voted on each side
 * @param rows for each item one cell per side, in the order of `sides`
 * @see quality.md 2.6: k = 5, hide cell and complement
 */
export function hideSmallCells(
	sides: readonly number[],
	rows: readonly { item: string; cells: readonly Cell[] }[]
): ShownRow[] {
	return rows.map(({ item, cells }) => {
		const hidden = new Set<number>();
		cells.forEach(({ voters }, i) => {
			const small = voters > 0 && voters < SMALLEST_CELL;
			const tellsByNone = voters === 0 && sides[i]! < SMALLEST_CELL && sides[i]! > 0;
			if (small || tellsByNone) hidden.add(i);
		});
		const votersHidden = () => [...hidden].reduce((sum, i) => sum + cells[i]!.voters, 0);
		while (hidden.size && (hidden.size < 2 || votersHidden() < SMALLEST_CELL)) {
			const next = cells
				.map(({ voters }, i) => ({ voters, i }))
				.filter(({ i, voters }) => !hidden.has(i) && voters > 0)
				.sort((a, b) => a.voters - b.voters)[0];
			// nobody else voted for it: none of its cells is shown
			if (!next) return { item, cells: cells.map(() => null) };
			hidden.add(next.i);
		}
		return { item, cells: cells.map(({ score }, i) => (hidden.has(i) ? null : score)) };
	});
}
