import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { NotFound } from '#platform/core/faults.ts';
import type { Database, Tx } from '#platform/db/database.server.ts';
import type { Change } from './protocol.ts';
import { type Before, type Hall, type Phase, boardChannel } from './board.ts';
import type { GuestHere } from './hall.policy.ts';
import { type VoteKind, ruleOf } from './vote.rule.ts';

/** Differs from hall to hall, so that one device in two halls cannot be told to be the same. */
export const guestHash = (workshopId: string, token: string): string =>
	createHash('sha256').update(`${workshopId} ${token}`).digest('hex');

const COLUMNS = [
	'workshop_id',
	'area_id',
	'phase',
	'round',
	'round_ends_at',
	'dots',
	'dots_most',
	'vote_kind',
	'places',
	'vote_by',
	'last_seq',
	'version',
	'undo'
] as const;

/**
 * The hall, held until the transaction ends: whoever holds it gives the numbers.
 *
 * @throws NotFound
 */
export async function lockHall(tx: Tx, workshopId: string): Promise<Hall> {
	const row = await tx
		.selectFrom('hall')
		.select(COLUMNS)
		.where('workshop_id', '=', workshopId)
		.forUpdate()
		.executeTakeFirst();
	if (!row) throw new NotFound();
	return {
		workshopId: row.workshop_id,
		areaId: row.area_id,
		phase: row.phase as Phase,
		round: row.round,
		roundEndsAt: row.round_ends_at,
		vote: ruleOf(row),
		voteBy: row.vote_by as Hall['voteBy'],
		lastSeq: row.last_seq,
		version: row.version,
		undo: row.undo as Hall['undo']
	};
}

/** The area of a workshop whose row is held; null when there is none in that area. */
export const lockWorkshop = (tx: Tx, areaId: string, number: number) =>
	tx
		.selectFrom('workshop')
		.select(['id', 'area_id', 'state', 'names'])
		.where('area_id', '=', areaId)
		.where('number', '=', number)
		.forUpdate()
		.executeTakeFirst();

export const hallExists = async (tx: Tx, workshopId: string): Promise<boolean> =>
	!!(await tx
		.selectFrom('hall')
		.select('workshop_id')
		.where('workshop_id', '=', workshopId)
		.executeTakeFirst());

export const codeTaken = async (tx: Tx, code: string): Promise<boolean> =>
	!!(await tx.selectFrom('hall').select('code').where('code', '=', code).executeTakeFirst());

export const insertHall = (
	tx: Tx,
	row: { workshopId: string; areaId: string; code: string },
	now: Date
) =>
	tx
		.insertInto('hall')
		.values({
			workshop_id: row.workshopId,
			area_id: row.areaId,
			code: row.code,
			phase: 'open',
			opened_at: now
		})
		.execute();

type Saved = {
	code?: string | null;
	phase?: Phase;
	round?: number;
	round_ends_at?: Date | null;
	dots?: number;
	dots_most?: number;
	vote_kind?: VoteKind;
	places?: number;
	vote_by?: Hall['voteBy'];
	message?: string;
	message_at?: Date | null;
	closed_at?: Date | null;
	undo?: Before | null;
};

export const saveHall = (tx: Tx, workshopId: string, { undo, ...to }: Saved) =>
	tx
		.updateTable('hall')
		.set({
			...to,
			...(undo !== undefined && { undo: undo && JSON.stringify(undo) }),
			version: sql<number>`version + 1`
		})
		.where('workshop_id', '=', workshopId)
		.execute();

export type NewChange = {
	seq: number;
	kind: Change['kind'];
	stationId: string | null;
	thingId: string;
	guestId?: string | null;
	op?: string | null;
};

/**
 * Writes what changed, moves the hall's number on, and tells every copy of the program after the
 * commit. The hall must be held (`lockHall`).
 */
export async function addChanges(
	tx: Tx,
	hall: Pick<Hall, 'workshopId' | 'areaId' | 'lastSeq'>,
	changes: readonly NewChange[],
	now: Date
): Promise<void> {
	if (!changes.length) return;
	const rows = changes.map((one) => ({
		seq: one.seq,
		kind: one.kind,
		station_id: one.stationId,
		thing_id: one.thingId,
		guest_id: one.guestId ?? null,
		op: one.op ?? null
	}));
	// one statement, whatever the number of rows
	await sql`insert into board_change (workshop_id, area_id, at, seq, kind, station_id, thing_id, guest_id, op)
		select ${hall.workshopId}, ${hall.areaId}, ${now}, seq, kind, station_id, thing_id, guest_id, op
		from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
			as x(seq bigint, kind text, station_id uuid, thing_id uuid, guest_id uuid, op text)`.execute(tx);
	await tx
		.updateTable('hall')
		.set({ last_seq: changes.at(-1)!.seq })
		.where('workshop_id', '=', hall.workshopId)
		.execute();
	await tellBoards(tx, hall.workshopId);
}

export const tellBoards = (tx: Tx, workshopId: string) =>
	sql`select pg_notify('changed', ${boardChannel(workshopId)})`.execute(tx);

/** Guests of a hall by the hashes of their tokens; those taken out are not there. */
export async function guestsByHash(
	tx: Tx | Database['kysely'],
	workshopId: string,
	hashes: readonly string[]
): Promise<Map<string, GuestHere>> {
	const found = await sql<{
		token_hash: string;
		id: string;
		station_id: string | null;
		hosts_station_id: string | null;
		extra_until: Date | null;
	}>`
		select token_hash, id, station_id, hosts_station_id, extra_until from hall_guest
		where workshop_id = ${workshopId} and token_hash = any(${[...new Set(hashes)]}::text[]) and removed_at is null`.execute(
		tx
	);
	return new Map(
		found.rows.map((row) => [
			row.token_hash,
			{
				id: row.id,
				stationId: row.station_id,
				hostsStationId: row.hosts_station_id,
				extraUntil: row.extra_until
			}
		])
	);
}

export const guestByToken = async (
	tx: Tx,
	workshopId: string,
	token: string | null
): Promise<GuestHere | null> => {
	if (!token) return null;
	const hash = guestHash(workshopId, token);
	return (await guestsByHash(tx, workshopId, [hash])).get(hash) ?? null;
};

export async function stationsOf(tx: Tx, workshopId: string): Promise<Set<string>> {
	const rows = await tx
		.selectFrom('station')
		.select('id')
		.where('workshop_id', '=', workshopId)
		.execute();
	return new Set(rows.map(({ id }) => id));
}

export const dotsGiven = async (tx: Tx, workshopId: string): Promise<number> => {
	const found = await sql<{ n: number }>`
		select coalesce(sum(n), 0)::int as n from dot where workshop_id = ${workshopId}`.execute(tx);
	return found.rows[0]!.n;
};
