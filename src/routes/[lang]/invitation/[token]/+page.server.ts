import { listActions } from '#modules/actions/action.queries.server.ts';
import { hashOfToken, replyByLink } from '#modules/meetings/invitation.commands.server.ts';
import { replyInput } from '#modules/meetings/meeting.input.ts';
import { attachmentsAbout } from '#modules/attachments/attachment.queries.server.ts';
import {
	deputiesOf,
	invitationByHash,
	meetingPage
} from '#modules/meetings/meeting.queries.server.ts';
import { areaById } from '#modules/areas/area.queries.server.ts';
import { m } from '#i18n/messages.js';
import { dayOf } from '#platform/core/dates.ts';
import { NotFound } from '#platform/core/faults.ts';
import { textIn } from '#platform/core/localised.ts';
import { formAction } from '#routes/web/form.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** What the link of an invitation opens: the meeting, its agenda, and the answer. No sign-in. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { ctx, lang } = locals;
	const invitation = await invitationByHash(ctx, hashOfToken(params.token), lang);
	if (!invitation) throw new NotFound();
	const area = await areaById(ctx, invitation.area_id, lang);
	const meeting = await meetingPage(ctx, invitation.area_id, invitation.number, lang);
	if (!area || !meeting) throw new NotFound();
	const now = ctx.ports.now();
	const open = meeting.state !== 'cancelled' && meeting.state !== 'held' && meeting.ends_at > now;
	// who was called gets all papers, as everybody at the table, until the meeting is over
	const papers = open && invitation.seated;
	return {
		title: m.meetings_reply_title(),
		private: true,
		area,
		token: params.token,
		invitation,
		items: meeting.items.map((item) => ({
			...item,
			text: textIn(item.texts, lang)!
		})),
		previous: meeting.previous,
		openActions: await listActions(ctx, lang, { tableId: invitation.table_id, state: 'open' }),
		deputies:
			invitation.role === 'deputy' || invitation.role === 'observer'
				? []
				: await deputiesOf(ctx, invitation.table_id, invitation.membership_id),
		open,
		papers,
		attachments: papers
			? await attachmentsAbout(
					ctx,
					'agenda_item',
					meeting.items.map((item) => item.id),
					'by-link'
				)
			: [],
		cancelled: meeting.state === 'cancelled' ? (meeting.cancelled_reason ?? '') : null,
		replied: url.searchParams.has('replied'),
		today: dayOf(now, ctx.zone)
	};
};

export const actions: Actions = {
	default: formAction(
		replyInput,
		(ctx, input, event) => replyByLink(ctx, event.params.token!, input),
		(_value, event) => `${event.url.pathname}?replied`
	)
};
