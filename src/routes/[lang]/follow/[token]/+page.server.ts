import { z } from 'zod';
import { confirmFollow } from '#modules/topics/topic.commands.server.ts';
import { m } from '#i18n/messages.js';
import { formAction } from '#routes/web/form.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url }) => ({
	title: m.triage_follow_title(),
	private: true,
	done: url.searchParams.has('done')
});

export const actions: Actions = {
	default: formAction(
		z.object({}),
		(ctx, _input, event) => confirmFollow(ctx, event.params.token!),
		(_value, event) => `${event.url.pathname}?done`
	)
};
