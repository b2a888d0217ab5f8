import { sendDeputy } from '#modules/workshops/own-registration.commands.server.ts';
import { deputyInput } from '#modules/workshops/registration.input.ts';
import { m } from '#i18n/messages.js';
import { NotFound } from '#platform/core/faults.ts';
import { to } from '#platform/i18n/paths.ts';
import { formAction } from '#routes/web/form.server.ts';
import { isOpenStill, registrationIn } from '#routes/web/registration-in.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const sent = event.url.searchParams.has('sent');
	// the link has become somebody else's: what was done is told without it
	if (sent) return { title: m.registration_do_deputy(), private: true, sent, heading: '' };
	const { own } = await registrationIn(event);
	if (!isOpenStill(own, event.locals.ctx.ports.now())) throw new NotFound();
	return { title: m.registration_do_deputy(), private: true, sent, heading: own.title };
};

export const actions: Actions = {
	default: formAction(
		deputyInput,
		(ctx, input, event) => sendDeputy(ctx, event.params.token!, input),
		(_value, { locals: { lang } }) =>
			`${to(lang, '/registration/{token}/deputy', { token: 'x' })}?sent`
	)
};
