import { z } from 'zod';
import { confirmTopic } from '#modules/topics/topic.commands.server.ts';
import { m } from '#i18n/messages.js';
import { formAction } from '#routes/web/form.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** Opening the page confirms nothing: mail scanners open links. The button does. */
export const load: PageServerLoad = ({ url }) => ({
	title: m.triage_confirm_title(),
	private: true,
	done: url.searchParams.has('done')
});

export const actions: Actions = {
	default: formAction(
		z.object({}),
		(ctx, _input, event) => confirmTopic(ctx, event.params.token!),
		(_value, event) => `${event.url.pathname}?done`
	)
};
