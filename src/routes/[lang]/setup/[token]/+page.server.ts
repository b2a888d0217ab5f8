import { setupInput } from '#modules/accounts/account.input.ts';
import { openSignIn } from '#modules/accounts/session.queries.server.ts';
import { useSetupLink } from '#modules/accounts/setup.commands.server.ts';
import { m } from '#i18n/messages.js';
import { to } from '#platform/i18n/paths.ts';
import { deviceOf, setSessionCookie } from '#routes/web/cookies.server.ts';
import { formAction } from '#routes/web/form.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const open = await openSignIn(locals.ctx, params.token);
	return { title: m.accounts_setup_title(), private: true, good: open?.kind === 'setup' };
};

export const actions: Actions = {
	default: formAction(
		setupInput,
		async (ctx, input, event) => {
			const made = await useSetupLink(ctx, event.params.token!, input, deviceOf(event));
			if (made.ok) setSessionCookie(event, made.value.token);
			return made;
		},
		(_value, event) => to(event.locals.lang, '/areas/new')
	)
};
