import { noteSheets } from '#modules/boards/sheets.ts';
import { doorList } from '#modules/workshops/door.queries.server.ts';
import { programmeOf } from '#modules/workshops/programme.queries.server.ts';
import { seatedIn, seatingsOf, tablesOf } from '#modules/workshops/seating.queries.server.ts';
import { routeSlips } from '#modules/workshops/seating-view.ts';
import { m } from '#i18n/messages.js';
import { headOfWorkshop, workshopToLead } from '#routes/web/workshop-in.server.ts';
import type { PageServerLoad } from './$types';

/** All that a day needs on paper, in the order it is needed. Needs and diets are on none of it. */
export const load: PageServerLoad = async (event) => {
	const { ctx, lang } = event.locals;
	const { workshop } = await workshopToLead(event);
	const [{ used }, tables, list] = [
		await seatingsOf(ctx, workshop.id),
		await tablesOf(ctx, workshop.id, lang),
		await doorList(ctx, workshop.id)
	];
	const own = ({ id, name, organisation }: (typeof list)[number]) => ({ id, name, organisation });
	return {
		title: m.papers_title(),
		private: true,
		workshop: headOfWorkshop(workshop, lang),
		programme: await programmeOf(ctx, workshop.id, lang),
		people: list.filter((one) => one.state !== 'waiting').map(own),
		waiting: list.filter((one) => one.state === 'waiting').map(own),
		stations: workshop.stations,
		slips: used ? routeSlips(used, await seatedIn(ctx, used.plan.flat(2)), tables) : [],
		sheets: noteSheets(
			headOfWorkshop(workshop, lang),
			workshop.stations.map((one, at) => ({ ...one, position: at + 1 }))
		)
	};
};
