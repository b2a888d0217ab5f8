import { z } from 'zod';
import {
	addRepresentation,
	endRepresentation
} from '#modules/organisations/organisation.commands.server.ts';
import { representationInput } from '#modules/organisations/organisation.input.ts';
import {
	canEditOrganisation,
	canKeepRegister
} from '#modules/organisations/organisation.policy.ts';
import {
	organisationById,
	representativesOf,
	topicsOfOrganisation
} from '#modules/organisations/organisation.queries.server.ts';
import { MUNICIPALITIES } from '#modules/organisations/municipalities.ts';
import { NotFound } from '#platform/core/faults.ts';
import { isUuid } from '#platform/core/uuid.ts';
import { id } from '#platform/input/input.ts';
import { areaIn } from '#routes/web/area-in.server.ts';
import { formAction } from '#routes/web/form.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, parent }) => {
	const { area } = await parent();
	const { ctx, lang } = locals;
	const one = isUuid(params.organisation)
		? await organisationById(ctx, area.id, params.organisation, lang)
		: null;
	if (!one) throw new NotFound();
	const keep = canKeepRegister(ctx.viewer, area.id);
	const place = MUNICIPALITIES.find(([code]) => code === one.municipality);
	return {
		title: one.name,
		organisation: { ...one, place: place ? (lang === 'sv' ? place[2] : place[1]) : '' },
		topics: await topicsOfOrganisation(ctx, one.id, lang),
		people: keep ? await representativesOf(ctx, one.id) : [],
		may: { keep, edit: canEditOrganisation(ctx.viewer, area.id, one.id) }
	};
};

export const actions: Actions = {
	add: formAction(representationInput, async (ctx, input, event) =>
		addRepresentation(ctx, (await areaIn(event)).id, event.params.organisation!, input)
	),
	end: formAction(z.object({ representation: id() }), async (ctx, input, event) =>
		endRepresentation(ctx, (await areaIn(event)).id, input.representation)
	)
};
