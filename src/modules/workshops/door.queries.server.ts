import { sql } from 'kysely';
import type { Ctx } from '#platform/command/context.ts';
import type { Lang } from '#platform/core/lang.ts';
import { byName } from '#platform/core/sort.ts';
import type { RegistrationState, Side } from './registration.ts';
import type { Way } from './workshop.ts';

/** Somebody on the list of the door. Never what they need or eat. */
export type AtDoor = {
	id: string;
	name: string;
	organisation: string;
	lang: Lang;
	side: Side;
	state: RegistrationState;
	waiting_no: number | null;
	door_code: string;
	arrived_at: Date | null;
	source: string;
};

/** Who may come through the door, by name; who waits last, in order. The route has checked who asks. */
export async function doorList(ctx: Ctx, workshopId: string): Promise<AtDoor[]> {
	const found = await sql<AtDoor>`
		select r.id, r.name, r.organisation, r.lang, r.side, r.state, r.waiting_no, r.door_code, r.source, p.arrived_at
		from registration r left join presence p on p.registration_id = r.id
		where r.workshop_id = ${workshopId} and r.way = 'site' and r.state in ('confirmed', 'offered', 'waiting') and r.forgotten_at is null`.execute(
		ctx.db.kysely
	);
	return found.rows.sort(
		(a, b) => (a.waiting_no ?? 0) - (b.waiting_no ?? 0) || byName(a.name, b.name)
	);
}

export type Registered = {
	id: string;
	name: string;
	email: string | null;
	organisation: string;
	sector: string;
	lang: Lang;
	side: Side;
	way: Way;
	state: RegistrationState;
	waiting_no: number | null;
	offered_until: Date | null;
	theme: string | null;
	source: string;
	over_reason: string | null;
	present: boolean;
	reconfirmed: boolean | null;
	returned: boolean;
	undelivered: boolean;
	diet: string;
	access: string;
	answers: Record<string, string>;
};

/** Everybody who registered, with what they need, for the staff: seats first, then the line, then who cancelled. */
export async function registeredOf(
	ctx: Ctx,
	workshopId: string,
	lang: Lang
): Promise<Registered[]> {
	const found = await sql<Registered>`
		select r.id, r.name, r.email, r.organisation, r.sector, r.lang, r.side, r.way, r.state, r.waiting_no, r.offered_until, r.source, r.over_reason,
			(select theme from station_text x where x.station_id = r.station_id order by (x.lang = ${lang}) desc, x.original desc limit 1) as theme,
			p.registration_id is not null as present,
			case when w.reconfirm_by is not null and r.created_at < w.reconfirm_by then r.reconfirmed_at is not null end as reconfirmed,
			exists (select 1 from presence q where q.registration_id = r.came_from) as returned,
			exists (select 1 from mail m where m.about_id = r.id and m.failed_at is not null) as undelivered,
			coalesce(n.diet, '') as diet, coalesce(n.access, '') as access,
			coalesce((select jsonb_object_agg(a.question_id, a.answer) from registration_answer a where a.registration_id = r.id), '{}') as answers
		from registration r join workshop w on w.id = r.workshop_id left join presence p on p.registration_id = r.id left join registration_need n on n.registration_id = r.id
		where r.workshop_id = ${workshopId} and r.forgotten_at is null`.execute(ctx.db.kysely);
	const order: RegistrationState[] = ['confirmed', 'offered', 'waiting', 'lapsed', 'cancelled'];
	return found.rows.sort(
		(a, b) =>
			order.indexOf(a.state) - order.indexOf(b.state) ||
			(a.waiting_no ?? 0) - (b.waiting_no ?? 0) ||
			byName(a.name, b.name)
	);
}

/** How many of each side came, or hold a seat when nobody has come yet. */
export async function bySide(
	ctx: Ctx,
	workshopId: string
): Promise<{ side: Side; seats: number; present: number }[]> {
	const found = await sql<{ side: Side; seats: number; present: number }>`
		select r.side, count(*) filter (where r.state in ('confirmed', 'offered'))::int as seats, count(p.registration_id)::int as present
		from registration r left join presence p on p.registration_id = r.id where r.workshop_id = ${workshopId} group by r.side`.execute(
		ctx.db.kysely
	);
	return found.rows;
}

/**
 * The people of a day as the café's planner reads them: who is here, or who has a seat while
 * nobody has come. One row each with a heading, so that names with commas stay whole.
 */
export async function peopleForCafe(
	ctx: Ctx,
	workshopId: string
): Promise<{ name: string; side: Side; organisation: string; lang: Lang }[]> {
	const found = await sql<{ name: string; side: Side; organisation: string; lang: Lang }>`
		select r.name, r.side, r.organisation, r.lang from registration r left join presence p on p.registration_id = r.id and p.left_at is null
		where r.workshop_id = ${workshopId} and r.way = 'site' and r.forgotten_at is null
			and case when exists (select 1 from presence q where q.workshop_id = r.workshop_id) then p.registration_id is not null else r.state in ('confirmed', 'offered') end`.execute(
		ctx.db.kysely
	);
	return found.rows.sort((a, b) => byName(a.name, b.name));
}
