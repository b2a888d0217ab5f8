import { z } from 'zod';
import { endSession } from '#modules/accounts/session.commands.server.ts';
import { m } from '#i18n/messages.js';
import { to } from '#platform/i18n/paths.ts';
import { dropSessionCookie } from '#routes/web/cookies.server.ts';
import { formAction } from '#routes/web/form.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = () => ({ title: m.accounts_sign_out(), private: true });

export const actions: Actions = {
	default: formAction(
		z.object({}),
		async (ctx, _input, event) => {
			const ended = await endSession(ctx, ctx.viewer!.sessionId);
			dropSessionCookie(event);
			return ended;
		},
		(_value, event) => to(event.locals.lang, '/')
	)
};
