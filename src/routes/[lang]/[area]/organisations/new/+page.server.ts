import { createOrganisation } from '#modules/organisations/organisation.commands.server.ts';
import { organisationInput } from '#modules/organisations/organisation.input.ts';
import { m } from '#i18n/messages.js';
import { to } from '#platform/i18n/paths.ts';
import { areaIn } from '#routes/web/area-in.server.ts';
import { formAction } from '#routes/web/form.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = () => ({ title: m.organisations_new(), private: true });

export const actions: Actions = {
	default: formAction(
		organisationInput,
		async (ctx, input, event) => createOrganisation(ctx, (await areaIn(event)).id, input),
		({ id }, { locals: { lang }, params }) =>
			to(lang, '/{area}/organisations/{organisation}', { area: params.area!, organisation: id })
	)
};
