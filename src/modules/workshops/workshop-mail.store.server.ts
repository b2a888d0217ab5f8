import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.server.ts';

export type WorkshopForMail = {
	number: number;
	title: string;
	area_slug: string;
	starts_at: Date;
	ends_at: Date;
	place: string;
	remote_url: string | null;
	sequence: number;
};

/** What a mail says of a workshop, in its reader's language where it has one. */
export async function workshopForMail(
	tx: Tx,
	workshopId: string,
	lang: string
): Promise<WorkshopForMail> {
	const found = await sql<WorkshopForMail>`
		select w.number, w.starts_at, w.ends_at, w.place, w.remote_url, w.sequence,
			(select title from workshop_text x where x.workshop_id = w.id order by (x.lang = ${lang}) desc, x.original desc limit 1) as title,
			(select slug from area_text x where x.area_id = w.area_id order by (x.lang = ${lang}) desc, x.original desc limit 1) as area_slug
		from workshop w where w.id = ${workshopId}`.execute(tx);
	return found.rows[0]!;
}
