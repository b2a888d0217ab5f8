import { sql } from 'kysely';
import { NotFound } from '#platform/core/faults.ts';
import type { Tx } from '#platform/db/database.server.ts';
import type { Seating } from './cafe/cafe.ts';
import type { Asked } from './seating.ts';

export type SeatingRow = {
	id: string;
	areaId: string;
	workshopId: string;
	version: number;
	parentId: string | null;
	asked: Asked;
	plan: Seating;
	stations: readonly string[];
	held: number;
	usedAt: Date | null;
	undoneAt: Date | null;
};

const COLUMNS = sql`id, area_id as "areaId", workshop_id as "workshopId", version, parent_id as "parentId", asked, plan, stations, held, used_at as "usedAt", undone_at as "undoneAt"`;

/** The seating in use: the newest that was taken into use and not undone. */
export async function usedSeating(tx: Tx, workshopId: string): Promise<SeatingRow | null> {
	const found = await sql<SeatingRow>`
		select ${COLUMNS} from seating where workshop_id = ${workshopId} and used_at is not null and undone_at is null
		order by version desc limit 1`.execute(tx);
	return found.rows[0] ?? null;
}

export async function seatingById(tx: Tx, id: string): Promise<SeatingRow> {
	const found = await sql<SeatingRow>`select ${COLUMNS} from seating where id = ${id}`.execute(tx);
	const row = found.rows[0];
	if (!row) throw new NotFound();
	return row;
}

export async function insertSeating(
	tx: Tx,
	row: Omit<SeatingRow, 'version' | 'usedAt' | 'undoneAt'> & {
		figures: object;
		seed: number;
		solver: string;
		madeBy: string | null;
	},
	now: Date
): Promise<number> {
	const found = await sql<{ version: number }>`
		insert into seating (id, area_id, workshop_id, version, parent_id, asked, plan, stations, held, figures, seed, solver, made_by, made_at)
		select ${row.id}, ${row.areaId}, ${row.workshopId}, coalesce(max(version), 0) + 1, ${row.parentId}, ${JSON.stringify(row.asked)}::jsonb, ${JSON.stringify(row.plan)}::jsonb,
			${[...row.stations]}::uuid[], ${row.held}, ${JSON.stringify(row.figures)}::jsonb, ${row.seed}, ${row.solver}, ${row.madeBy}, ${now}
		from seating where workshop_id = ${row.workshopId} returning version`.execute(tx);
	return found.rows[0]!.version;
}

export const useSeatingNow = (tx: Tx, id: string, now: Date) =>
	tx.updateTable('seating').set({ used_at: now }).where('id', '=', id).execute();

export const undoSeatingNow = (tx: Tx, id: string, now: Date) =>
	tx.updateTable('seating').set({ undone_at: now }).where('id', '=', id).execute();

/** Who stays where; people who do not come to this workshop are left out. */
export async function setHosts(
	tx: Tx,
	workshopId: string,
	hosts: Record<string, string | null>
): Promise<void> {
	await sql`update station s set host_id = (select r.id from registration r where r.workshop_id = s.workshop_id and r.id::text = h.value)
		from jsonb_each_text(${JSON.stringify(hosts)}::jsonb) h where s.workshop_id = ${workshopId} and s.id::text = h.key`.execute(
		tx
	);
}
