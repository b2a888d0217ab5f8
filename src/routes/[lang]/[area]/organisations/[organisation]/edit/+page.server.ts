import { z } from 'zod';
import { editOrganisation } from '#modules/organisations/organisation.commands.server.ts';
import { organisationInput } from '#modules/organisations/organisation.input.ts';
import { canEditOrganisation } from '#modules/organisations/organisation.policy.ts';
import { organisationById } from '#modules/organisations/organisation.queries.server.ts';
import { m } from '#i18n/messages.js';
import { NotFound } from '#platform/core/faults.ts';
import { isUuid } from '#platform/core/uuid.ts';
import { to } from '#platform/i18n/paths.ts';
import { whole } from '#platform/input/input.ts';
import { areaIn } from '#routes/web/area-in.server.ts';
import { formAction } from '#routes/web/form.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, parent }) => {
	const { area } = await parent();
	const one = isUuid(params.organisation)
		? await organisationById(locals.ctx, area.id, params.organisation, locals.lang)
		: null;
	if (!one || !canEditOrganisation(locals.ctx.viewer, area.id, one.id)) throw new NotFound();
	return {
		title: m.organisations_edit(),
		private: true,
		organisation: one,
		saved: { ...one, sectors: one.sectors.join(', ') }
	};
};

export const actions: Actions = {
	default: formAction(
		organisationInput.and(z.object({ _v: whole(1, 1e9) })),
		async (ctx, input, event) => {
			if (!isUuid(event.params.organisation)) throw new NotFound();
			return editOrganisation(
				ctx,
				(await areaIn(event)).id,
				event.params.organisation,
				input._v,
				input
			);
		},
		({ id }, { locals: { lang }, params }) =>
			to(lang, '/{area}/organisations/{organisation}', { area: params.area!, organisation: id })
	)
};
