import { linkInput } from '#modules/accounts/account.input.ts';
import { openSignIn, personsAt } from '#modules/accounts/session.queries.server.ts';
import { spendLink } from '#modules/accounts/sign-in.commands.server.ts';
import { m } from '#i18n/messages.js';
import { to } from '#platform/i18n/paths.ts';
import { deviceOf, setSessionCookie } from '#routes/web/cookies.server.ts';
import { formAction } from '#routes/web/form.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** Opening the link spends nothing: mail scanners open links. */
export const load: PageServerLoad = async ({ locals, params }) => {
	const open = await openSignIn(locals.ctx, params.token);
	const persons = open?.email ? await personsAt(locals.ctx, open.email) : [];
	return { title: m.accounts_link_title(), private: true, good: open?.kind === 'email', persons };
};

export const actions: Actions = {
	default: formAction(
		linkInput,
		async (ctx, input, event) => {
			const spent = await spendLink(ctx, event.params.token!, deviceOf(event), input.person);
			if (spent.ok) setSessionCookie(event, spent.value.token);
			return spent;
		},
		(value, event) => value.returnTo ?? to(event.locals.lang, '/my')
	)
};
