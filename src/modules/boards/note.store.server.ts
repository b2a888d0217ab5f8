import { sql } from 'kysely';
import { NotFound } from '#platform/core/faults.ts';
import type { Tx } from '#platform/db/database.server.ts';
import type { Hall, HiddenReason, NoteKind } from './board.ts';
import { opKey } from './protocol.ts';

/** What was taken before of what comes now, by `opKey`. */
export async function knownOps(
	tx: Tx,
	sent: readonly { guestId: string; op: string }[]
): Promise<Map<string, { seq: number; id: string }>> {
	if (!sent.length) return new Map();
	const found = await sql<{ guest_id: string; op: string; seq: number; id: string }>`
		select c.guest_id, c.op, c.seq, c.thing_id as id from board_change c
		join jsonb_to_recordset(${JSON.stringify(sent.map((one) => ({ guest_id: one.guestId, op: one.op })))}::jsonb)
			as x(guest_id uuid, op text) on x.guest_id = c.guest_id and x.op = c.op
		where c.op is not null`.execute(tx);
	return new Map(
		found.rows.map((row) => [opKey(row.guest_id, row.op), { seq: row.seq, id: row.id }])
	);
}

const WINDOW_SECONDS = 4;
const MOST_IN_WINDOW = 20;

/**
 * How many new notes each guest may write now: five a second on average, twenty at once. Counted
 * in the database, for a whole batch in one statement.
 *
 * @param asked how many each guest wants to write, by the guest's id
 */
export async function takeNoteLimits(
	tx: Tx,
	asked: ReadonlyMap<string, number>,
	now: Date
): Promise<Map<string, number>> {
	if (!asked.size) return new Map();
	const start = new Date(
		Math.floor(now.getTime() / (WINDOW_SECONDS * 1000)) * WINDOW_SECONDS * 1000
	);
	const rows = [...asked].map(([id, n]) => ({ key: `note:${id}`, n }));
	const found = await sql<{ key: string; n: number }>`
		insert into limit_count (key, window_start, n)
		select key, ${start}, n from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(key text, n int) order by key
		on conflict (key, window_start) do update set n = limit_count.n + excluded.n
		returning key, n`.execute(tx);
	return new Map(
		found.rows.map(({ key, n }) => {
			const id = key.slice('note:'.length);
			return [id, Math.max(0, MOST_IN_WINDOW - (n - asked.get(id)!))];
		})
	);
}

export type NewNote = {
	id: string;
	seq: number;
	stationId: string | null;
	kind: NoteKind;
	text: string;
	lang: string;
	origin: 'phone' | 'paper' | 'host';
	guestId: string | null;
	sheetCode?: string | null;
	/** When it was written at another time than now: a sheet of an earlier round. */
	round?: number;
};

/** Many notes in one statement. */
export async function insertNotes(
	tx: Tx,
	hall: Pick<Hall, 'workshopId' | 'areaId' | 'round'>,
	notes: readonly NewNote[],
	now: Date
): Promise<void> {
	if (!notes.length) return;
	const rows = notes.map((one) => ({
		id: one.id,
		seq: one.seq,
		station_id: one.stationId,
		round: one.round ?? hall.round,
		kind: one.kind,
		text: one.text,
		lang: one.lang,
		origin: one.origin,
		guest_id: one.guestId,
		sheet_code: one.sheetCode ?? null
	}));
	await sql`insert into note (workshop_id, area_id, created_at, id, seq, station_id, round, kind, text, lang, origin, guest_id, sheet_code)
		select ${hall.workshopId}, ${hall.areaId}, ${now}, id, seq, station_id, round, kind, text, lang, origin, guest_id, sheet_code
		from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
			as x(id uuid, seq bigint, station_id uuid, round int, kind text, text text, lang text, origin text, guest_id uuid, sheet_code text)`.execute(
		tx
	);
}

export type NoteRow = {
	id: string;
	stationId: string | null;
	/** Null when the staff wrote it down. */
	guestId: string | null;
	clusterId: string | null;
	mergedInto: string | null;
	hidden: boolean;
	text: string;
	lang: string;
};

/** A note of a hall that is held. @throws NotFound */
export async function noteIn(tx: Tx, workshopId: string, id: string): Promise<NoteRow> {
	const row = await tx
		.selectFrom('note')
		.select([
			'id',
			'station_id',
			'guest_id',
			'cluster_id',
			'merged_into',
			'hidden_at',
			'text',
			'lang'
		])
		.where('workshop_id', '=', workshopId)
		.where('id', '=', id)
		.executeTakeFirst();
	if (!row) throw new NotFound();
	return {
		id: row.id,
		stationId: row.station_id,
		guestId: row.guest_id,
		clusterId: row.cluster_id,
		mergedInto: row.merged_into,
		hidden: row.hidden_at !== null,
		text: row.text,
		lang: row.lang
	};
}

type Saved = {
	cluster_id?: string | null;
	merged_into?: string | null;
	hidden_at?: Date | null;
	hidden_reason?: HiddenReason | null;
};

export const saveNotes = (tx: Tx, workshopId: string, ids: readonly string[], to: Saved) =>
	tx
		.updateTable('note')
		.set({ ...to, version: sql<number>`version + 1` })
		.where('workshop_id', '=', workshopId)
		.where('id', 'in', [...ids])
		.execute();

/** What lived on in one note lives on in another from now on: never a chain of merges. */
export async function mergeAlong(
	tx: Tx,
	workshopId: string,
	from: string,
	into: string
): Promise<{ id: string; stationId: string | null }[]> {
	const rows = await tx
		.updateTable('note')
		.set({ merged_into: into, version: sql<number>`version + 1` })
		.where('workshop_id', '=', workshopId)
		.where('merged_into', '=', from)
		.returning(['id', 'station_id'])
		.execute();
	return rows.map((row) => ({ id: row.id, stationId: row.station_id }));
}

export const sheetTyped = async (tx: Tx, workshopId: string, code: string): Promise<boolean> =>
	!!(await tx
		.selectFrom('note')
		.select('id')
		.where('workshop_id', '=', workshopId)
		.where('sheet_code', '=', code)
		.executeTakeFirst());

/** The station of a workshop at a place in the order; null when there is none. */
export const stationAt = async (
	tx: Tx,
	workshopId: string,
	position: number
): Promise<string | null> =>
	(
		await tx
			.selectFrom('station')
			.select('id')
			.where('workshop_id', '=', workshopId)
			.where('position', '=', position)
			.executeTakeFirst()
	)?.id ?? null;
