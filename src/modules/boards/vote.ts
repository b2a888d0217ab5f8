/** Dots that a voter has given, by item. */
export type Given = ReadonlyMap<string, number>;
export type Wish = { voter: string; item: string; n: number };
export type VoteRefusal = 'dots_used' | 'dots_item_most' | 'dots_item_wrong';

/**
 * Decides a batch of wishes in order. A wish says how many dots an item is to have from a voter,
 * not how many more: pressed twice it is the same wish.
 *
 * @param given what each voter has given so far
 * @param items what may be voted on
 * @returns one answer for each wish, and what each voter has given then
 */
export function giveDots(
	given: ReadonlyMap<string, Given>,
	wishes: readonly Wish[],
	rule: { dots: number; most: number },
	items: ReadonlySet<string>
): { answers: (VoteRefusal | null)[]; after: Map<string, Map<string, number>> } {
	const after = new Map([...given].map(([voter, dots]) => [voter, new Map(dots)]));
	const answers = wishes.map(({ voter, item, n }): VoteRefusal | null => {
		if (!items.has(item)) return 'dots_item_wrong';
		if (n > rule.most) return 'dots_item_most';
		const own = after.get(voter) ?? new Map<string, number>();
		if (dotsOf(own) - (own.get(item) ?? 0) + n > rule.dots) return 'dots_used';
		if (n === 0) own.delete(item);
		else own.set(item, n);
		after.set(voter, own);
		return null;
	});
	return { answers, after };
}

export const dotsOf = (given: Given): number => [...given.values()].reduce((sum, n) => sum + n, 0);

/** Cells with fewer voters than this could tell who voted. */
export const SMALLEST_CELL = 5;

export type Cell = { voters: number; dots: number };
/** A cell that is shown, or `null` where it is hidden. */
export type ShownRow = { item: string; cells: (number | null)[] };

/**
 * Dots by side without telling on anybody. The dots of a whole item are public, so one hidden
 * cell could be found by subtraction: with it the next smallest is hidden too, until the hidden
 * ones together have at least five voters. A side of fewer than five voters is hidden everywhere.
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
		return { item, cells: cells.map(({ dots }, i) => (hidden.has(i) ? null : dots)) };
	});
}
