import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.server.ts';
import type { Side } from './board.ts';

export type NewGuest = {
	id: string;
	tokenHash: string;
	name: string | null;
	side: Side | null;
};

/** Puts guests in; who is there already stays as they are. Returns what stands, by the hash of the token. */
export async function insertGuests(
	tx: Tx,
	hall: { workshopId: string; areaId: string },
	guests: readonly NewGuest[],
	now: Date
): Promise<Map<string, { id: string; removed: boolean }>> {
	const rows = guests.map((one) => ({
		id: one.id,
		token_hash: one.tokenHash,
		name: one.name,
		side: one.side
	}));
	await sql`insert into hall_guest (workshop_id, area_id, joined_at, id, token_hash, name, side)
		select ${hall.workshopId}, ${hall.areaId}, ${now}, id, token_hash, name, side
		from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(id uuid, token_hash text, name text, side text)
		on conflict (workshop_id, token_hash) do nothing`.execute(tx);
	const found = await sql<{ token_hash: string; id: string; removed: boolean }>`
		select token_hash, id, removed_at is not null as removed from hall_guest
		where workshop_id = ${hall.workshopId} and token_hash = any(${guests.map((one) => one.tokenHash)}::text[])`.execute(
		tx
	);
	return new Map(found.rows.map(({ token_hash, id, removed }) => [token_hash, { id, removed }]));
}

export const guestCount = async (tx: Tx, workshopId: string): Promise<number> => {
	const found = await sql<{ n: number }>`
		select count(*)::int as n from hall_guest where workshop_id = ${workshopId}`.execute(tx);
	return found.rows[0]!.n;
};

const changed = async (query: Promise<{ id: string }[]>): Promise<boolean> =>
	(await query).length > 0;

export const removeGuest = (tx: Tx, workshopId: string, id: string, now: Date) =>
	changed(
		tx
			.updateTable('hall_guest')
			.set({ removed_at: now, hosts_station_id: null })
			.where('workshop_id', '=', workshopId)
			.where('id', '=', id)
			.where('removed_at', 'is', null)
			.returning('id')
			.execute()
	);

export const hostGuest = (tx: Tx, workshopId: string, id: string, stationId: string | null) =>
	changed(
		tx
			.updateTable('hall_guest')
			.set({ hosts_station_id: stationId })
			.where('workshop_id', '=', workshopId)
			.where('id', '=', id)
			.where('removed_at', 'is', null)
			.returning('id')
			.execute()
	);

export const lengthenGuest = (tx: Tx, workshopId: string, id: string, until: Date) =>
	changed(
		tx
			.updateTable('hall_guest')
			.set({ extra_until: until })
			.where('workshop_id', '=', workshopId)
			.where('id', '=', id)
			.where('removed_at', 'is', null)
			.returning('id')
			.execute()
	);

/**
 * Ties a device to who registered, and takes the table that the plan of the day gives them. One
 * device a person: a second phone of the same person sits where it likes.
 */
export const linkGuest = (tx: Tx, id: string, registrationId: string, stationId: string | null) =>
	sql`update hall_guest set registration_id = ${registrationId}, station_id = coalesce(${stationId}::uuid, station_id)
		where id = ${id} and registration_id is null
			and not exists (select 1 from hall_guest o where o.registration_id = ${registrationId})`.execute(
		tx
	);

/**
 * Moves every device that is tied to somebody to the table of theirs; who has been given more time
 * stays. Returns how many moved.
 */
export async function seatLinked(
	tx: Tx,
	workshopId: string,
	tables: ReadonlyMap<string, string>,
	now: Date
): Promise<number> {
	if (!tables.size) return 0;
	const found = await sql<{ id: string }>`
		update hall_guest g set station_id = t.value::uuid from jsonb_each_text(${JSON.stringify(Object.fromEntries(tables))}::jsonb) t
		where g.workshop_id = ${workshopId} and g.registration_id::text = t.key and g.station_id is distinct from t.value::uuid
			and (g.extra_until is null or g.extra_until <= ${now}) returning g.id`.execute(tx);
	return found.rows.length;
}

export const seatGuest = (tx: Tx, id: string, stationId: string) =>
	tx.updateTable('hall_guest').set({ station_id: stationId }).where('id', '=', id).execute();

/** Names and tokens of halls that closed before `before`; notes, votes and their sides stay. */
export const forgetGuests = (tx: Tx, before: Date, now: Date) =>
	sql`update hall_guest g set name = null, registration_id = null, token_hash = g.id::text,
			removed_at = coalesce(removed_at, ${now}), forgotten_at = ${now}
		from hall h where h.workshop_id = g.workshop_id and h.closed_at < ${before} and g.forgotten_at is null`.execute(
		tx
	);
