import { sql } from 'kysely';
import { NotFound } from '#platform/core/faults.ts';
import type { Lang } from '#platform/core/lang.ts';
import type { Tx } from '#platform/db/database.server.ts';

type Text = { lang: Lang; theme: string; question: string };

export const stationIds = async (tx: Tx, workshopId: string): Promise<string[]> =>
	(
		await tx
			.selectFrom('station')
			.select('id')
			.where('workshop_id', '=', workshopId)
			.orderBy('position')
			.execute()
	).map((row) => row.id);

/** @throws NotFound when the station is not of this workshop */
export async function stationOf(tx: Tx, workshopId: string, id: string): Promise<void> {
	const row = await tx
		.selectFrom('station')
		.select('id')
		.where('workshop_id', '=', workshopId)
		.where('id', '=', id)
		.executeTakeFirst();
	if (!row) throw new NotFound();
}

export async function insertStation(
	tx: Tx,
	of: { id: string; areaId: string; workshopId: string; position: number },
	texts: readonly Text[]
): Promise<void> {
	await tx
		.insertInto('station')
		.values({
			id: of.id,
			area_id: of.areaId,
			workshop_id: of.workshopId,
			position: of.position
		})
		.execute();
	await saveStationTexts(tx, of, texts);
}

export async function saveStationTexts(
	tx: Tx,
	of: { id: string; areaId: string },
	texts: readonly Text[]
): Promise<void> {
	await tx.deleteFrom('station_text').where('station_id', '=', of.id).execute();
	for (const [at, text] of texts.entries())
		await tx
			.insertInto('station_text')
			.values({ station_id: of.id, area_id: of.areaId, ...text, original: at === 0 })
			.execute();
}

export const saveStation = (
	tx: Tx,
	id: string,
	to: { seats: number | null; lang: string | null; accessible: boolean; remote: boolean }
) =>
	tx
		.updateTable('station')
		.set({ ...to, version: sql<number>`version + 1` })
		.where('id', '=', id)
		.execute();

/** Puts the stations of a workshop in this order. */
export async function placeStations(
	tx: Tx,
	workshopId: string,
	ids: readonly string[]
): Promise<void> {
	await sql`update station s set position = x.position from unnest(${[...ids]}::uuid[]) with ordinality x(id, position)
		where s.id = x.id and s.workshop_id = ${workshopId}`.execute(tx);
}

/** Whether somebody wished for it, sits there by a plan, or wrote something there. */
export async function stationUsed(tx: Tx, id: string): Promise<boolean> {
	const found = await sql<{ used: boolean }>`
		select exists (select 1 from registration where station_id = ${id}) or exists (select 1 from note where station_id = ${id})
			or exists (select 1 from cluster where station_id = ${id}) or exists (select 1 from hall_guest where station_id = ${id} or hosts_station_id = ${id})
			or exists (select 1 from round_summary where station_id = ${id})
			or exists (select 1 from seating where ${id}::uuid = any(stations) and used_at is not null and undone_at is null) as used`.execute(
		tx
	);
	return found.rows[0]!.used;
}

/** How many tables of the hall are not closed. */
export async function openStations(tx: Tx, workshopId: string): Promise<number> {
	const { open } = await tx
		.selectFrom('station')
		.select((eb) => eb.fn.countAll<string>().as('open'))
		.where('workshop_id', '=', workshopId)
		.where('remote', '=', false)
		.where('closed_at', 'is', null)
		.executeTakeFirstOrThrow();
	return Number(open);
}

export const markClosed = (tx: Tx, id: string, at: Date | null) =>
	tx
		.updateTable('station')
		.set({ closed_at: at, version: sql<number>`version + 1` })
		.where('id', '=', id)
		.execute();

export const deleteStation = (tx: Tx, id: string) =>
	tx.deleteFrom('station').where('id', '=', id).execute();
