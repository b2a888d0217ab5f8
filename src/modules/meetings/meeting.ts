import { type Result, ok, refuse } from '#platform/core/result.ts';

export const ITEM_KINDS = ['information', 'discussion', 'decision', 'election'] as const;
export type ItemKind = (typeof ITEM_KINDS)[number] | 'standing';
export const STANDING = ['opening', 'previous_memo', 'open_actions', 'other', 'closing'] as const;
export type Standing = (typeof STANDING)[number];
export type ItemState = 'coming' | 'now' | 'done' | 'postponed';
export type MeetingState = 'planned' | 'invited' | 'running' | 'held' | 'cancelled';

export type Meeting = {
	id: string;
	areaId: string;
	tableId: string;
	number: number;
	termNumber: number;
	year: number;
	startsAt: Date;
	endsAt: Date;
	state: MeetingState;
	sequence: number;
	version: number;
};

/** Items that every meeting begins and ends with, and their usual minutes. */
export const OPENING: readonly { standing: Standing; minutes: number }[] = [
	{ standing: 'opening', minutes: 5 },
	{ standing: 'previous_memo', minutes: 5 },
	{ standing: 'open_actions', minutes: 10 }
];
export const CLOSING: readonly { standing: Standing; minutes: number }[] = [
	{ standing: 'other', minutes: 5 },
	{ standing: 'closing', minutes: 5 }
];

export type MeetingRefusal =
	'meeting_ends_before' | 'meeting_over' | 'meeting_cancelled' | 'meeting_not_open';

/** What may still be planned: not held, not cancelled. */
export function plannable(meeting: Pick<Meeting, 'state'>): Result<null, MeetingRefusal> {
	if (meeting.state === 'cancelled') return refuse('meeting_cancelled');
	if (meeting.state === 'held') return refuse('meeting_over');
	return ok(null);
}

/** What may be written into: everything but a cancelled meeting. */
export const writable = (meeting: Pick<Meeting, 'state'>): Result<null, MeetingRefusal> =>
	meeting.state === 'cancelled' ? refuse('meeting_cancelled') : ok(null);

/**
 * How a plan fits its time.
 *
 * @param minutes of each item
 * @returns `over`: minutes too many, 0 when it fits
 * @example fits([30, 40], start, end) // { planned: 70, room: 60, over: 10 }
 */
export function fits(
	minutes: readonly number[],
	startsAt: Date,
	endsAt: Date
): { planned: number; room: number; over: number } {
	const planned = minutes.reduce((sum, one) => sum + one, 0);
	const room = Math.round((endsAt.getTime() - startsAt.getTime()) / 60_000);
	return { planned, room, over: Math.max(0, planned - room) };
}

export type Vote = {
	decided: 'consensus' | 'vote' | null;
	for: number | null;
	against: number | null;
	empty: number | null;
};

/** A vote has counts; consensus has none. */
export function checkVote(vote: Vote): Result<Vote, 'vote_counts_missing'> {
	if (vote.decided !== 'vote') return ok({ ...vote, for: null, against: null, empty: null });
	if (vote.for === null || vote.against === null)
		return refuse('vote_counts_missing', { fields: { votes_for: 'vote_counts_missing' } });
	return ok({ ...vote, empty: vote.empty ?? 0 });
}
