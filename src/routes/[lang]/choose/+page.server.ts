import { chooseInput } from '#modules/accounts/account.input.ts';
import { actFor } from '#modules/accounts/session.commands.server.ts';
import { organisationsOfViewer } from '#modules/organisations/organisation.queries.server.ts';
import { m } from '#i18n/messages.js';
import { to } from '#platform/i18n/paths.ts';
import { formAction } from '#routes/web/form.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
	title: m.accounts_choose_title(),
	private: true,
	organisations: await organisationsOfViewer(locals.ctx, locals.lang),
	chosen: locals.ctx.viewer!.actingFor ?? ''
});

export const actions: Actions = {
	default: formAction(
		chooseInput,
		(ctx, input) => actFor(ctx, input.organisation),
		(_value, event) => to(event.locals.lang, '/my')
	)
};
