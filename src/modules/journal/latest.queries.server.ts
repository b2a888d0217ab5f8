import { sql } from 'kysely';
import type { Ctx } from '#platform/command/context.ts';

const NEWEST = 200;

/**
 * A text that changes with every event of an area, whichever commits first. Numbers are given
 * before transactions commit, so the highest alone would not change when a slower transaction
 * with a lower number comes after it; the sum of the newest 200 does.
 */
export async function eventMark(ctx: Pick<Ctx, 'db'>, areaId: string): Promise<string> {
	const found = await sql<{ mark: string }>`
		select coalesce(sum(seq), 0)::text as mark
		from (select seq from event where area_id = ${areaId} order by seq desc limit ${sql.raw(String(NEWEST))}) newest`.execute(
		ctx.db.kysely
	);
	return found.rows[0]!.mark;
}
