import { clustersOf, notesOf } from '#modules/boards/outline.queries.server.ts';
import { ballotItems } from '#modules/boards/outline.ts';
import { VOTING_SIDES, resultsOf } from '#modules/boards/vote.queries.server.ts';
import { ruleOf } from '#modules/boards/vote.rule.ts';
import { furthestFirst, outcomeOf } from '#modules/boards/vote.ts';
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
	const outcomes = new Map((results?.items ?? []).map((one) => [one.item, one]));
	const rule = ruleOf(hall);
	return {
		title: m.hall_results_title(),
		private: true,
		workshop,
		staff,
		over,
		voters: results?.voters ?? 0,
		rule,
		sides: VOTING_SIDES,
		bySide: results?.bySide ?? null,
		items: groups
			.flatMap(({ station, items }) =>
				items.map((item) => ({
					...item,
					station: station?.position ?? null,
					voted: outcomes.has(item.id),
					outcome: outcomes.get(item.id) ?? outcomeOf(new Map(), rule)
				}))
			)
			.filter((item) => item.voted || item.kind === 'cluster')
			.sort((a, b) => furthestFirst(a.outcome, b.outcome))
	};
};
