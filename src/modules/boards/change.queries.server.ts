import { sql } from 'kysely';
import type { Database } from '#platform/db/database.server.ts';
import { photoOfNote } from './photo.queries.server.ts';
import { type Change, type Message, PROTOCOL, type WireNote } from './protocol.ts';

export const MOST_CHANGES = 1_000;

type Row = {
	seq: number;
	kind: Change['kind'];
	station_id: string | null;
	note: WireNote | null;
	named: boolean;
};

/** A note for the phones. What is hidden loses its words here, its writer and its photo. */
const noteAsIs = sql`jsonb_build_object('id', n.id, 'seq', n.seq, 'station', n.station_id, 'round', n.round, 'kind', n.kind,
	'text', case when n.hidden_at is null then n.text else '' end, 'lang', n.lang, 'origin', n.origin,
	'cluster', n.cluster_id, 'merged', n.merged_into, 'hidden', n.hidden_at is not null, 'version', n.version,
	'by', case when w.names = 'named' and n.hidden_at is null then g.name end,
	'photo', case when n.hidden_at is null then ${photoOfNote} end)`;

/**
 * What happened on the boards of a workshop after `since`, with each thing as it is now. At most
 * a thousand changes: whoever asks goes on from `to` until nothing comes.
 */
export async function changesSince(
	db: Database,
	workshopId: string,
	since: number,
	limit = MOST_CHANGES
): Promise<Message> {
	const found = await sql<Row>`
		select c.seq, c.kind, c.station_id, case when n.id is not null then ${noteAsIs} end as note
		from board_change c join workshop w on w.id = c.workshop_id
		left join note n on c.kind = 'note' and n.id = c.thing_id
		left join hall_guest g on g.id = n.guest_id
		where c.workshop_id = ${workshopId} and c.seq > ${since}
		order by c.seq limit ${sql.lit(limit)}`.execute(db.kysely);
	const changes = found.rows.map(({ seq, kind, station_id: station, note }): Change =>
		kind === 'note' && note
			? { seq, kind, station, note }
			: { seq, kind: kind === 'note' ? 'hall' : kind, station }
	);
	return { v: PROTOCOL, from: since, to: changes.at(-1)?.seq ?? since, changes };
}

/** The number of the newest change; null when there is no hall. */
export async function lastSeqOf(db: Database, workshopId: string): Promise<number | null> {
	const row = await db.kysely
		.selectFrom('hall')
		.select('last_seq')
		.where('workshop_id', '=', workshopId)
		.executeTakeFirst();
	return row?.last_seq ?? null;
}

/** Which of these guests are still in the hall. */
export async function guestsStill(db: Database, ids: readonly string[]): Promise<Set<string>> {
	const found = await sql<{ id: string }>`
		select id from hall_guest where id = any(${[...ids]}::uuid[]) and removed_at is null`.execute(
		db.kysely
	);
	return new Set(found.rows.map(({ id }) => id));
}
