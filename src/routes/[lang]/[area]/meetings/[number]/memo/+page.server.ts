import { listActions } from '#modules/actions/action.queries.server.ts';
import { agreeAction } from '#modules/actions/action.commands.server.ts';
import { actionInput } from '#modules/actions/action.input.ts';
import { memoItemInput } from '#modules/meetings/meeting.input.ts';
import { writeItem } from '#modules/meetings/memo.commands.server.ts';
import { memoText } from '#modules/meetings/memo.queries.server.ts';
import { MEMO_FIELDS } from '#modules/meetings/memo.ts';
import { organisationsToChoose } from '#modules/organisations/organisation.queries.server.ts';
import { m } from '#i18n/messages.js';
import { dayOf } from '#platform/core/dates.ts';
import { isLang } from '#platform/core/lang.ts';
import { textIn } from '#platform/core/localised.ts';
import { formAction } from '#routes/web/form.server.ts';
import { headOf, meetingToPlan, papersOf } from '#routes/web/meeting-in.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { ctx, lang } = event.locals;
	const { meeting, area, inside } = await meetingToPlan(event);
	const text = await memoText(ctx, meeting.id);
	const asked = event.url.searchParams.get('in');
	const textLang = isLang(asked)
		? asked
		: meeting.table_langs.includes(lang)
			? lang
			: meeting.table_langs[0]!;
	const items = meeting.items.map((item) => ({
		...item,
		text: textIn(item.texts, lang)!
	}));
	const chosen =
		items.find((item) => item.id === event.url.searchParams.get('item')) ??
		items.find((item) => item.state === 'now') ??
		items.find((item) => item.state === 'coming') ??
		items[0];
	const written = text.fields.filter((field) => field.item_id === chosen?.id);
	const own = Object.fromEntries(
		MEMO_FIELDS.map((field) => {
			const row = written.find((one) => one.field === field && one.lang === textLang);
			return [field, { text: row?.text ?? '', version: row?.version ?? 0, by: row?.by ?? '' }];
		})
	) as Record<(typeof MEMO_FIELDS)[number], { text: string; version: number; by: string }>;
	return {
		title: m.meetings_memo(),
		private: true,
		meeting: headOf(meeting),
		langs: meeting.table_langs,
		textLang,
		items,
		chosen,
		fields: own,
		others: written
			.filter((field) => field.lang !== textLang && field.text)
			.map(({ field, lang: code, text: words }) => ({ field, lang: code, text: words })),
		attachments: (await papersOf(event, { meeting, inside })).filter(
			(one) => one.about_id === chosen?.id
		),
		memoState: meeting.memo_state ?? 'draft',
		comments: text.comments.filter((one) => one.item_id === chosen?.id && !one.handled),
		actions: chosen ? await listActions(ctx, lang, { itemIds: [chosen.id] }) : [],
		openActions:
			chosen?.standing === 'open_actions'
				? await listActions(ctx, lang, { tableId: meeting.table_id, state: 'open' })
				: [],
		organisations: await organisationsToChoose(ctx, area.id, lang),
		script: 'memo',
		savedAt: event.url.searchParams.get('saved'),
		today: dayOf(ctx.ports.now(), ctx.zone)
	};
};

export const actions: Actions = {
	write: formAction(
		memoItemInput,
		(ctx, input) => writeItem(ctx, input as never),
		({ position, then }, event) => {
			const query = new URLSearchParams();
			const asked = event.url.searchParams.get('in');
			if (asked) query.set('in', asked);
			const item = event.url.searchParams.get('item');
			if (item && then !== 'next') query.set('item', item);
			query.set('saved', String(position));
			return `${event.url.pathname}?${query}`;
		}
	),
	action: formAction(
		actionInput,
		(ctx, input) => agreeAction(ctx, input),
		(_value, event) =>
			`${event.url.pathname}?${new URLSearchParams([...event.url.searchParams].filter(([key]) => key === 'item' || key === 'in'))}#actions`
	)
};
