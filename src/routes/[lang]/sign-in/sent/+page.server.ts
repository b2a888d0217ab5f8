import { codeInput } from '#modules/accounts/account.input.ts';
import { spendCode } from '#modules/accounts/sign-in.commands.server.ts';
import { m } from '#i18n/messages.js';
import { refuse } from '#platform/core/result.ts';
import { to } from '#platform/i18n/paths.ts';
import { deviceOf, readSignIn, setSessionCookie } from '#routes/web/cookies.server.ts';
import { formAction } from '#routes/web/form.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => ({
	title: m.accounts_sent_title(),
	private: true,
	asked: readSignIn(event) !== undefined
});

export const actions: Actions = {
	default: formAction(
		codeInput,
		async (ctx, input, event) => {
			const id = readSignIn(event);
			if (!id) return refuse('sign_in_link_old');
			const spent = await spendCode(ctx, id, input.code, deviceOf(event));
			if (spent.ok && spent.value.ask === null) setSessionCookie(event, spent.value.token);
			return spent;
		},
		(value, { locals: { lang } }) =>
			value.ask !== null
				? to(lang, '/sign-in/{token}', { token: value.ask })
				: (value.returnTo ?? to(lang, '/my'))
	)
};
