import { sql } from 'kysely';
import { Conflict, NotFound } from '#platform/core/faults.ts';
import { textIn } from '#platform/core/localised.ts';
import type { Tx } from '#platform/db/database.server.ts';
import type { Meeting, MeetingState } from './meeting.ts';

export async function lockMeeting(
	tx: Tx,
	id: string
): Promise<Meeting & { place: string; remoteUrl: string | null }> {
	const row = await tx
		.selectFrom('meeting')
		.selectAll()
		.where('id', '=', id)
		.forUpdate()
		.executeTakeFirst();
	if (!row) throw new NotFound();
	return {
		id: row.id,
		areaId: row.area_id,
		tableId: row.table_id,
		number: row.number,
		termNumber: row.term_number,
		year: row.year,
		startsAt: row.starts_at,
		endsAt: row.ends_at,
		state: row.state as MeetingState,
		sequence: row.sequence,
		version: row.version,
		place: row.place,
		remoteUrl: row.remote_url
	};
}

/** How many meetings of the table the year has had, cancelled ones too: numbers are not given twice. */
export async function nextTermNumber(tx: Tx, tableId: string, year: number): Promise<number> {
	const row = await tx
		.selectFrom('meeting')
		.select((eb) => eb.fn.max('term_number').as('n'))
		.where('table_id', '=', tableId)
		.where('year', '=', year)
		.executeTakeFirst();
	return Number(row?.n ?? 0) + 1;
}

type When = { startsAt: Date; endsAt: Date; place: string; remoteUrl: string; open: boolean };

export const insertMeeting = (
	tx: Tx,
	meeting: {
		id: string;
		areaId: string;
		tableId: string;
		number: number;
		termNumber: number;
		year: number;
	} & When,
	now: Date
) =>
	tx
		.insertInto('meeting')
		.values({
			id: meeting.id,
			area_id: meeting.areaId,
			number: meeting.number,
			table_id: meeting.tableId,
			term_number: meeting.termNumber,
			year: meeting.year,
			starts_at: meeting.startsAt,
			ends_at: meeting.endsAt,
			place: meeting.place,
			remote_url: meeting.remoteUrl || null,
			open_meeting: meeting.open,
			created_at: now,
			changed_at: now
		})
		.execute();

/** @throws Conflict when somebody saved first */
export async function saveMeeting(
	tx: Tx,
	id: string,
	when: When,
	version: number,
	moved: boolean,
	now: Date
): Promise<void> {
	const saved = await tx
		.updateTable('meeting')
		.set({
			starts_at: when.startsAt,
			ends_at: when.endsAt,
			place: when.place,
			remote_url: when.remoteUrl || null,
			open_meeting: when.open,
			changed_at: now,
			version: version + 1,
			...(moved && { sequence: sql<number>`sequence + 1` })
		})
		.where('id', '=', id)
		.where('version', '=', version)
		.returning('id')
		.executeTakeFirst();
	if (saved) return;
	const stands = await tx
		.selectFrom('meeting')
		.select(['place', 'version'])
		.where('id', '=', id)
		.executeTakeFirstOrThrow();
	throw new Conflict({ place: when.place }, { place: stands.place }, stands.version);
}

export const setMeetingState = (
	tx: Tx,
	id: string,
	state: MeetingState,
	now: Date,
	more: { reason?: string } = {}
) =>
	tx
		.updateTable('meeting')
		.set({
			state,
			changed_at: now,
			sequence: sql<number>`sequence + 1`,
			...(state === 'invited' && { invited_at: now }),
			...(more.reason !== undefined && { cancelled_reason: more.reason })
		})
		.where('id', '=', id)
		.execute();

/** Names of the table and the area, and the meeting's number, for mails; by language. */
export async function meetingForMail(tx: Tx, meetingId: string) {
	const found = await sql<{
		tables: { lang: string; name: string; original: boolean }[];
		areas: { lang: string; name: string; slug: string; original: boolean }[];
	}>`
		select (select jsonb_agg(jsonb_build_object('lang', lang, 'name', name, 'original', original)) from partnership_table_text where table_id = m.table_id) as tables,
			(select jsonb_agg(jsonb_build_object('lang', lang, 'name', name, 'slug', slug, 'original', original)) from area_text where area_id = m.area_id) as areas
		from meeting m where m.id = ${meetingId}`.execute(tx);
	const { tables, areas } = found.rows[0]!;
	return (lang: string) => {
		const area = textIn(areas, lang)!;
		const table = textIn(tables, lang)!;
		return { table: table.name, area: area.name, areaSlug: area.slug };
	};
}
