import { z } from 'zod';
import { stopFollowing } from '#modules/topics/topic.commands.server.ts';
import { m } from '#i18n/messages.js';
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
		z.object({}),
		(ctx, _input, event) => stopFollowing(ctx, event.params.token!),
		(_value, event) => `${event.url.pathname}?stopped`
	)
};
