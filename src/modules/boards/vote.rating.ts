import { type KindOfVote, type RatingRule, type Tally, sumOf, votersIn } from './vote.rule.ts';

/** 1 is not important, 5 very important. */
export const RATINGS = [1, 2, 3, 4, 5] as const;
const HIGHEST = 5;
/** A mean of fewer tells more about who answered than about the item. */
export const FEWEST_RATINGS = 5;

const meanOf = (tally: Tally): number =>
	sumOf([...tally].map(([n, voters]) => n * voters)) / votersIn(tally);

/** Each item gets a rating from each voter, or none. */
export const rating: KindOfVote<RatingRule> = {
	limits: () => ({ item: HIGHEST, ballot: HIGHEST }),
	give: (own, item, n) => (n > HIGHEST ? 'rating_wrong' : new Map(own).set(item, n)),
	outcome(tally) {
		const voters = votersIn(tally);
		return voters < FEWEST_RATINGS
			? { kind: 'rating', voters, score: null }
			: { kind: 'rating', voters, score: meanOf(tally), middle: middleHalf(tally) };
	},
	scoreOfSide: (tally) => (votersIn(tally) ? meanOf(tally) : 0)
};

/**
 * The lower and the upper quartile: at least half of the ratings are between them.
 *
 * @example middleHalf(new Map([[1, 1], [3, 2], [4, 3], [5, 2]])) // [3, 4]
 */
export function middleHalf(tally: Tally): readonly [number, number] {
	const voters = votersIn(tally);
	const at = (share: number): number => {
		let sum = 0;
		return RATINGS.find((n) => (sum += tally.get(n) ?? 0) >= Math.max(1, voters * share))!;
	};
	return [at(1 / 4), at(3 / 4)];
}
