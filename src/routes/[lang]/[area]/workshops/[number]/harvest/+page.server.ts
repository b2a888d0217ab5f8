import { harvestPage } from '#modules/ideas/harvest.queries.server.ts';
import { listIdeas } from '#modules/ideas/idea.queries.server.ts';
import { m } from '#i18n/messages.js';
import { harvestIn } from '#routes/web/harvest-in.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { ctx, lang } = event.locals;
	const { area, workshop, page, today } = await harvestIn(event);
	const ideas = await listIdeas(ctx, lang, { areaId: area.id, workshopId: page.id, limit: 200 });
	return {
		title: m.harvest_title(),
		private: true,
		workshop,
		harvest: await harvestPage(ctx, area.id, page, lang),
		unasked: ideas.filter((one) => !one.owner_organisation && !one.owner_none).length,
		today
	};
};
