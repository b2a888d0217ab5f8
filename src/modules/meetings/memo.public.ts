import { m } from '#i18n/messages.js';
import { organisationName } from '#modules/organisations/organisation.ts';
import type { Lang } from '#platform/core/lang.ts';
import { textIn } from '#platform/core/localised.ts';
import type { AgendaItem } from './meeting.queries.server.ts';
import type { Attending, MemoText, Written } from './memo.queries.server.ts';
import type { MemoField } from './memo.ts';

export type MemoItem = {
	id: string;
	position: number;
	title: string;
	lang: Lang;
	kind: AgendaItem['kind'];
	/** Held back: only number, title and reason stand. */
	stub: string | null;
	fields: Partial<Record<MemoField, { text: string; lang: Lang }>>;
	vote: string;
	decisionNumber: number | null;
	topicNumber: number | null;
	topicTitle: string | null;
};

/**
 * An agenda as its reader may have it at all, whatever a page then shows of it: outside the table
 * there is no more of an item held back than number, title, time and reason, and no name of a
 * topic that is not public.
 */
export function itemsFor(items: readonly AgendaItem[], inside: boolean): AgendaItem[] {
	if (inside) return [...items];
	return items.map((item) => ({
		...item,
		...(item.held_back && {
			presenter: '',
			decided: null,
			votes_for: null,
			votes_against: null,
			votes_empty: null,
			decision_number: null,
			texts: item.texts.map((text) => ({ ...text, intro: '' }))
		}),
		...((item.held_back || !item.topic_public) && { topic_number: null, topic_title: null })
	}));
}

/**
 * A memo's items for a reader: the internal memo and the public one come from the same source and
 * keep the same numbers. An item held back is a stub for everybody outside the table.
 */
export function memoItems(
	items: readonly AgendaItem[],
	fields: readonly Written[],
	lang: Lang,
	inside: boolean
): MemoItem[] {
	return items.map((item) => {
		const title = textIn(item.texts, lang)!;
		const hidden = item.held_back && !inside;
		return {
			id: item.id,
			position: item.position,
			title: title.title,
			lang: title.lang,
			kind: item.kind,
			stub: hidden ? item.held_back_reason : null,
			fields: hidden ? {} : fieldsOf(item.id, fields, lang),
			vote: hidden ? '' : sayVote(item),
			decisionNumber: hidden ? null : item.decision_number,
			topicNumber: !hidden && (item.topic_public || inside) ? item.topic_number : null,
			topicTitle: !hidden && (item.topic_public || inside) ? item.topic_title : null
		};
	});
}

/** Each field in the reader's language, else in the one that it is written in. */
function fieldsOf(itemId: string, fields: readonly Written[], lang: Lang): MemoItem['fields'] {
	const own = fields.filter((field) => field.item_id === itemId && field.text);
	const chosen: MemoItem['fields'] = {};
	for (const field of own)
		if (!chosen[field.field] || field.lang === lang)
			chosen[field.field] = { text: field.text, lang: field.lang };
	return chosen;
}

export const sayVote = (
	item: Pick<AgendaItem, 'decided' | 'votes_for' | 'votes_against' | 'votes_empty'>
): string =>
	item.decided === 'consensus'
		? m.meetings_decided_consensus()
		: item.decided === 'vote'
			? m.meetings_decided_vote({
					for: item.votes_for ?? 0,
					against: item.votes_against ?? 0,
					empty: item.votes_empty ?? 0
				})
			: '';

export type PresentLine = { name: string; organisation: string; note: string };

/**
 * Who was there, for a reader. Outside the table: people in their office with their
 * organisation; guests only as a number; experts by experience only with consent, without a name.
 */
export function presentShown(
	attendance: readonly Attending[],
	lang: Lang,
	inside: boolean
): {
	lines: PresentLine[];
	guests: number;
	sides: Record<'public' | 'association' | 'experience', number>;
} {
	const lines: PresentLine[] = [];
	let guests = 0;
	const sides = { public: 0, association: 0, experience: 0 };
	for (const one of attendance) {
		const expert = one.role === 'expert' || one.in_place_of_role === 'expert';
		const visible = inside || !expert || one.drawn;
		if (one.side !== 'other' && visible) sides[one.side]++;
		if (!one.membership_id) {
			guests++;
			if (inside)
				lines.push({
					name: one.guest_name ?? m.meetings_guest(),
					organisation: one.guest_organisation ?? '',
					note: m.meetings_guest()
				});
		} else if (visible && (inside || one.role !== 'observer'))
			lines.push({
				name: expert && !inside ? m.tables_role_expert() : (one.name ?? ''),
				organisation: expert
					? ''
					: one.organisation
						? organisationName(one.organisation, lang)
						: '',
				note: [
					one.in_place_of && (inside || one.in_place_of_role !== 'expert')
						? m.meetings_in_place_of({ name: one.in_place_of })
						: '',
					one.remote ? m.meetings_remote() : ''
				]
					.filter(Boolean)
					.join(', ')
			});
	}
	return { lines, guests, sides };
}

/** What of a memo is missing in a language of the table: then the page says by which day it comes. */
export const missingIn = (memo: Pick<MemoText, 'fields'>, langs: readonly Lang[]): Lang[] =>
	langs.filter((lang) => !memo.fields.some((field) => field.lang === lang && field.text));
