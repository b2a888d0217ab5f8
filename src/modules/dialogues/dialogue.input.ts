import { z } from 'zod';
import { id, line, maybeId, oneOf, prose, tick, whole } from '#platform/input/input.ts';
import { HIDE_REASONS, LONGEST_CLAIM, LONGEST_INSIGHT } from './dialogue.ts';

export const circlesInput = z.object({
	count: whole(1, 200, 'circles_count_wrong'),
	minutes: whole(15, 240, 'dialogue_minutes_wrong')
});
export const moveInput = z.object({ person: id('circle_person_missing'), circle: maybeId });
export const leadersInput = z.object({
	circle: id(),
	facilitator: line(80),
	recorder: line(80),
	place: line(80)
});
export const timerInput = z.object({ what: oneOf(['start', 'more', 'stop'], 'field_wrong') });

export const insightInput = z.object({
	circle: whole(1, 200, 'insight_circle_missing'),
	text: prose(LONGEST_INSIGHT, 'insight_text_missing')
});
export const insightIdInput = z.object({ insight: id() });

export const moveClaimsInput = z.object({ to: oneOf(['open', 'closed'], 'field_wrong') });
export const rulesInput = z.object({ moderated: tick });
export const showInput = z.object({ shown: tick });
export const claimInput = z.object({ text: line(LONGEST_CLAIM, 'claim_text_missing') });
export const claimIdInput = z.object({ claim: id() });
export const hideInput = z.object({
	claim: id(),
	reason: oneOf(HIDE_REASONS, 'claim_reason_missing')
});
export const answerInput = z.object({
	claim: id(),
	answer: oneOf(['1', '-1', '0'], 'claim_answer_missing').transform(
		(raw) => Number(raw) as 1 | -1 | 0
	)
});
