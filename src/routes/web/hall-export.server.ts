import type { RequestEvent } from '@sveltejs/kit';
import { clustersOf, notesOf } from '#modules/boards/outline.queries.server.ts';
import { outlineOf } from '#modules/boards/outline.ts';
import { resultsOf } from '#modules/boards/vote.queries.server.ts';
import { openHallIn } from './hall-in.server.ts';

/** What an export of the boards holds; votes only when the vote is over. Hidden notes stay out. */
export async function hallExport(event: RequestEvent) {
	const { ctx } = event.locals;
	const { page, hall } = await openHallIn(event);
	const { workshop, stations } = page;
	const outline = outlineOf(
		stations,
		await clustersOf(ctx, workshop.id),
		await notesOf(ctx, { workshopId: workshop.id })
	);
	const results = hall.phase === 'closed' ? await resultsOf(ctx, workshop.id) : null;
	const outcomes = new Map((results?.items ?? []).map((one) => [one.item, one]));
	return { workshop, outline, outcomes, name: `boards-${workshop.number}` };
}
