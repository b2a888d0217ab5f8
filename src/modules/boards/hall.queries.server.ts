import { sql } from 'kysely';
import type { Ctx } from '#platform/command/context.ts';
import { type Gather, gather } from '#platform/command/gather.server.ts';
import type { Lang } from '#platform/core/lang.ts';
import type { Database } from '#platform/db/database.server.ts';
import type { Before, Phase } from './board.ts';
import type { GuestHere } from './hall.policy.ts';
import { guestHash, guestsByHash } from './hall.store.server.ts';
import type { VoteKind } from './vote.rule.ts';

export type StationHere = {
	id: string;
	position: number;
	theme: string;
	question: string;
	lang: string;
	/** Nobody goes there any more. */
	closed: boolean;
	/** The theme in the workshop's other languages, for the wall. */
	others: { lang: string; theme: string }[];
};

export type HallPage = {
	workshop: {
		id: string;
		number: number;
		title: string;
		lang: string;
		names: string;
		langs: Lang[];
	};
	stations: StationHere[];
	/** Null before the staff opens it. */
	hall: {
		code: string | null;
		phase: Phase;
		round: number;
		round_ends_at: string | null;
		dots: number;
		dots_most: number;
		vote_kind: VoteKind;
		places: number;
		vote_by: 'guest' | 'station';
		message: string;
		last_seq: number;
		guests: number;
		undo: Before | null;
	} | null;
	/** The device that asks, when it is in the hall. */
	guest: {
		id: string;
		name: string | null;
		side: string | null;
		station_id: string | null;
		hosts_station_id: string | null;
		registration_id: string | null;
		extra_until: string | null;
	} | null;
};

const ids = new WeakMap<Database, Map<string, string>>();

/** The id behind the number of an address. It never changes, so it is asked for once. */
export async function workshopIdOf(
	db: Database,
	areaId: string,
	number: number
): Promise<string | null> {
	let known = ids.get(db);
	if (!known) ids.set(db, (known = new Map()));
	const key = `${areaId} ${number}`;
	const found =
		known.get(key) ??
		(
			await db.kysely
				.selectFrom('workshop')
				.select('id')
				.where('area_id', '=', areaId)
				.where('number', '=', number)
				.executeTakeFirst()
		)?.id;
	if (found) known.set(key, found);
	return found ?? null;
}

/** The hall of a workshop with who asks, in one query; null when there is no such workshop. */
export async function hallPage(
	ctx: Ctx,
	areaId: string,
	number: number,
	lang: Lang,
	token: string | null
): Promise<HallPage | null> {
	const workshopId = await workshopIdOf(ctx.db, areaId, number);
	if (!workshopId) return null;
	const hash = token ? guestHash(workshopId, token) : null;
	const first = sql`order by (t.lang = ${lang}) desc, t.original desc limit 1`;
	const found = await sql<HallPage>`
		select
			(select jsonb_build_object('id', w.id, 'number', w.number, 'names', w.names, 'langs', to_jsonb(w.langs), 'title', coalesce(t.title, ''), 'lang', coalesce(t.lang, 'fi'))
				from (select 1) x left join lateral (select title, lang from workshop_text t where t.workshop_id = w.id ${first}) t on true) as workshop,
			coalesce((select jsonb_agg(jsonb_build_object('id', s.id, 'position', s.position, 'closed', s.closed_at is not null,
					'theme', coalesce(t.theme, ''), 'question', coalesce(t.question, ''), 'lang', coalesce(t.lang, 'fi'),
					'others', coalesce((select jsonb_agg(jsonb_build_object('lang', o.lang, 'theme', o.theme) order by o.original desc, o.lang) from station_text o where o.station_id = s.id and o.lang is distinct from t.lang), '[]')) order by s.position)
				from station s left join lateral (select theme, question, lang from station_text t where t.station_id = s.id ${first}) t on true
				where s.workshop_id = w.id), '[]') as stations,
			(select to_jsonb(h) - 'area_id' || jsonb_build_object('guests', (select count(*) from hall_guest g where g.workshop_id = h.workshop_id and g.removed_at is null))
				from hall h where h.workshop_id = w.id) as hall,
			(select jsonb_build_object('id', id, 'name', name, 'side', side, 'station_id', station_id, 'hosts_station_id', hosts_station_id, 'registration_id', registration_id, 'extra_until', extra_until)
				from hall_guest where workshop_id = w.id and token_hash = ${hash} and removed_at is null) as guest
		from workshop w where w.id = ${workshopId} and w.area_id = ${areaId}`.execute(ctx.db.kysely);
	return found.rows[0] ?? null;
}

/** Where an open code leads; null when no hall has it now. */
export async function hallByCode(
	db: Database,
	code: string
): Promise<{ workshopId: string; areaId: string; number: number } | null> {
	const row = await db.kysely
		.selectFrom('hall')
		.innerJoin('workshop', 'workshop.id', 'hall.workshop_id')
		.select(['hall.workshop_id', 'hall.area_id', 'workshop.number'])
		.where('hall.code', '=', code)
		.executeTakeFirst();
	return row ? { workshopId: row.workshop_id, areaId: row.area_id, number: row.number } : null;
}

export type GuestRow = {
	id: string;
	name: string | null;
	side: string | null;
	station_id: string | null;
	hosts_station_id: string | null;
	joined_at: Date;
	extra_until: Date | null;
	notes: number;
};

/** Who is in the hall, the newest first; for the facilitator. */
export async function guestsOf(ctx: Ctx, workshopId: string, limit = 200): Promise<GuestRow[]> {
	const found = await sql<GuestRow>`
		select g.id, g.name, g.side, g.station_id, g.hosts_station_id, g.joined_at, g.extra_until,
			(select count(*)::int from note n where n.guest_id = g.id) as notes
		from hall_guest g where g.workshop_id = ${workshopId} and g.removed_at is null
		order by (g.hosts_station_id is not null) desc, g.joined_at desc limit ${sql.lit(limit)}`.execute(
		ctx.db.kysely
	);
	return found.rows;
}

const doors = new WeakMap<Database, Map<string, Gather<string, GuestHere | null>>>();
const DOOR_MS = 20;

/**
 * The device that holds a token, while it is in the hall. A thousand phones that come back after
 * a restart are asked for together: one by one they would fill the queue of the database.
 */
export function guestHere(
	db: Database,
	workshopId: string,
	token: string
): Promise<GuestHere | null> {
	let halls = doors.get(db);
	if (!halls) doors.set(db, (halls = new Map()));
	let door = halls.get(workshopId);
	if (!door) {
		door = gather(async (hashes: string[]) => {
			const found = await guestsByHash(db.kysely, workshopId, hashes);
			return hashes.map((hash) => found.get(hash) ?? null);
		}, DOOR_MS);
		halls.set(workshopId, door);
	}
	return door(guestHash(workshopId, token));
}

/** Where the hall of a workshop stands, for pages beside it; null before it is opened. */
export async function hallNow(
	ctx: Ctx,
	workshopId: string
): Promise<{ phase: Phase; round: number; endsAt: Date | null } | null> {
	const row = await ctx.db.kysely
		.selectFrom('hall')
		.select(['phase', 'round', 'round_ends_at'])
		.where('workshop_id', '=', workshopId)
		.executeTakeFirst();
	return row ? { phase: row.phase as Phase, round: row.round, endsAt: row.round_ends_at } : null;
}
