import { sql } from 'kysely';
import type { Ctx } from '#platform/command/context.ts';
import { SIDES } from './board.ts';
import { type ShownRow, hideSmallCells } from './vote.ts';

/** What a voter has given, by item. */
export async function dotsOfVoter(
	ctx: Ctx,
	workshopId: string,
	voterId: string
): Promise<Record<string, number>> {
	const rows = await ctx.db.kysely
		.selectFrom('dot')
		.select(['item_id', 'n'])
		.where('workshop_id', '=', workshopId)
		.where('voter_id', '=', voterId)
		.execute();
	return Object.fromEntries(rows.map(({ item_id, n }) => [item_id, n]));
}

/** How many have voted so far: all that is told while the vote is open. */
export async function votersSoFar(ctx: Ctx, workshopId: string): Promise<number> {
	const found = await sql<{ n: number }>`
		select count(distinct voter_id)::int as n from dot where workshop_id = ${workshopId}`.execute(
		ctx.db.kysely
	);
	return found.rows[0]!.n;
}

export const VOTING_SIDES = [...SIDES, 'unsaid'] as const;
export type Results = {
	voters: number;
	dots: number;
	items: { item: string; dots: number }[];
	/** By side, small cells hidden; null when stations voted, or fewer than five did. */
	bySide: ShownRow[] | null;
};

/** Counted when the vote is closed; the caller has looked that it is. */
export async function resultsOf(ctx: Ctx, workshopId: string): Promise<Results> {
	const found = await sql<{ item_id: string; side: string; voters: number; dots: number }>`
		select d.item_id, coalesce(g.side, 'unsaid') as side, count(*)::int as voters, sum(d.n)::int as dots
		from dot d left join hall_guest g on g.id = d.voter_id
		where d.workshop_id = ${workshopId} group by 1, 2`.execute(ctx.db.kysely);
	const perSide = await sql<{ side: string; voters: number; guests: boolean }>`
		select coalesce(g.side, 'unsaid') as side, count(distinct d.voter_id)::int as voters, bool_and(g.id is not null) as guests
		from dot d left join hall_guest g on g.id = d.voter_id
		where d.workshop_id = ${workshopId} group by 1`.execute(ctx.db.kysely);
	const voters = perSide.rows.reduce((sum, row) => sum + row.voters, 0);
	const totals = new Map<string, number>();
	for (const row of found.rows) totals.set(row.item_id, (totals.get(row.item_id) ?? 0) + row.dots);
	const items = [...totals].map(([item, dots]) => ({ item, dots }));
	items.sort((a, b) => b.dots - a.dots);
	const cell = (item: string, side: string) =>
		found.rows.find((row) => row.item_id === item && row.side === side) ?? { voters: 0, dots: 0 };
	const byGuests = perSide.rows.every((row) => row.guests);
	return {
		voters,
		dots: items.reduce((sum, one) => sum + one.dots, 0),
		items,
		bySide:
			byGuests && voters >= 5
				? hideSmallCells(
						VOTING_SIDES.map((side) => perSide.rows.find((row) => row.side === side)?.voters ?? 0),
						items.map(({ item }) => ({
							item,
							cells: VOTING_SIDES.map((side) => cell(item, side))
						}))
					)
				: null
	};
}
