import { listActions } from '#modules/actions/action.queries.server.ts';
import { sendInvitation } from '#modules/meetings/invitation.commands.server.ts';
import { inviteInput } from '#modules/meetings/meeting.input.ts';
import { repliesOf } from '#modules/meetings/meeting.queries.server.ts';
import { sayRole } from '#modules/tables/seating.words.ts';
import { tableBySlug } from '#modules/tables/table.queries.server.ts';
import { m } from '#i18n/messages.js';
import { dayOf } from '#platform/core/dates.ts';
import { formAction } from '#routes/web/form.server.ts';
import { headOf, meetingToPlan, papersOf } from '#routes/web/meeting-in.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { ctx, lang } = event.locals;
	const { meeting, area, inside } = await meetingToPlan(event);
	const table = await tableBySlug(ctx, area.id, meeting.table_slug, lang);
	return {
		title: m.meetings_do_invite(),
		private: true,
		meeting: { ...headOf(meeting), invited_at: meeting.invited_at },
		items: meeting.items.map((item) => ({
			...item,
			text: item.texts.find((text) => text.lang === lang) ?? item.texts[0]!
		})),
		attachments: await papersOf(event, { meeting, inside }),
		previous: meeting.previous,
		openActions: await listActions(ctx, lang, { tableId: meeting.table_id, state: 'open' }),
		replies: (await repliesOf(ctx, meeting.id)).map((one) => ({
			...one,
			role: sayRole(one.role as never)
		})),
		people: table?.members.filter((one) => one.email).length ?? 0,
		withoutAddress: table?.members.filter((one) => !one.email).map((one) => one.name) ?? [],
		sent: event.url.searchParams.get('sent'),
		today: dayOf(ctx.ports.now(), ctx.zone)
	};
};

export const actions: Actions = {
	default: formAction(
		inviteInput,
		async (ctx, input, event) =>
			sendInvitation(ctx, (await meetingToPlan(event)).meeting.id, input.message),
		({ sent }, event) => `${event.url.pathname}?sent=${sent}`
	)
};
