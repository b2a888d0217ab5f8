import { clustersOf, notesOf } from '#modules/boards/outline.queries.server.ts';
import { ballotItems } from '#modules/boards/outline.ts';
import { VOTING_SIDES, resultsOf } from '#modules/boards/vote.queries.server.ts';
import { m } from '#i18n/messages.js';
import { openHallIn } from '#routes/web/hall-in.server.ts';
import type { PageServerLoad } from './$types';

/** What the hall voted: only when the vote is over, for everybody who was in it. */
export const load: PageServerLoad = async (event) => {
	const { ctx } = event.locals;
	const { page, hall, staff } = await openHallIn(event);
	const { workshop, stations } = page;
	const over = hall.phase === 'closed';
	const results = over ? await resultsOf(ctx, workshop.id) : null;
	const groups = over
		? ballotItems(
				stations,
				await clustersOf(ctx, workshop.id),
				await notesOf(ctx, { workshopId: workshop.id })
			)
		: [];
	const dotsOf = new Map((results?.items ?? []).map(({ item, dots }) => [item, dots]));
	return {
		title: m.hall_results_title(),
		private: true,
		workshop,
		staff,
		over,
		voters: results?.voters ?? 0,
		dots: results?.dots ?? 0,
		sides: VOTING_SIDES,
		bySide: results?.bySide ?? null,
		items: groups
			.flatMap(({ station, items }) =>
				items.map((item) => ({
					...item,
					station: station?.position ?? null,
					dots: dotsOf.get(item.id) ?? 0
				}))
			)
			.filter((item) => item.dots > 0 || item.kind === 'cluster')
			.sort((a, b) => b.dots - a.dots)
	};
};
