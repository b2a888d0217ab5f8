import { listOrganisations } from '#modules/organisations/organisation.queries.server.ts';
import { ORGANISATION_KINDS } from '#modules/organisations/organisation.ts';
import { m } from '#i18n/messages.js';
import { cleanLine } from '#platform/core/text.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, parent, url }) => {
	const { area } = await parent();
	const words = cleanLine(url.searchParams.get('words') ?? '').slice(0, 100);
	const kind = ORGANISATION_KINDS.find((one) => one === url.searchParams.get('kind')) ?? '';
	return {
		title: m.organisations_title(),
		description: m.organisations_lead(),
		organisations: await listOrganisations(locals.ctx, area.id, locals.lang, {
			...(words && { words }),
			...(kind && { kind })
		}),
		filter: { words, kind }
	};
};
