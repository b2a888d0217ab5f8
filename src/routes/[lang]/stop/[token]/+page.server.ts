import { z } from 'zod';
import { startMails, stopMails } from '#modules/notifications/mail-stop.commands.server.ts';
import { mailStop } from '#modules/notifications/mail-stop.queries.server.ts';
import { stopFollowing } from '#modules/topics/topic.commands.server.ts';
import { m } from '#i18n/messages.js';
import { ok } from '#platform/core/result.ts';
import { formAction } from '#routes/web/form.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** Opening the page stops nothing: scanners open links. The button, or the mail program's POST, does. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
	const kind = await mailStop(locals.ctx, params.token);
	return {
		title: m.accounts_stop_title(),
		private: true,
		mails: kind?.mails ?? null,
		stopped: kind ? kind.stopped : url.searchParams.has('stopped')
	};
};

export const actions: Actions = {
	default: formAction(
		z.object({ 'List-Unsubscribe': z.string().optional(), again: z.string().optional() }),
		async (ctx, input, event) => {
			const token = event.params.token!;
			const kind = await mailStop(ctx, token);
			const stopped = !kind
				? await stopFollowing(ctx, token)
				: input.again
					? await startMails(ctx, token)
					: await stopMails(ctx, token);
			return stopped.ok ? ok({ byProgram: input['List-Unsubscribe'] === 'One-Click' }) : stopped;
		},
		// a mail program is not sent on (RFC 8058, 3.1)
		({ byProgram }, event) => (byProgram ? null : `${event.url.pathname}?stopped`)
	)
};
