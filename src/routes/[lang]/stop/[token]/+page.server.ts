import { z } from 'zod';
import { stopFollowing } from '#modules/topics/topic.commands.server.ts';
import { m } from '#i18n/messages.js';
import { ok } from '#platform/core/result.ts';
import { formAction } from '#routes/web/form.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** Opening the page stops nothing: scanners open links. The button, or the mail program's POST, does. */
export const load: PageServerLoad = ({ url }) => ({
	title: m.accounts_stop_title(),
	private: true,
	stopped: url.searchParams.has('stopped')
});

export const actions: Actions = {
	default: formAction(
		z.object({ 'List-Unsubscribe': z.string().optional() }),
		async (ctx, input, event) => {
			const stopped = await stopFollowing(ctx, event.params.token!);
			return stopped.ok ? ok({ byProgram: input['List-Unsubscribe'] === 'One-Click' }) : stopped;
		},
		// a mail program is not sent on (RFC 8058, 3.1)
		({ byProgram }, event) => (byProgram ? null : `${event.url.pathname}?stopped`)
	)
};
