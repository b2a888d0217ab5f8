import { type RawBuilder, sql } from 'kysely';
import { NotFound } from '#platform/core/faults.ts';
import type { Lang } from '#platform/core/lang.ts';
import type { Database, Tx } from '#platform/db/database.server.ts';
import type { Counts, RegistrationState, Side } from './registration.ts';
import { WAYS, type Way } from './workshop.ts';

export type Registration = {
	id: string;
	areaId: string;
	workshopId: string;
	way: Way;
	state: RegistrationState;
	waitingNo: number | null;
	offeredUntil: Date | null;
	name: string;
	email: string | null;
	lang: Lang;
	groupOf: string | null;
	version: number;
};

const COLUMNS = sql`id, area_id as "areaId", workshop_id as "workshopId", way, state, waiting_no as "waitingNo",
	offered_until as "offeredUntil", name, email, lang, group_of as "groupOf", version`;

const locked = async (tx: Tx, where: RawBuilder<unknown>): Promise<Registration> => {
	const found = await sql<Registration>`
		select ${COLUMNS} from registration where ${where} for update`.execute(tx);
	const row = found.rows[0];
	if (!row) throw new NotFound();
	return row;
};

export const lockRegistration = (tx: Tx, id: string) => locked(tx, sql`id = ${id}`);

/** Which registration a link is about, without holding it: the workshop is locked first. */
export async function registrationOfLink(tx: Tx, tokenHash: string) {
	const row = await tx
		.selectFrom('registration_link')
		.innerJoin('registration', 'registration.id', 'registration_link.registration_id')
		.select(['registration.id', 'registration.workshop_id'])
		.where('token_hash', '=', tokenHash)
		.where('registration.forgotten_at', 'is', null)
		.executeTakeFirst();
	if (!row) throw new NotFound();
	return { id: row.id, workshopId: row.workshop_id };
}

export const workshopOfRegistration = async (tx: Tx, id: string): Promise<string> => {
	const row = await tx
		.selectFrom('registration')
		.select('workshop_id')
		.where('id', '=', id)
		.executeTakeFirst();
	if (!row) throw new NotFound();
	return row.workshop_id;
};

/** Who holds a seat and who waits, each way. Read under the lock of the workshop. */
export async function countsOf(tx: Tx, workshopId: string): Promise<Record<Way, Counts>> {
	const found = await sql<{ way: Way; taken: number; waiting: number }>`
		select way, count(*) filter (where state <> 'waiting')::int as taken, count(*) filter (where state = 'waiting')::int as waiting
		from registration where workshop_id = ${workshopId} and state in ('confirmed', 'offered', 'waiting') group by way`.execute(
		tx
	);
	const of = (way: Way) => {
		const row = found.rows.find((one) => one.way === way);
		return { taken: row?.taken ?? 0, waiting: row?.waiting ?? 0 };
	};
	return Object.fromEntries(WAYS.map((way) => [way, of(way)])) as Record<Way, Counts>;
}

/** The next number of a waiting list. The caller holds the row of the workshop. */
export async function nextWaiting(tx: Tx, workshopId: string, way: Way): Promise<number> {
	const column = sql.ref(way === 'site' ? 'waiting_site' : 'waiting_remote');
	const found = await sql<{ no: number }>`
		update workshop set ${column} = ${column} + 1 where id = ${workshopId} returning ${column} as no`.execute(
		tx
	);
	return found.rows[0]!.no;
}

export type NewRegistration = {
	id: string;
	areaId: string;
	workshopId: string;
	way: Way;
	state: 'confirmed' | 'waiting';
	waitingNo: number | null;
	name: string;
	email: string | null;
	lang: string;
	side: Side;
	organisationId: string | null;
	organisation: string;
	sector: string;
	stationId: string | null;
	groupOf: string | null;
	cameFrom: string | null;
	source: 'form' | 'next_part' | 'staff' | 'walk_in';
	overReason: string | null;
	doorCode: string;
	shown: boolean;
};

export const insertRegistration = (tx: Tx, row: NewRegistration, now: Date) =>
	tx
		.insertInto('registration')
		.values({
			id: row.id,
			area_id: row.areaId,
			workshop_id: row.workshopId,
			way: row.way,
			state: row.state,
			waiting_no: row.waitingNo,
			name: row.name,
			email: row.email,
			lang: row.lang,
			side: row.side,
			organisation_id: row.organisationId,
			organisation: row.organisation,
			sector: row.sector,
			station_id: row.stationId,
			group_of: row.groupOf,
			came_from: row.cameFrom,
			source: row.source,
			over_reason: row.overReason,
			door_code: row.doorCode,
			shown_to_others: row.shown,
			created_at: now,
			changed_at: now
		})
		.execute();

export async function doorCodeTaken(tx: Tx, workshopId: string, code: string): Promise<boolean> {
	const row = await tx
		.selectFrom('registration')
		.select('id')
		.where('workshop_id', '=', workshopId)
		.where('door_code', '=', code)
		.executeTakeFirst();
	return row !== undefined;
}

/** Who is registered with an address, and still comes or waits. */
export async function aliveByEmail(tx: Tx, workshopId: string, email: string) {
	return tx
		.selectFrom('registration')
		.select('id')
		.where('workshop_id', '=', workshopId)
		.where('email', '=', email)
		.where('state', 'in', ['confirmed', 'waiting', 'offered'])
		.executeTakeFirst();
}

/** Sets where a registration stands. Only who waits has a number, only an offer has an end. */
export const setRegistrationState = (
	tx: Tx,
	of: { id: string; waitingNo: number | null },
	state: RegistrationState,
	now: Date,
	offeredUntil: Date | null = null
) =>
	tx
		.updateTable('registration')
		.set({
			state,
			waiting_no: state === 'waiting' || state === 'offered' ? of.waitingNo : null,
			offered_until: state === 'offered' ? offeredUntil : null,
			changed_at: now,
			version: sql<number>`version + 1`,
			...(state === 'cancelled' || state === 'lapsed' ? { cancelled_at: now } : {})
		})
		.where('id', '=', of.id)
		.execute();

/** Who has waited longest, each way. */
export async function firstWaiting(
	tx: Tx,
	workshopId: string,
	way: Way,
	many: number
): Promise<Registration[]> {
	const found = await sql<Registration>`
		select ${COLUMNS} from registration where workshop_id = ${workshopId} and way = ${way} and state = 'waiting'
		order by waiting_no limit ${many} for update`.execute(tx);
	return found.rows;
}

/** Everybody who has a seat, is offered one or waits, in the order that mails go out. */
export async function aliveOf(tx: Tx, workshopId: string): Promise<Registration[]> {
	const found = await sql<Registration>`
		select ${COLUMNS} from registration where workshop_id = ${workshopId} and state in ('confirmed', 'offered', 'waiting') order by id`.execute(
		tx
	);
	return found.rows;
}

/** Workshops that have offers whose time is over. */
export async function workshopsWithLapsed(db: Database, now: Date): Promise<string[]> {
	const rows = await db.kysely
		.selectFrom('registration')
		.select('workshop_id')
		.distinct()
		.where('state', '=', 'offered')
		.where('offered_until', '<', now)
		.execute();
	return rows.map((row) => row.workshop_id);
}

export async function lapsedOf(tx: Tx, workshopId: string, now: Date): Promise<Registration[]> {
	const found = await sql<Registration>`
		select ${COLUMNS} from registration where workshop_id = ${workshopId} and state = 'offered' and offered_until < ${now}
		order by waiting_no for update`.execute(tx);
	return found.rows;
}

/** Who has a seat in a workshop that begins before `until`, and was not mailed the reminder called `once`. */
export async function toRemind(
	tx: Tx,
	now: Date,
	until: Date,
	once: string
): Promise<Registration[]> {
	const found = await sql<Registration>`
		select ${COLUMNS} from registration r where state = 'confirmed'
			and exists (select 1 from workshop w where w.id = r.workshop_id and w.state = 'open' and w.starts_at > ${now} and w.starts_at <= ${until}
				and r.changed_at < w.starts_at - ${once} * interval '1 day')
			and not exists (select 1 from mail m where m.key = 'registration_reminder:' || r.id || ':' || ${once}::text)
		order by id limit 500`.execute(tx);
	return found.rows;
}
