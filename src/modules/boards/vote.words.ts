import { m } from '#i18n/messages.js';
import type { Lang } from '#platform/core/lang.ts';
import type { Outcome, VoteKind, VoteRule } from './vote.rule.ts';

const KINDS: Record<VoteKind, () => string> = {
	dots: m.hall_kind_dots,
	rating: m.hall_kind_rating,
	ranking: m.hall_kind_ranking
};
export const sayVoteKind = (kind: VoteKind): string => KINDS[kind]();

const HINTS: Record<VoteKind, () => string> = {
	dots: m.hall_kind_dots_hint,
	rating: m.hall_kind_rating_hint,
	ranking: m.hall_kind_ranking_hint
};
export const sayVoteKindHint = (kind: VoteKind): string => HINTS[kind]();

/** How is voted, in a few words: "Ääniä 3, samalle enintään 2". */
export function sayVoteRule(rule: VoteRule): string {
	switch (rule.kind) {
		case 'dots':
			return m.hall_voting_now({ dots: rule.dots, most: rule.most });
		case 'rating':
			return m.hall_voting_now_rating();
		case 'ranking':
			return m.hall_voting_now_ranking({ places: rule.places });
	}
}

/** What the voter is asked, and how much of it there is. */
export function sayHowToVote(rule: VoteRule, byStation: boolean): string {
	switch (rule.kind) {
		case 'dots':
			return (byStation ? m.hall_vote_how_station : m.hall_vote_how)({ most: rule.most });
		case 'rating':
			return byStation ? m.hall_rate_how_station() : m.hall_rate_how();
		case 'ranking':
			return (byStation ? m.hall_rank_how_station : m.hall_rank_how)({ places: rule.places });
	}
}

/** How far the voter has come: "Ääniä jäljellä 1 / 3". */
export function sayLeft(rule: VoteRule, { used, all }: { used: number; all: number }): string {
	switch (rule.kind) {
		case 'dots':
			return m.hall_dots_left({ left: rule.dots - used, dots: rule.dots });
		case 'rating':
			return m.hall_rate_done({ done: used, all });
		case 'ranking':
			return m.hall_rank_used({ used, places: rule.places });
	}
}

/** What the voter has given an item. */
export function sayGiven({ kind }: VoteRule, n: number): string {
	switch (kind) {
		case 'dots':
			return m.hall_dots_here({ count: n });
		case 'rating':
			return m.hall_rate_here({ n });
		case 'ranking':
			return m.hall_rank_here({ place: n });
	}
}

const HEADS: Record<VoteKind, () => string> = {
	dots: m.hall_results_dots,
	rating: m.hall_results_mean,
	ranking: m.hall_results_points
};
/** What the number of a result is: votes, a mean, points. */
export const sayScoreHead = (kind: VoteKind): string => HEADS[kind]();

/** How the numbers of a result came about; dots need no words. */
export const sayHowCounted = (rule: VoteRule): string =>
	rule.kind === 'rating'
		? m.hall_results_rating_how()
		: rule.kind === 'ranking'
			? m.hall_results_ranking_how({ places: rule.places })
			: '';

/** The number alone: "14", "4,2"; a dash where nobody voted or too few rated. */
export const sayScore = (kind: VoteKind, score: number | null, lang: Lang): string =>
	kind !== 'rating' ? String(score ?? 0) : score ? sayMean(score, lang) : '–';

const sayMean = (mean: number, lang: Lang): string =>
	mean.toLocaleString(lang, { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** What an item got, in words that stand alone. */
export function sayOutcome(outcome: Outcome, lang: Lang): string {
	switch (outcome.kind) {
		case 'dots':
			return m.ideas_dots({ count: outcome.score });
		case 'rating':
			return outcome.score === null
				? m.hall_outcome_too_few({ count: outcome.voters })
				: m.hall_outcome_mean({ mean: sayMean(outcome.score, lang), voters: outcome.voters });
		case 'ranking':
			return m.hall_outcome_points({ points: outcome.score, firsts: outcome.firsts });
	}
}

/** What is to be said beside the number: how many rated and how widely, how many put it first. */
export function sayBesideScore(outcome: Outcome): string {
	switch (outcome.kind) {
		case 'dots':
			return '';
		case 'rating':
			if (outcome.score === null) return m.hall_outcome_too_few({ count: outcome.voters });
			return m.hall_outcome_spread({
				voters: outcome.voters,
				middle: [...new Set(outcome.middle)].join('–')
			});
		case 'ranking':
			return m.hall_outcome_firsts({ firsts: outcome.firsts });
	}
}
