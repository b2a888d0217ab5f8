import { sql } from 'kysely';
import type { Ctx } from '#platform/command/context.ts';
import { SIDES } from './board.ts';
import { type Outcome, type Tally, type VoteRule, ruleOf, votersIn } from './vote.rule.ts';
import {
	type Cell,
	type ShownRow,
	furthestFirst,
	hideSmallCells,
	outcomeOf,
	scoreOfSide
} from './vote.ts';

/** What a voter has given, by item: so many dots, a rating or a place. */
export async function votesOfVoter(
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
export type ItemResult = { item: string } & Outcome;
export type Results = {
	rule: VoteRule;
	voters: number;
	/** What was voted for, the first first; where too few rated, last. */
	items: ItemResult[];
	/** By side, small cells hidden; null when stations voted, or fewer than five did. */
	bySide: ShownRow[] | null;
};

type Row = { item_id: string; side: string; n: number; voters: number };

/** Counted when the vote is closed; the caller has looked that it is. */
export async function resultsOf(ctx: Ctx, workshopId: string): Promise<Results> {
	const hall = await ctx.db.kysely
		.selectFrom('hall')
		.select(['vote_kind', 'dots', 'dots_most', 'places'])
		.where('workshop_id', '=', workshopId)
		.executeTakeFirstOrThrow();
	const found = await sql<Row>`
		select d.item_id, coalesce(g.side, 'unsaid') as side, d.n, count(*)::int as voters
		from dot d left join hall_guest g on g.id = d.voter_id
		where d.workshop_id = ${workshopId} group by 1, 2, 3`.execute(ctx.db.kysely);
	const perSide = await sql<{ side: string; voters: number; guests: boolean }>`
		select coalesce(g.side, 'unsaid') as side, count(distinct d.voter_id)::int as voters, bool_and(g.id is not null) as guests
		from dot d left join hall_guest g on g.id = d.voter_id
		where d.workshop_id = ${workshopId} group by 1`.execute(ctx.db.kysely);
	const rule = ruleOf(hall);
	const voters = perSide.rows.reduce((sum, row) => sum + row.voters, 0);
	const rowsOf = Map.groupBy(found.rows, (row) => row.item_id);
	const items = [...rowsOf].map(([item, rows]) => ({ item, ...outcomeOf(tallyOf(rows), rule) }));
	items.sort(furthestFirst);
	const cell = (item: string, side: string): Cell => {
		const tally = tallyOf(rowsOf.get(item)!.filter((row) => row.side === side));
		return { voters: votersIn(tally), score: scoreOfSide(tally, rule) };
	};
	const byGuests = perSide.rows.every((row) => row.guests);
	return {
		rule,
		voters,
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

function tallyOf(rows: readonly Pick<Row, 'n' | 'voters'>[]): Tally {
	const tally = new Map<number, number>();
	for (const { n, voters } of rows) tally.set(n, (tally.get(n) ?? 0) + voters);
	return tally;
}
