import { sql } from 'kysely';
import type { Ctx } from '#platform/command/context.ts';
import type { Lang } from '#platform/core/lang.ts';
import { byName } from '#platform/core/sort.ts';
import type { Seating } from './cafe/cafe.ts';
import { type Asked, type Comer, type Table, wayOf } from './seating.ts';

/** Who is to be seated: who is here, or who has a seat while nobody has come. */
export async function comersOf(ctx: Ctx, workshopId: string): Promise<Comer[]> {
	const found = await sql<Comer>`
		select r.id, r.name, r.side, r.lang, r.station_id as station from registration r left join presence p on p.registration_id = r.id and p.left_at is null
		where r.workshop_id = ${workshopId} and r.way = 'site' and r.forgotten_at is null
			and case when exists (select 1 from presence q where q.workshop_id = r.workshop_id) then p.registration_id is not null else r.state in ('confirmed', 'offered') end`.execute(
		ctx.db.kysely
	);
	return found.rows.sort((a, b) => byName(a.name, b.name) || (a.id < b.id ? -1 : 1));
}

/** The tables of the day in their order. */
export async function tablesOf(ctx: Ctx, workshopId: string, lang: Lang): Promise<Table[]> {
	const found = await sql<Table>`
		select s.id, s.lang, s.seats, s.host_id as host, s.closed_at is not null as closed, (select theme from station_text x where x.station_id = s.id order by (x.lang = ${lang}) desc, x.original desc limit 1) as theme
		from station s where s.workshop_id = ${workshopId} and not s.remote order by s.position, s.id`.execute(
		ctx.db.kysely
	);
	return found.rows;
}

export type SeatingShown = {
	id: string;
	version: number;
	asked: Asked;
	plan: Seating;
	stations: string[];
	held: number;
	made_at: Date;
	used_at: Date | null;
};

/** The seating in use, and a newer proposal that waits for somebody to say yes. */
export async function seatingsOf(
	ctx: Ctx,
	workshopId: string
): Promise<{ used: SeatingShown | null; proposed: SeatingShown | null; earlier: boolean }> {
	const found = await sql<SeatingShown>`
		select id, version, asked, plan, stations, held, made_at, used_at from seating where workshop_id = ${workshopId} and undone_at is null
		order by version desc limit 50`.execute(ctx.db.kysely);
	const used = found.rows.filter((row) => row.used_at);
	const [newest] = found.rows;
	return {
		used: used[0] ?? null,
		proposed: newest && !newest.used_at ? newest : null,
		earlier: used.length > 1
	};
}

/** The people of a plan, also those who have left since; who was forgotten is not there. */
export async function seatedIn(ctx: Ctx, ids: readonly string[]): Promise<Comer[]> {
	const found = await sql<Comer>`
		select id, name, side, lang, station_id as station from registration
		where id = any(${[...new Set(ids)]}::uuid[]) and forgotten_at is null`.execute(ctx.db.kysely);
	return found.rows.sort((a, b) => byName(a.name, b.name) || (a.id < b.id ? -1 : 1));
}

/**
 * Who sat at one table on earlier days of the same series, as pairs of this day's registrations
 * with the number of times. People are the same when their address is.
 */
export async function metEarlier(
	ctx: Ctx,
	workshopId: string
): Promise<[string, string, number][]> {
	const found = await sql<{ one: string; other: string; times: number }>`
		with here as (select w.id, w.series_id, w.starts_at from workshop w where w.id = ${workshopId}),
		plans as (
			select distinct on (s.workshop_id) s.plan from seating s join workshop w on w.id = s.workshop_id
			join here on here.series_id = w.series_id and w.starts_at < here.starts_at
			where s.used_at is not null and s.undone_at is null order by s.workshop_id, s.version desc),
		sat as (
			select row_number() over () as at, t.ids from plans, jsonb_array_elements(plans.plan) r(tables), jsonb_array_elements(r.tables) t(ids)),
		who as (
			select sat.at, now.id from sat, jsonb_array_elements_text(sat.ids) x(id)
			join registration was on was.id = x.id::uuid
			join registration now on now.workshop_id = ${workshopId} and lower(now.email) = lower(was.email)
			where now.state not in ('cancelled', 'lapsed') and now.forgotten_at is null)
		select a.id as one, b.id as other, count(*)::int as times from who a join who b on b.at = a.at and a.id < b.id
		group by a.id, b.id order by a.id, b.id`.execute(ctx.db.kysely);
	return found.rows.map(({ one, other, times }) => [one, other, times]);
}

export type OwnWay = {
	minutes: number;
	/** The table of each round; null where one sits nowhere. */
	stops: ({ table: number; theme: string } | null)[];
	hosts: boolean;
};

/** Somebody's own way through the day, from the seating in use; null when none is, or they sit nowhere. */
export async function ownWay(
	ctx: Ctx,
	workshopId: string,
	registrationId: string,
	lang: Lang
): Promise<OwnWay | null> {
	const { used } = await seatingsOf(ctx, workshopId);
	if (!used) return null;
	const way = wayOf(used.plan, registrationId);
	if (way.every((at) => at === null)) return null;
	const tables = await tablesOf(ctx, workshopId, lang);
	const themes = new Map(tables.map((table) => [table.id, table.theme]));
	return {
		minutes: used.asked.minutes,
		stops: way.map((at) =>
			at === null ? null : { table: at + 1, theme: themes.get(used.stations[at] ?? '') ?? '' }
		),
		hosts: tables.some((table) => table.host === registrationId)
	};
}

export type StationForEdit = {
	id: string;
	seats: number | null;
	lang: string | null;
	accessible: boolean;
	remote: boolean;
	closed: boolean;
	texts: { lang: Lang; theme: string; question: string; original: boolean }[];
};

/** The tables of a workshop with all their texts, for who plans it. */
export async function stationsForEdit(ctx: Ctx, workshopId: string): Promise<StationForEdit[]> {
	const found = await sql<StationForEdit>`
		select s.id, s.seats, s.lang, s.accessible, s.remote, s.closed_at is not null as closed,
			coalesce((select jsonb_agg(jsonb_build_object('lang', x.lang, 'theme', x.theme, 'question', x.question, 'original', x.original) order by x.original desc) from station_text x where x.station_id = s.id), '[]') as texts
		from station s where s.workshop_id = ${workshopId} order by s.position, s.id`.execute(
		ctx.db.kysely
	);
	return found.rows;
}
