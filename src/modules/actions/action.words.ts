import { m } from '#i18n/messages.js';
import { organisationName } from '#modules/organisations/organisation.ts';
import { type Day, addDays, daysBetween, sayDay } from '#platform/core/dates.ts';
import type { Lang } from '#platform/core/lang.ts';
import { type ActionState, standing } from './action.ts';
import type { ActionInList } from './action.queries.server.ts';

/** Who owes an action: the organisation and the person or post. */
export function sayOwner(
	action: Pick<ActionInList, 'owner' | 'owner_person' | 'owner_post'>,
	lang: Lang
): string {
	return (
		[
			action.owner ? organisationName(action.owner, lang) : '',
			action.owner_person || action.owner_post
		]
			.filter(Boolean)
			.join(', ') || m.actions_owner_none({}, { locale: lang })
	);
}

/** "Myöhässä 12 päivää", "viimeistään ke 9.12.2026", "tehty 3.11.2026". */
export function sayDue(action: { state: ActionState; due: Day }, lang: Lang, today: Day): string {
	const say = { locale: lang };
	switch (standing(action.state, action.due, today, addDays(today, 7))) {
		case 'late':
			return m.actions_late({ count: daysBetween(action.due, today) }, say);
		case 'done':
			return m.actions_done({}, say);
		case 'dropped':
			return m.actions_dropped({}, say);
		default:
			return m.actions_by({ day: sayDay(action.due, lang, today) }, say);
	}
}
