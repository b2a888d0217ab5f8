import { clustersOf, notesOf } from '#modules/boards/outline.queries.server.ts';
import { hallPage } from '#modules/boards/hall.queries.server.ts';
import { outlineOf } from '#modules/boards/outline.ts';
import type { VoteRule } from '#modules/boards/vote.rule.ts';
import { resultsOf } from '#modules/boards/vote.queries.server.ts';
import type { Ctx } from '#platform/command/context.ts';
import type { Lang } from '#platform/core/lang.ts';
import { sql } from 'kysely';
import { type Decision, type Harvest, harvestOf } from './harvest.ts';

export async function decisionsOf(ctx: Ctx, workshopId: string): Promise<Decision[]> {
	const found = await sql<Decision>`
		select d.item_id, d.became, d.reason, d.look_again, i.number as idea_number, t.number as topic_number
		from harvest_decision d left join idea i on i.id = d.idea_id left join topic t on t.id = d.topic_id
		where d.workshop_id = ${workshopId}`.execute(ctx.db.kysely);
	return found.rows;
}

/** Everything to harvest of a workshop; for the staff, the route has checked. Votes once the vote is over. */
export async function harvestPage(
	ctx: Ctx,
	areaId: string,
	workshop: { id: string; number: number },
	lang: Lang
): Promise<Harvest & { opened: boolean; voted: VoteRule | null }> {
	const page = await hallPage(ctx, areaId, workshop.number, lang, null);
	const outline = outlineOf(
		page?.stations ?? [],
		await clustersOf(ctx, workshop.id),
		await notesOf(ctx, { workshopId: workshop.id })
	);
	const results = page?.hall?.phase === 'closed' ? await resultsOf(ctx, workshop.id) : null;
	const outcomes = new Map((results?.items ?? []).map((one) => [one.item, one]));
	return {
		...harvestOf(outline, outcomes, await decisionsOf(ctx, workshop.id)),
		opened: Boolean(page?.hall),
		voted: results?.rule ?? null
	};
}
