import type { RequestEvent } from '@sveltejs/kit';
import { attachmentIdInput, attachmentInput } from '#modules/attachments/attachment.input.ts';
import { attachmentsAbout } from '#modules/attachments/attachment.queries.server.ts';
import { addPaper, removePaper } from '#modules/meetings/paper.commands.server.ts';
import { m } from '#i18n/messages.js';
import { NotFound } from '#platform/core/faults.ts';
import { textIn } from '#platform/core/localised.ts';
import { formAction } from '#routes/web/form.server.ts';
import { headOf, meetingToPlan } from '#routes/web/meeting-in.server.ts';
import { uploadAction } from '#routes/web/upload.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** The item of the address, for who plans its meeting. @throws NotFound */
async function itemIn(event: Pick<RequestEvent, 'locals' | 'params'>) {
	const { meeting } = await meetingToPlan(event);
	const item = meeting.items.find((one) => one.id === event.params.item);
	if (!item) throw new NotFound();
	return { meeting, item };
}

export const load: PageServerLoad = async (event) => {
	const { ctx, lang } = event.locals;
	const { meeting, item } = await itemIn(event);
	return {
		title: m.attachments_title(),
		private: true,
		meeting: headOf(meeting),
		langs: meeting.table_langs,
		item: {
			id: item.id,
			position: item.position,
			held_back: item.held_back,
			text: textIn(item.texts, lang)!
		},
		attachments: await attachmentsAbout(ctx, 'agenda_item', [item.id]),
		done: ['added', 'removed'].find((one) => event.url.searchParams.has(one)) ?? null
	};
};

export const actions: Actions = {
	add: uploadAction(
		attachmentInput,
		itemIn,
		(ctx, input, file, { item }) => addPaper(ctx, item.id, input, file),
		(_value, event) => `${event.url.pathname}?added`
	),
	remove: formAction(
		attachmentIdInput,
		async (ctx, input, event) => removePaper(ctx, (await itemIn(event)).item.id, input.attachment),
		(_value, event) => `${event.url.pathname}?removed`
	)
};
