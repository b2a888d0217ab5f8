import { type DotsRule, type KindOfVote, type Tally, sumOf } from './vote.rule.ts';

const scoreOf = (tally: Tally): number => sumOf([...tally].map(([n, voters]) => n * voters));

/** So many dots for each voter, and no more than `most` of them for one item. */
export const dots: KindOfVote<DotsRule> = {
	limits: (rule) => ({ item: rule.most, ballot: rule.dots }),
	give(own, item, n, rule) {
		if (n > rule.most) return 'dots_item_most';
		const after = new Map(own).set(item, n);
		return sumOf(after.values()) > rule.dots ? 'dots_used' : after;
	},
	outcome: (tally) => ({ kind: 'dots', score: scoreOf(tally) }),
	scoreOfSide: scoreOf
};
