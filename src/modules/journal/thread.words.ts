import { m } from '#i18n/messages.js';
import { type Day, dayOf, daysBetween, sayDay, timeOf, sayTime } from '#platform/core/dates.ts';
import type { Lang } from '#platform/core/lang.ts';
import { to } from '#platform/i18n/paths.ts';
import type { Knot } from './thread.ts';

type Names = { name_fi: string | null; name_sv: string | null; name_en: string | null } | null;

/** How `ui/pictures/Thread.svelte` wants a knot. */
export type ThreadItem = {
	state: Knot['state'];
	date?: { iso?: string; label: string };
	kind?: string;
	title?: string;
	href?: string;
	text?: string;
	who?: string;
	lang?: string;
};

type Reader = { lang: Lang; zone: string; today: Day; area: string };

const LONGEST = 260;
const short = (text: string | null | undefined) =>
	!text
		? undefined
		: text.length <= LONGEST
			? text
			: `${text.slice(0, LONGEST).replace(/\s+\S*$/, '')} …`;

const own = (names: Names, lang: Lang) =>
	names ? (names[`name_${lang}`] ?? names.name_fi ?? names.name_sv ?? names.name_en ?? '') : '';

/** Puts a knot into words for its reader. The only place where thread sentences are made. */
export function sayKnot(knot: Knot, reader: Reader): ThreadItem {
	const { lang, zone, today } = reader;
	const isInstant = knot.at.includes('T');
	const day = isInstant ? dayOf(new Date(knot.at), zone) : knot.at.slice(0, 10);
	const label =
		knot.state === 'now'
			? knot.kind === 'awaiting'
				? m.topics_thread_now_days({
						days: Math.max(0, daysBetween(dayOf(new Date(knot.question.at), zone), today))
					})
				: m.topics_thread_now()
			: sayDay(day, lang, today);
	const base = { state: knot.state, date: { iso: day, label } };
	return { ...base, ...wordsOf(knot, reader, day) };
}

function wordsOf(
	knot: Knot,
	{ lang, zone, today, area }: Reader,
	day: Day
): Omit<ThreadItem, 'state'> {
	switch (knot.kind) {
		case 'proposed':
			return {
				kind: m.topics_thread_topic(),
				title: m.topics_thread_proposed(),
				text: short(knot.topic.body)!,
				who: own(knot.topic.organisation, lang) || knot.topic.organisation_name || ''
			};
		case 'merged_here':
		case 'merged_into':
		case 'came_from':
		case 'led_to':
			return {
				kind: m.topics_thread_topic(),
				title: relativeTitle(knot.kind, knot.topic.number),
				href: to(lang, '/{area}/topics/{topic}', { area, topic: String(knot.topic.number) }),
				text: knot.topic.title
			};
		case 'workshop':
			return {
				kind: m.workshops_one(),
				title: knot.workshop.title,
				text: m.ideas_thread_topic_origin(),
				href: to(lang, '/{area}/workshops/{number}', {
					area,
					number: String(knot.workshop.number)
				})
			};
		case 'moved':
			return {
				kind: m.topics_thread_topic(),
				title: m.topics_thread_moved({ table: knot.table })
			};
		case 'undelivered':
			return {
				kind: m.topics_thread_topic(),
				title: m.topics_thread_undelivered(),
				text: m.topics_thread_undelivered_text()
			};
		case 'triaged':
			return {
				kind: m.topics_thread_triage(),
				title: triageTitle(knot.triage),
				text: short([knot.triage.reason, knot.triage.answer].filter(Boolean).join(' '))!,
				lang: knot.triage.lang,
				who: knot.triage.network ?? knot.triage.other_table ?? ''
			};
		case 'meeting':
			return {
				...meetingHead(knot.item, lang, area),
				title: m.topics_thread_meeting_ahead(),
				text: sayTime(timeOf(new Date(knot.item.starts_at), zone), lang),
				who: knot.item.table
			};
		case 'meeting_cancelled':
			return {
				...meetingHead(knot.item, lang, area),
				title: m.topics_thread_meeting_cancelled(),
				who: knot.item.table
			};
		case 'discussed':
			return {
				...meetingHead(knot.item, lang, area),
				title: m.topics_thread_discussed(),
				...(knot.item.readable
					? { text: short(knot.item.notes) ?? '' }
					: { text: m.topics_thread_memo_coming() }),
				who: knot.item.table
			};
		case 'decided':
			return {
				...meetingHead(knot.item, lang, area),
				title: m.topics_thread_decided(),
				text: short(knot.decision.text) ?? '',
				href: to(lang, '/{area}/decisions/{number}', {
					area,
					number: String(knot.decision.number)
				}),
				who: knot.item.table
			};
		case 'action_open':
			return {
				kind: day < today ? m.topics_thread_action_late() : m.topics_thread_action(),
				title: knot.action.text,
				href: to(lang, '/{area}/actions/{number}', { area, number: String(knot.action.number) }),
				lang: knot.action.lang,
				who: m.topics_thread_owes({ who: own(knot.action.owner, lang) || knot.action.post }),
				...(knot.action.owner_left && { text: m.topics_thread_owner_left() })
			};
		case 'action_agreed':
		case 'action_done':
		case 'action_dropped':
			return {
				kind:
					knot.kind === 'action_dropped'
						? m.topics_thread_action_dropped()
						: m.topics_thread_action_done(),
				title: knot.action.text,
				href: to(lang, '/{area}/actions/{number}', { area, number: String(knot.action.number) }),
				text: short(knot.action.evidence) ?? '',
				lang: knot.action.lang,
				who: own(knot.action.owner, lang) || knot.action.post
			};
		case 'asked':
			return {
				kind: m.topics_thread_question(),
				title: m.topics_thread_asked({ who: knot.question.asked_of }),
				text: short(knot.question.text)!,
				lang: knot.question.lang
			};
		case 'awaiting':
			return {
				kind: m.topics_thread_awaiting(),
				title: m.topics_thread_answers_by({
					who: knot.question.asked_of,
					day: sayDay(knot.question.due, lang, today)
				}),
				text:
					knot.question.due < today
						? m.topics_thread_answer_late({ days: daysBetween(knot.question.due, today) })
						: m.topics_thread_reminder()
			};
		case 'answered':
			return {
				kind: m.topics_thread_answer(),
				title: effectTitle(knot.answer.effect),
				text: short(knot.answer.text)!,
				lang: knot.answer.lang,
				who: [knot.answer.by, knot.answer.dealt_with].filter(Boolean).join(', ')
			};
		case 'withdrawn':
			return { kind: m.topics_thread_topic(), title: m.topics_thread_withdrawn() };
		case 'closed':
			return { kind: m.topics_thread_topic(), title: m.topics_thread_closed() };
		case 'waits_triage':
			return {
				kind: m.topics_thread_triage(),
				title: m.topics_thread_waits_triage(),
				text: m.topics_thread_waits_triage_text()
			};
		case 'waits_agenda':
			return {
				kind: m.topics_thread_topic(),
				title: m.topics_thread_waits_agenda(),
				who: knot.topic.table
			};
		case 'influence':
			return { kind: m.topics_influence_by(), title: m.topics_thread_influence() };
	}
}

const meetingHead = (
	item: { meeting: number; term_number: number; year: number; position: number },
	lang: Lang,
	area: string
) => ({
	kind: m.topics_thread_meeting({ number: item.term_number, year: item.year, item: item.position }),
	href: to(lang, '/{area}/meetings/{number}', { area, number: String(item.meeting) })
});

function relativeTitle(
	kind: 'merged_here' | 'merged_into' | 'came_from' | 'led_to',
	number: number
): string {
	switch (kind) {
		case 'merged_here':
			return m.topics_thread_merged({ number });
		case 'merged_into':
			return m.topics_thread_merged_into({ number });
		case 'came_from':
			return m.topics_thread_came_from({ number });
		case 'led_to':
			return m.topics_thread_led_to({ number });
	}
}

function triageTitle(triage: { outcome: string }): string {
	switch (triage.outcome) {
		case 'to_table':
			return m.topics_outcome_done_to_table();
		case 'to_network':
			return m.topics_outcome_done_to_network();
		case 'to_other_table':
			return m.topics_outcome_done_to_other_table();
		case 'answered_now':
			return m.topics_outcome_done_answered_now();
		case 'merged':
			return m.topics_outcome_done_merged();
		default:
			return m.topics_outcome_done_declined();
	}
}

function effectTitle(effect: string): string {
	switch (effect) {
		case 'as_such':
			return m.topics_effect_as_such();
		case 'partly':
			return m.topics_effect_partly();
		case 'not':
			return m.topics_effect_not();
		default:
			return m.topics_effect_unknown();
	}
}
