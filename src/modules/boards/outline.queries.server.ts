import { sql } from 'kysely';
import type { Ctx } from '#platform/command/context.ts';
import type { HiddenReason, NoteKind } from './board.ts';
import { photoOfNote } from './photo.queries.server.ts';
import type { Photo } from './photo.ts';

export type OutlineNote = {
	id: string;
	seq: number;
	station_id: string | null;
	round: number;
	kind: NoteKind;
	text: string;
	lang: string;
	origin: 'phone' | 'paper' | 'host';
	sheet_code: string | null;
	cluster_id: string | null;
	merged_into: string | null;
	hidden_reason: HiddenReason | null;
	by: string | null;
	own: boolean;
	photo: Photo | null;
};
export type OutlineCluster = { id: string; station_id: string | null; title: string; lang: string };
export type Summary = { station_id: string | null; round: number; text: string; lang: string };

type Filter = {
	workshopId: string;
	/** One station's; everything when left out. */
	station?: string | null;
	/** The device that looks: its own notes are marked. */
	guestId?: string | null;
	/** Hidden notes with their words: for who tidies. */
	hidden?: boolean;
};

/** Notes in the order in which they were taken. Names only where the event shows them. */
export async function notesOf(
	ctx: Ctx,
	{ workshopId, station, guestId = null, hidden = false }: Filter
): Promise<OutlineNote[]> {
	const found = await sql<OutlineNote>`
		select n.id, n.seq, n.station_id, n.round, n.kind, n.text, n.lang, n.origin, n.sheet_code, n.cluster_id, n.merged_into, n.hidden_reason,
			case when w.names = 'named' then g.name end as by, coalesce(n.guest_id = ${guestId}, false) as own,
			${photoOfNote} as photo
		from note n join workshop w on w.id = n.workshop_id left join hall_guest g on g.id = n.guest_id
		where n.workshop_id = ${workshopId}
			${station === undefined ? sql`` : sql`and n.station_id is not distinct from ${station}::uuid`}
			${hidden ? sql`` : sql`and n.hidden_at is null`}
		order by n.seq`.execute(ctx.db.kysely);
	return found.rows;
}

export async function clustersOf(ctx: Ctx, workshopId: string): Promise<OutlineCluster[]> {
	return ctx.db.kysely
		.selectFrom('cluster')
		.select(['id', 'station_id', 'title', 'lang'])
		.where('workshop_id', '=', workshopId)
		.orderBy('created_at')
		.orderBy('id')
		.execute();
}

/** What groups left to the next ones; the newest round first. */
export async function summariesOf(ctx: Ctx, workshopId: string): Promise<Summary[]> {
	return ctx.db.kysely
		.selectFrom('round_summary')
		.select(['station_id', 'round', 'text', 'lang'])
		.where('workshop_id', '=', workshopId)
		.where('text', '<>', '')
		.orderBy('round', 'desc')
		.execute();
}
