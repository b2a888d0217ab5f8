import { z } from 'zod';
import { listActions } from '#modules/actions/action.queries.server.ts';
import { replyAsMember } from '#modules/meetings/invitation.commands.server.ts';
import { closeMeeting, startMeeting } from '#modules/meetings/meeting.commands.server.ts';
import { replyInput } from '#modules/meetings/meeting.input.ts';
import { deputiesOf, ownInvitation } from '#modules/meetings/meeting.queries.server.ts';
import { fits } from '#modules/meetings/meeting.ts';
import { memoItems, missingIn, presentShown } from '#modules/meetings/memo.public.ts';
import { memoText } from '#modules/meetings/memo.queries.server.ts';
import { dayOf, sayInstant } from '#platform/core/dates.ts';
import { textIn } from '#platform/core/localised.ts';
import { to } from '#platform/i18n/paths.ts';
import { formAction } from '#routes/web/form.server.ts';
import { headOf, meetingIn, papersOf } from '#routes/web/meeting-in.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { ctx, lang } = event.locals;
	const { meeting, inside, plan } = await meetingIn(event);
	const now = ctx.ports.now();
	const published = meeting.memo_state === 'published';
	const memo = published ? await memoText(ctx, meeting.id) : null;
	const seat = ctx.viewer?.tables.find((one) => one.tableId === meeting.table_id);
	const invitation =
		seat && meeting.ends_at > now
			? await ownInvitation(ctx, meeting.id, seat.membershipId)
			: undefined;
	return {
		title: `${meeting.table_name} ${meeting.term_number}/${meeting.year}`,
		description: `${sayInstant(meeting.starts_at, lang, ctx.zone)} ${meeting.place}`,
		meeting: {
			...headOf(meeting),
			cancelled_reason: meeting.cancelled_reason,
			open_meeting: meeting.open_meeting,
			remote_url: inside ? meeting.remote_url : null,
			replies: meeting.replies,
			memo_state: meeting.memo_state,
			comment_until: meeting.comment_until,
			langs_due: meeting.langs_due
		},
		items: meeting.items.map((item) => ({
			...item,
			text: textIn(item.texts, lang)!
		})),
		fit: fits(
			meeting.items.map((item) => item.minutes),
			meeting.starts_at,
			meeting.ends_at
		),
		memo: memo && {
			items: memoItems(meeting.items, memo.fields, lang, inside),
			present: presentShown(memo.attendance, lang, inside),
			missing: missingIn(memo, meeting.table_langs),
			actions: await listActions(ctx, lang, { itemIds: meeting.items.map((item) => item.id) })
		},
		attachments: await papersOf(event, { meeting, inside }),
		previous: meeting.previous,
		openActions: memo
			? []
			: await listActions(ctx, lang, { tableId: meeting.table_id, state: 'open' }),
		recalled: meeting.memo_state === 'recalled',
		invitation: invitation && {
			reply: invitation.reply,
			deputy: invitation.deputy_membership_id,
			deputies: await deputiesOf(ctx, meeting.table_id, seat!.membershipId)
		},
		may: { inside, plan },
		over: meeting.ends_at < now,
		today: dayOf(now, ctx.zone)
	};
};

const nothing = z.object({});
export const actions: Actions = {
	reply: formAction(replyInput, async (ctx, input, event) =>
		replyAsMember(ctx, (await meetingIn(event)).meeting.id, input)
	),
	start: formAction(
		nothing,
		async (ctx, _input, event) => startMeeting(ctx, (await meetingIn(event)).meeting.id),
		({ number }, { locals: { lang }, params }) =>
			to(lang, '/{area}/meetings/{number}/memo', { area: params.area!, number: String(number) })
	),
	close: formAction(nothing, async (ctx, _input, event) =>
		closeMeeting(ctx, (await meetingIn(event)).meeting.id)
	)
};
