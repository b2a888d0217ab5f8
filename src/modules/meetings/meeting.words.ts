import { m } from '#i18n/messages.js';
import type { Lang } from '#platform/core/lang.ts';
import type { ItemKind, MeetingState, Standing } from './meeting.ts';
import type { MemoState } from './memo.ts';

const standing: Record<
	Standing,
	(params: Record<string, never>, options: { locale: Lang }) => string
> = {
	opening: m.meetings_standing_opening,
	previous_memo: m.meetings_standing_previous_memo,
	open_actions: m.meetings_standing_open_actions,
	other: m.meetings_standing_other,
	closing: m.meetings_standing_closing
};

/** The title of an item that every meeting has, in a language that need not be the reader's. */
export const sayStandingIn = (code: Standing, lang: Lang): string =>
	standing[code]({}, { locale: lang });

export function sayItemKind(kind: ItemKind): string {
	switch (kind) {
		case 'information':
			return m.meetings_kind_information();
		case 'discussion':
			return m.meetings_kind_discussion();
		case 'decision':
			return m.meetings_kind_decision();
		case 'election':
			return m.meetings_kind_election();
		case 'standing':
			return '';
	}
}

export function sayMeetingState(state: MeetingState): string {
	switch (state) {
		case 'planned':
			return m.meetings_state_planned();
		case 'invited':
			return m.meetings_state_invited();
		case 'running':
			return m.meetings_state_running();
		case 'held':
			return m.meetings_state_held();
		case 'cancelled':
			return m.meetings_state_cancelled();
	}
}

export function sayMemoState(state: MemoState): string {
	switch (state) {
		case 'draft':
			return m.meetings_memo_draft();
		case 'for_comment':
			return m.meetings_memo_for_comment();
		case 'approved':
			return m.meetings_memo_approved();
		case 'published':
			return m.meetings_memo_published();
		case 'recalled':
			return m.meetings_memo_recalled();
	}
}
