// A dialogue of a workshop: its circles, and its claims when they are wanted.
import { type Result, ok, refuse } from '#platform/core/result.ts';
import { CIRCLE_SIZE, circleCounts } from './circles.ts';

export type ClaimsState = 'off' | 'open' | 'closed';
export type Dialogue = {
	workshopId: string;
	areaId: string;
	minutes: number;
	endsAt: Date | null;
	claims: ClaimsState;
	moderated: boolean;
	resultsShown: boolean;
	lastClaim: number;
	answersVersion: number;
};

/** More than this are not dealt into circles at once: the time grows with the square. */
export const MOST_IN_CIRCLES = 400;
export const MOST_CLAIMS = 300;
export const LONGEST_CLAIM = 200;
export const LONGEST_INSIGHT = 500;

export const HIDE_REASONS = ['person', 'unkind', 'double', 'unclear'] as const;
export type HideReason = (typeof HIDE_REASONS)[number];
export type ClaimState = 'waiting' | 'shown' | 'hidden';

/** Whether so many people can be dealt into so many circles. */
export function canDeal(people: number, count: number): Result<null> {
	if (people < CIRCLE_SIZE.least) return refuse('circles_too_few', { about: { count: people } });
	if (people > MOST_IN_CIRCLES)
		return refuse('circles_too_many', { about: { most: MOST_IN_CIRCLES } });
	return circleCounts(people).includes(count)
		? ok(null)
		: refuse('circles_count_wrong', { fields: { count: 'circles_count_wrong' } });
}

/** The results are for those who answered and the staff alike: when it is over, or shown before. */
export const resultsVisible = (of: Pick<Dialogue, 'claims' | 'resultsShown'>): boolean =>
	of.claims === 'closed' || (of.claims === 'open' && of.resultsShown);

/** Switching claims on, closing them and opening them again. Never off again: answers would be hidden. */
export function moveClaims(
	of: Pick<Dialogue, 'claims'>,
	to: 'open' | 'closed'
): Result<ClaimsState> {
	if (of.claims === to) return refuse(to === 'open' ? 'claims_open' : 'claims_closed');
	if (to === 'closed' && of.claims === 'off') return refuse('claims_off');
	return ok(to);
}

/** Whether a guest may write and answer now. */
export const claimsOpen = (of: Pick<Dialogue, 'claims'>): Result<null> =>
	of.claims === 'open' ? ok(null) : refuse(of.claims === 'off' ? 'claims_off' : 'claims_closed');
