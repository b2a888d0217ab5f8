import { sql } from 'kysely';
import { NotFound } from '#platform/core/faults.ts';
import { isUuid } from '#platform/core/uuid.ts';
import type { Tx } from '#platform/db/database.server.ts';

/** @throws NotFound */
export async function clusterIn(
	tx: Tx,
	workshopId: string,
	id: string
): Promise<{ id: string; stationId: string | null }> {
	const row = isUuid(id)
		? await tx
				.selectFrom('cluster')
				.select(['id', 'station_id'])
				.where('workshop_id', '=', workshopId)
				.where('id', '=', id)
				.executeTakeFirst()
		: undefined;
	if (!row) throw new NotFound();
	return { id: row.id, stationId: row.station_id };
}

export const insertCluster = (
	tx: Tx,
	hall: { workshopId: string; areaId: string },
	row: { id: string; station: string | null; title: string; lang: string },
	now: Date
) =>
	tx
		.insertInto('cluster')
		.values({
			id: row.id,
			area_id: hall.areaId,
			workshop_id: hall.workshopId,
			station_id: row.station,
			title: row.title,
			lang: row.lang,
			created_at: now
		})
		.execute();

export const renameClusterRow = (tx: Tx, id: string, title: string) =>
	tx
		.updateTable('cluster')
		.set({ title, version: sql<number>`version + 1` })
		.where('id', '=', id)
		.execute();

/** A cluster without notes is no cluster. Returns what went, as changes of the board. */
export async function deleteEmptyClusters(tx: Tx, workshopId: string) {
	const gone = await sql<{ id: string; station_id: string | null }>`
		delete from cluster c where workshop_id = ${workshopId}
			and not exists (select 1 from note n where n.cluster_id = c.id)
		returning id, station_id`.execute(tx);
	return gone.rows.map((row) => ({
		kind: 'cluster' as const,
		stationId: row.station_id,
		thingId: row.id
	}));
}

/** Returns the id of the row that stands. */
export async function saveSummary(
	tx: Tx,
	hall: { workshopId: string; areaId: string },
	row: { id: string; station: string | null; round: number; text: string; lang: string },
	now: Date
): Promise<string> {
	const found = await sql<{ id: string }>`
		insert into round_summary (id, area_id, workshop_id, station_id, round, text, lang, written_at)
		values (${row.id}, ${hall.areaId}, ${hall.workshopId}, ${row.station}, ${row.round}, ${row.text}, ${row.lang}, ${now})
		on conflict (workshop_id, station_id, round) do update
			set text = excluded.text, lang = excluded.lang, written_at = excluded.written_at, version = round_summary.version + 1
		returning id`.execute(tx);
	return found.rows[0]!.id;
}
