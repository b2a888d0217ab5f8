import { m } from '#i18n/messages.js';
import type { ActionInList } from '#modules/actions/action.queries.server.ts';
import type { Attachment } from '#modules/attachments/attachment.ts';
import { sayDue, sayOwner } from '#modules/actions/action.words.ts';
import { dayOf, sayTime, sayWeekday, timeOf } from '#platform/core/dates.ts';
import type { Lang } from '#platform/core/lang.ts';
import { textIn } from '#platform/core/localised.ts';
import type { Block, Document, Fact, PlainBlock } from '#platform/documents/document.ts';
import { paragraphs } from '#platform/documents/document.ts';
import type { AgendaItem, MeetingPage } from './meeting.queries.server.ts';
import type { MemoItem, PresentLine } from './memo.public.ts';
import { MEMO_FIELDS } from './memo.ts';
import { sayField } from './memo.words.ts';

type About = Pick<
	MeetingPage,
	'table_names' | 'term_number' | 'year' | 'starts_at' | 'ends_at' | 'place' | 'changed_at'
>;

const tableIn = (meeting: About, lang: Lang) => textIn(meeting.table_names, lang)!.name;
const titleIn = (item: AgendaItem, lang: Lang) => textIn(item.texts, lang)!;

function when(meeting: About, lang: Lang, zone: string): Fact[] {
	const time = `${sayWeekday(dayOf(meeting.starts_at, zone), lang)} ${sayTime(timeOf(meeting.starts_at, zone), lang)}–${timeOf(meeting.ends_at, zone).replace(':', lang === 'en' ? ':' : '.')}`;
	const say = { locale: lang };
	return [
		{ label: m.meetings_when({}, say), value: time },
		{ label: m.meetings_where({}, say), value: meeting.place }
	];
}

/** The agenda as a paper, in each language of the table one after the other. */
export function agendaPaper(
	meeting: About,
	items: readonly AgendaItem[],
	langs: readonly Lang[],
	zone: string,
	inside: boolean,
	attachments: readonly Attachment[],
	open: { actions: readonly ActionInList[]; today: string }
): Document {
	const first = langs[0]!;
	const part = (lang: Lang): PlainBlock[] => [
		...items.flatMap((item): PlainBlock[] => {
			const text = titleIn(item, lang);
			const papers = attachments.filter((one) => one.about_id === item.id).map((one) => one.name);
			const about = [
				kindIn(item.kind, lang),
				m.meetings_minutes({ count: item.minutes }, { locale: lang }),
				item.held_back && !inside ? '' : item.presenter,
				item.topic_heard === 'not_yet' ? m.meetings_not_heard({}, { locale: lang }) : ''
			]
				.filter(Boolean)
				.join(' · ');
			return [
				{ kind: 'heading', level: 2, text: `${item.position}. ${text.title}` },
				{ kind: 'paragraph', text: about },
				...(item.held_back && !inside
					? [
							{
								kind: 'stub' as const,
								text: m.meetings_held_back({ reason: item.held_back_reason }, { locale: lang })
							}
						]
					: paragraphs(text.intro)),
				...(papers.length
					? [
							{
								kind: 'paragraph' as const,
								text: `${m.attachments_title({}, { locale: lang })}: ${papers.join(', ')}`
							}
						]
					: []),
				...(item.standing === 'open_actions' ? openActions(open, lang) : [])
			];
		})
	];
	const rest = langs.slice(1).map((lang): Block => ({
		kind: 'part',
		lang,
		blocks: [
			{
				kind: 'heading',
				level: 1,
				text: `${m.meetings_agenda({}, { locale: lang })}: ${tableIn(meeting, lang)} ${meeting.term_number}/${meeting.year}`
			},
			{ kind: 'facts', facts: when(meeting, lang, zone) },
			...part(lang)
		]
	}));
	return {
		title: `${m.meetings_agenda({}, { locale: first })}: ${tableIn(meeting, first)} ${meeting.term_number}/${meeting.year}`,
		lang: first,
		meta: when(meeting, first, zone),
		blocks: [...part(first), ...rest],
		created: meeting.changed_at.toISOString()
	};
}

const kindIn = (kind: AgendaItem['kind'], lang: Lang): string => {
	const say = { locale: lang };
	switch (kind) {
		case 'information':
			return m.meetings_kind_information({}, say);
		case 'discussion':
			return m.meetings_kind_discussion({}, say);
		case 'decision':
			return m.meetings_kind_decision({}, say);
		case 'election':
			return m.meetings_kind_election({}, say);
		default:
			return '';
	}
};

/** The memo as a paper, in the reader's language; what is held back is a visible stub. */
export function memoPaper(
	meeting: About,
	items: readonly MemoItem[],
	present: { lines: readonly PresentLine[]; guests: number },
	actions: readonly ActionInList[],
	lang: Lang,
	zone: string,
	today: string
): Document {
	const block = (text: string, textLang: Lang): Block[] =>
		textLang === lang
			? paragraphs(text)
			: [{ kind: 'part', lang: textLang, blocks: paragraphs(text) }];
	return {
		title: `${m.meetings_memo()}: ${tableIn(meeting, lang)} ${meeting.term_number}/${meeting.year}`,
		lang,
		meta: when(meeting, lang, zone),
		blocks: [
			...(present.lines.length
				? [
						{
							kind: 'heading' as const,
							level: 2 as const,
							text: m.meetings_present({ count: present.lines.length })
						},
						{
							kind: 'list' as const,
							ordered: false,
							items: present.lines.map((line) =>
								[line.name, line.organisation, line.note].filter(Boolean).join(', ')
							)
						}
					]
				: []),
			...(present.guests ? paragraphs(m.meetings_guests({ count: present.guests })) : []),
			...items.flatMap((item): Block[] => [
				{ kind: 'heading', level: 2, text: `${item.position}. ${item.title}` },
				...(item.stub !== null
					? [{ kind: 'stub' as const, text: m.meetings_held_back({ reason: item.stub }) }]
					: [
							...MEMO_FIELDS.flatMap((field): Block[] => {
								const text = item.fields[field];
								if (!text) return [];
								return [
									...(field === 'notes'
										? []
										: [{ kind: 'heading' as const, level: 3 as const, text: sayField(field) }]),
									...block(text.text, text.lang),
									...(field === 'decision' && item.vote ? paragraphs(item.vote) : [])
								];
							}),
							...actionBlocks(
								actions.filter((action) => action.item_id === item.id),
								lang,
								today
							)
						])
			])
		],
		created: meeting.changed_at.toISOString()
	};
}

/** What was agreed before and is not done stands on the agenda by itself. */
const openActions = (
	{ actions, today }: { actions: readonly ActionInList[]; today: string },
	lang: Lang
): PlainBlock[] =>
	actions.length
		? [
				{
					kind: 'list',
					ordered: false,
					items: actions.map((action) => sayAction(action, lang, today))
				}
			]
		: [];

const sayAction = (action: ActionInList, lang: Lang, today: string): string =>
	`${action.text} – ${sayOwner(action, lang)}, ${sayDue(action, lang, today)}`;

function actionBlocks(actions: readonly ActionInList[], lang: Lang, today: string): Block[] {
	if (!actions.length) return [];
	return [
		{ kind: 'heading', level: 3, text: m.actions_title() },
		{
			kind: 'list',
			ordered: false,
			items: actions.map((action) => sayAction(action, lang, today))
		}
	];
}
