import { z } from 'zod';
import { listActions } from '#modules/actions/action.queries.server.ts';
import {
	commentInput,
	forCommentInput,
	publishInput,
	recallInput
} from '#modules/meetings/meeting.input.ts';
import { canComment } from '#modules/meetings/meeting.policy.ts';
import {
	approveMemo,
	backToDraft,
	commentMemo,
	markCommentHandled,
	publishMemo,
	recallMemo,
	sendForComment
} from '#modules/meetings/memo.commands.server.ts';
import { memoItems, missingIn, presentShown } from '#modules/meetings/memo.public.ts';
import { memoText } from '#modules/meetings/memo.queries.server.ts';
import { commentable } from '#modules/meetings/memo.ts';
import { m } from '#i18n/messages.js';
import { dayOf } from '#platform/core/dates.ts';
import { NotFound } from '#platform/core/faults.ts';
import { id } from '#platform/input/input.ts';
import { formAction } from '#routes/web/form.server.ts';
import { headOf, meetingIn, meetingToPlan, papersOf } from '#routes/web/meeting-in.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { ctx, lang } = event.locals;
	const { meeting, of, inside, plan } = await meetingIn(event);
	if (!inside) throw new NotFound();
	const memo = await memoText(ctx, meeting.id);
	const today = dayOf(ctx.ports.now(), ctx.zone);
	return {
		title: m.meetings_do_publish(),
		private: true,
		meeting: {
			...headOf(meeting),
			memo_state: meeting.memo_state ?? ('draft' as const),
			comment_until: meeting.comment_until
		},
		items: memoItems(meeting.items, memo.fields, lang, true),
		held: meeting.items.filter((item) => item.held_back).map((item) => item.position),
		present: presentShown(memo.attendance, lang, true),
		actions: await listActions(ctx, lang, { itemIds: meeting.items.map((item) => item.id) }),
		attachments: await papersOf(event, { meeting, inside: true }),
		steps: memo.steps,
		comments: memo.comments.map((one) => ({
			...one,
			position: meeting.items.find((item) => item.id === one.item_id)?.position ?? null
		})),
		missing: missingIn(memo, meeting.table_langs),
		may: {
			plan,
			comment:
				canComment(ctx.viewer, of) &&
				commentable(
					{ state: meeting.memo_state ?? 'draft', commentUntil: meeting.comment_until },
					today
				)
		},
		today
	};
};

const nothing = z.object({});
const idOf = async (event: Parameters<typeof meetingIn>[0]) =>
	(await meetingToPlan(event)).meeting.id;

export const actions: Actions = {
	for_comment: formAction(forCommentInput, async (ctx, input, event) =>
		sendForComment(ctx, await idOf(event), input.days)
	),
	approve: formAction(nothing, async (ctx, _input, event) => approveMemo(ctx, await idOf(event))),
	draft: formAction(nothing, async (ctx, _input, event) => backToDraft(ctx, await idOf(event))),
	publish: formAction(publishInput, async (ctx, input, event) =>
		publishMemo(ctx, await idOf(event), input.langs_due)
	),
	recall: formAction(recallInput, async (ctx, input, event) =>
		recallMemo(ctx, await idOf(event), input.reason)
	),
	comment: formAction(commentInput, async (ctx, input, event) =>
		commentMemo(ctx, (await meetingIn(event)).meeting.id, input)
	),
	handled: formAction(z.object({ comment: id() }), async (ctx, input, event) =>
		markCommentHandled(ctx, await idOf(event), input.comment)
	)
};
