import { type KindOfVote, type RankingRule, type Tally, sumOf } from './vote.rule.ts';

/** Of so many places the first gives as many points, the last gives one (Borda 1781). */
const pointsOf = (tally: Tally, { places }: RankingRule): number =>
	sumOf([...tally].map(([place, voters]) => (places + 1 - place) * voters));

/** Each voter puts up to so many favourites in order; `n` is the place, 1 the first. */
export const ranking: KindOfVote<RankingRule> = {
	limits: ({ places }) => ({ item: places, ballot: places }),
	give(own, item, place, { places }) {
		if (place > places) return 'place_wrong';
		const after = new Map(own);
		const holder = [...own].find(([, n]) => n === place)?.[0];
		const before = own.get(item);
		// the two change places; where this one had none, the other is left without
		if (holder && before) after.set(holder, before);
		else if (holder) after.delete(holder);
		return after.set(item, place);
	},
	outcome: (tally, rule) => ({
		kind: 'ranking',
		score: pointsOf(tally, rule),
		firsts: tally.get(1) ?? 0
	}),
	scoreOfSide: pointsOf
};
