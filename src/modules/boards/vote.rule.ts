export const VOTE_KINDS = ['dots', 'rating', 'ranking'] as const;
export type VoteKind = (typeof VOTE_KINDS)[number];

/** How a hall votes. */
export type DotsRule = { kind: 'dots'; dots: number; most: number };
export type RatingRule = { kind: 'rating' };
export type RankingRule = { kind: 'ranking'; places: number };
export type VoteRule = DotsRule | RatingRule | RankingRule;

/** What a voter says of each item: so many dots, a rating, a place. Nothing said, no entry. */
export type Given = ReadonlyMap<string, number>;
/** How many voters said each number of one thing. */
export type Tally = ReadonlyMap<number, number>;

export type VoteRefusal =
	'dots_used' | 'dots_item_most' | 'dots_item_wrong' | 'rating_wrong' | 'place_wrong';

/** What came out for one item. The greater the score, the further ahead it stands. */
export type Outcome =
	| { kind: 'dots'; score: number }
	/** The mean, and between which ratings the middle half lies; null when too few gave one. */
	| { kind: 'rating'; voters: number; score: number; middle: readonly [number, number] }
	| { kind: 'rating'; voters: number; score: null }
	/** Borda's points, and how many put it first. */
	| { kind: 'ranking'; score: number; firsts: number };

/** What a kind of voting is. All of them give a number `n` to an item, and 0 takes it back. */
export interface KindOfVote<R extends VoteRule> {
	/** The greatest number of one item, and what a ballot holds: both stand in the database too. */
	limits(rule: R): { item: number; ballot: number };
	/** What is on a ballot after an item has got its number (at least 1), or why it may not. */
	give(own: Given, item: string, n: number, rule: R): Given | VoteRefusal;
	outcome(tally: Tally, rule: R): Outcome;
	/** The number of one side, small or not: who shows it hides small ones. 0 when nobody voted. */
	scoreOfSide(tally: Tally, rule: R): number;
}

/** How a hall votes, from its row. */
export function ruleOf(hall: {
	vote_kind: string;
	dots: number;
	dots_most: number;
	places: number;
}): VoteRule {
	switch (hall.vote_kind) {
		case 'rating':
			return { kind: 'rating' };
		case 'ranking':
			return { kind: 'ranking', places: hall.places };
		default:
			return { kind: 'dots', dots: hall.dots, most: hall.dots_most };
	}
}

export const votersIn = (tally: Tally): number => sumOf([...tally.values()]);
export const sumOf = (numbers: Iterable<number>): number =>
	[...numbers].reduce((sum, n) => sum + n, 0);
