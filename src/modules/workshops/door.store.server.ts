import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.server.ts';

export async function doorCounts(
	tx: Tx,
	workshopId: string
): Promise<{ taken: number; present: number }> {
	const found = await sql<{ taken: number; present: number }>`
		select count(*) filter (where r.state in ('confirmed', 'offered'))::int as taken, count(p.registration_id)::int as present
		from registration r left join presence p on p.registration_id = r.id and p.left_at is null
		where r.workshop_id = ${workshopId} and r.way = 'site'`.execute(tx);
	return found.rows[0]!;
}

/** Marks somebody as here. False when they were already. */
export async function putPresence(
	tx: Tx,
	of: { id: string; areaId: string; workshopId: string },
	how: string,
	at: Date,
	notedBy: string | null
): Promise<boolean> {
	const put = await tx
		.insertInto('presence')
		.values({
			registration_id: of.id,
			area_id: of.areaId,
			workshop_id: of.workshopId,
			arrived_at: at,
			how,
			noted_by: notedBy
		})
		.onConflict((c) => c.column('registration_id').doNothing())
		.returning('registration_id')
		.executeTakeFirst();
	return put !== undefined;
}

export async function dropPresence(tx: Tx, id: string): Promise<boolean> {
	const gone = await tx
		.deleteFrom('presence')
		.where('registration_id', '=', id)
		.returning('registration_id')
		.executeTakeFirst();
	return gone !== undefined;
}

export const setOver = (tx: Tx, id: string, reason: string) =>
	tx.updateTable('registration').set({ over_reason: reason }).where('id', '=', id).execute();

/** The day of a registration, if there is one with this id. */
export async function workshopOf(tx: Tx, id: string): Promise<string | null> {
	const found = await tx
		.selectFrom('registration')
		.select('workshop_id')
		.where('id', '=', id)
		.executeTakeFirst();
	return found?.workshop_id ?? null;
}
