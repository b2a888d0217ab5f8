import { type Kysely, sql } from 'kysely';
import type { Lang } from '#platform/core/lang.ts';
import { byName } from '#platform/core/sort.ts';
import type { Schema } from '#platform/db/schema.ts';
import type { Side } from './registration.ts';

export type OfDay = { id: string; name: string; side: Side; organisation: string; lang: Lang };

/**
 * The people of a day, by name: who is here, or who has a seat while nobody has come. The same as
 * the café's planner reads (`peopleForCafe`), with their ids, also inside a transaction. The
 * caller has checked who asks.
 */
export async function peopleOfDay(db: Kysely<Schema>, workshopId: string): Promise<OfDay[]> {
	const found = await sql<OfDay>`
		select r.id, r.name, r.side, r.organisation, r.lang from registration r left join presence p on p.registration_id = r.id and p.left_at is null
		where r.workshop_id = ${workshopId} and r.way = 'site' and r.forgotten_at is null
			and case when exists (select 1 from presence q where q.workshop_id = r.workshop_id) then p.registration_id is not null else r.state in ('confirmed', 'offered') end`.execute(
		db
	);
	return found.rows.sort((a, b) => byName(a.name, b.name));
}
