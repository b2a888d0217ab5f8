import { z } from 'zod';
import {
	addItem,
	addTopicItem,
	editItem,
	moveItem,
	removeItem
} from '#modules/meetings/agenda.commands.server.ts';
import {
	itemIdInput,
	itemInput,
	moveItemInput,
	topicItemInput
} from '#modules/meetings/meeting.input.ts';
import { topicsForAgenda } from '#modules/meetings/meeting.queries.server.ts';
import { fits } from '#modules/meetings/meeting.ts';
import { m } from '#i18n/messages.js';
import { dayOf } from '#platform/core/dates.ts';
import { textIn } from '#platform/core/localised.ts';
import { id, whole } from '#platform/input/input.ts';
import { formAction } from '#routes/web/form.server.ts';
import { headOf, meetingToPlan, papersOf } from '#routes/web/meeting-in.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { ctx, lang } = event.locals;
	const { meeting, inside } = await meetingToPlan(event);
	const papers = await papersOf(event, { meeting, inside });
	const chosen = meeting.items.find((item) => item.id === event.url.searchParams.get('item'));
	return {
		title: m.meetings_do_agenda(),
		private: true,
		meeting: headOf(meeting),
		langs: meeting.table_langs,
		items: meeting.items.map((item) => ({
			...item,
			attachments: papers.filter((one) => one.about_id === item.id).length,
			text: textIn(item.texts, lang)!
		})),
		topics: await topicsForAgenda(ctx, meeting.table_id, meeting.id, lang),
		fit: fits(
			meeting.items.map((item) => item.minutes),
			meeting.starts_at,
			meeting.ends_at
		),
		chosen: chosen && {
			id: chosen.id,
			standing: chosen.kind === 'standing',
			version: chosen.version,
			saved: {
				...Object.fromEntries(
					chosen.texts.flatMap((text) => [
						[`title_${text.lang}`, text.title],
						[`intro_${text.lang}`, text.intro]
					])
				),
				kind: chosen.kind,
				presenter: chosen.presenter,
				minutes: chosen.minutes,
				held_back: chosen.held_back,
				held_back_reason: chosen.held_back_reason
			}
		},
		today: dayOf(ctx.ports.now(), ctx.zone)
	};
};

const back = (_value: unknown, event: { url: URL }) => event.url.pathname;
export const actions: Actions = {
	topic: formAction(
		topicItemInput,
		async (ctx, input, event) => addTopicItem(ctx, (await meetingToPlan(event)).meeting.id, input),
		back
	),
	add: formAction(
		itemInput,
		async (ctx, input, event) => addItem(ctx, (await meetingToPlan(event)).meeting.id, input),
		back
	),
	edit: formAction(
		itemInput.and(z.object({ item: id(), _v: whole(1, 1e9) })),
		(ctx, input) => editItem(ctx, input.item, input._v, input),
		back
	),
	move: formAction(
		moveItemInput,
		(ctx, input) => moveItem(ctx, input.item, input.to),
		(_value, event) => `${event.url.pathname}#items`
	),
	remove: formAction(
		itemIdInput,
		(ctx, input) => removeItem(ctx, input.item),
		(_value, event) => `${event.url.pathname}#items`
	)
};
