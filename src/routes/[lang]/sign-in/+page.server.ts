import { redirect } from '@sveltejs/kit';
import { signInInput } from '#modules/accounts/account.input.ts';
import { ownPath, requestSignIn } from '#modules/accounts/sign-in.commands.server.ts';
import { m } from '#i18n/messages.js';
import { to } from '#platform/i18n/paths.ts';
import { keepSignIn } from '#routes/web/cookies.server.ts';
import { formAction } from '#routes/web/form.server.ts';
import { networkOf } from '#routes/web/rate.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) => {
	const back = ownPath(url.searchParams.get('return'));
	if (locals.ctx.viewer) redirect(303, back ?? to(locals.lang, '/my'));
	return { title: m.accounts_sign_in_title(), private: true, back: back ?? '' };
};

export const actions: Actions = {
	default: formAction(
		signInInput,
		async (ctx, input, event) => {
			const asked = await requestSignIn(ctx, {
				email: input.email,
				lang: event.locals.lang,
				returnTo: input.return || null,
				network: networkOf(event.locals.address)
			});
			if (asked.ok) keepSignIn(event, asked.value.id);
			return asked;
		},
		(_value, event) => to(event.locals.lang, '/sign-in/sent')
	)
};
