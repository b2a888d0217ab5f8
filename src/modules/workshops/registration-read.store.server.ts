import { sql } from 'kysely';
import { NotFound } from '#platform/core/faults.ts';
import type { Tx } from '#platform/db/database.server.ts';
import type { Side } from './registration.ts';
import type { Lang } from '#platform/core/lang.ts';
import type { Way } from './workshop.ts';

export type DetailsOf = {
	way: Way;
	name: string;
	email: string | null;
	lang: Lang;
	side: Side;
	organisation: string;
	sector: string;
	station: string | null;
	shown: boolean;
	diet: string;
	access: string;
	answers: Record<string, string>;
};

/** What somebody told of themselves, as a form would send it. */
export async function detailsOf(tx: Tx, id: string): Promise<DetailsOf> {
	const found = await sql<DetailsOf>`
		select r.way, r.name, r.email, r.lang, r.side, r.organisation, r.sector,
			r.station_id as station, r.shown_to_others as shown, coalesce(n.diet, '') as diet, coalesce(n.access, '') as access,
			coalesce((select jsonb_object_agg(a.question_id, a.answer) from registration_answer a where a.registration_id = r.id), '{}') as answers
		from registration r left join registration_need n on n.registration_id = r.id where r.id = ${id}`.execute(
		tx
	);
	const row = found.rows[0];
	if (!row) throw new NotFound();
	return row;
}
