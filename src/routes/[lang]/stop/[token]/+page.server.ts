import { isRedirect } from '@sveltejs/kit';
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

const stop = formAction(
	z.object({}),
	(ctx, _input, event) => stopFollowing(ctx, event.params.token!),
	(_value, event) => `${event.url.pathname}?stopped`
);

export const actions: Actions = {
	/** A mail program's one-click POST must not be sent on (RFC 8058, 3.1): it gets the page itself. */
	default: async (event) => {
		const oneClick = (await event.request.clone().formData()).has('List-Unsubscribe');
		if (!oneClick) return stop(event);
		try {
			return await stop(event);
		} catch (answer) {
			if (isRedirect(answer)) return { stopped: true };
			throw answer;
		}
	}
};
