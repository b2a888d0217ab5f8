import type { Tx } from '#platform/db/database.server.ts';

/** Marks a reminder as stopped; once is enough. */
export const insertStopped = (
	tx: Tx,
	row: { key: string; areaId: string; byPerson: string | null },
	now: Date
) =>
	tx
		.insertInto('stopped_reminder')
		.values({ key: row.key, area_id: row.areaId, by_person: row.byPerson, at: now })
		.onConflict((c) => c.column('key').doNothing())
		.execute();

/** The area of the thing a reminder is about; undefined when there is none. */
export async function areaOfThing(
	tx: Tx,
	kind: 'action' | 'question' | 'meeting' | 'idea',
	id: string
): Promise<string | undefined> {
	const row = await tx.selectFrom(kind).select('area_id').where('id', '=', id).executeTakeFirst();
	return row?.area_id;
}
