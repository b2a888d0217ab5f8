import { type Result, ok, refuse } from '#platform/core/result.ts';

export const ACTION_STATES = ['open', 'done', 'dropped'] as const;
export type ActionState = (typeof ACTION_STATES)[number];

export type Action = {
	id: string;
	areaId: string;
	number: number;
	tableId: string;
	topicId: string | null;
	itemId: string | null;
	ownerOrganisationId: string | null;
	ownerPersonId: string | null;
	state: ActionState;
	version: number;
};

/** Ends an action: done with evidence of what was done, or dropped with a reason. */
export function closeAction(
	action: Action,
	state: 'done' | 'dropped',
	evidence: string
): Result<Action, 'action_closed' | 'action_evidence_missing'> {
	if (action.state !== 'open') return refuse('action_closed');
	if (!evidence)
		return refuse('action_evidence_missing', { fields: { evidence: 'action_evidence_missing' } });
	return ok({ ...action, state });
}

/** Where an open action stands today: `late`, `soon` (within a week), `open`; else its state. */
export const standing = (
	state: ActionState,
	due: string,
	today: string,
	inWeek: string
): 'late' | 'soon' | 'open' | 'done' | 'dropped' =>
	state !== 'open' ? state : due < today ? 'late' : due <= inWeek ? 'soon' : 'open';
