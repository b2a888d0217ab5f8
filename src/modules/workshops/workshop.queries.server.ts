import { type RawBuilder, sql } from 'kysely';
import type { Ctx } from '#platform/command/context.ts';
import type { Lang } from '#platform/core/lang.ts';
import { isStaff } from '#platform/session/viewer.ts';
import type { Counts } from './registration.ts';
import type { Names, Way, WorkshopKind, WorkshopState } from './workshop.ts';

const own = (column: string, lang: Lang) =>
	sql`(select ${sql.ref(column)} from workshop_text x where x.workshop_id = w.id order by (x.lang = ${lang}) desc, x.original desc limit 1)`;

/** What is only planned is the staff's. What was cancelled before it was opened never was. */
const shown = (ctx: Ctx, areaId: string): RawBuilder<boolean> =>
	isStaff(ctx.viewer, areaId)
		? sql<boolean>`true`
		: sql<boolean>`(w.state in ('open', 'running', 'held') or w.opened_at is not null)`;

const taken = (way: Way) =>
	sql`(select count(*)::int from registration r where r.workshop_id = w.id and r.way = ${way} and r.state in ('confirmed', 'offered'))`;
const waiting = (way: Way) =>
	sql`(select count(*)::int from registration r where r.workshop_id = w.id and r.way = ${way} and r.state = 'waiting')`;
const counts = sql`jsonb_build_object('site', jsonb_build_object('taken', ${taken('site')}, 'waiting', ${waiting('site')}),
	'remote', jsonb_build_object('taken', ${taken('remote')}, 'waiting', ${waiting('remote')}))`;

export type WorkshopInList = {
	id: string;
	number: number;
	kind: WorkshopKind;
	state: WorkshopState;
	title: string;
	starts_at: Date;
	ends_at: Date;
	place: string;
	remote_url: string | null;
	seats: Record<Way, number>;
	counts: Record<Way, Counts>;
	series: string | null;
	part: number;
	registers_from: Date | null;
	registers_until: Date | null;
};

/** Workshops of an area, the latest day first; those still to come the other way round. */
export async function workshopsOf(
	ctx: Ctx,
	areaId: string,
	lang: Lang,
	filter: { before?: Date; coming?: Date; limit?: number } = {}
): Promise<WorkshopInList[]> {
	const found = await sql<WorkshopInList>`
		select w.id, w.number, w.kind, w.state, ${own('title', lang)} as title, w.starts_at, w.ends_at, w.place, w.part, w.registers_from, w.registers_until,
			case when ${isStaff(ctx.viewer, areaId)} then w.remote_url end as remote_url,
			jsonb_build_object('site', w.seats_site, 'remote', w.seats_remote) as seats, ${counts} as counts,
			(select name from workshop_series_text x where x.series_id = w.series_id order by (x.lang = ${lang}) desc, x.original desc limit 1) as series
		from workshop w where w.area_id = ${areaId} and ${shown(ctx, areaId)}
			${filter.before ? sql`and w.starts_at < ${filter.before}` : sql``}
			${filter.coming ? sql`and w.ends_at > ${filter.coming} and w.state in ('planned', 'open', 'running')` : sql``}
		order by w.starts_at ${filter.coming ? sql`asc` : sql`desc`}, w.id limit ${sql.lit(filter.limit ?? 60)}`.execute(
		ctx.db.kysely
	);
	return found.rows;
}

export type WorkshopTextShown = {
	lang: Lang;
	title: string;
	intro: string;
	goals: string;
	original: boolean;
	version: number;
	written_at: Date;
};

export type WorkshopPage = {
	id: string;
	area_id: string;
	number: number;
	kind: WorkshopKind;
	state: WorkshopState;
	langs: Lang[];
	texts: WorkshopTextShown[];
	starts_at: Date;
	ends_at: Date;
	place: string;
	remote_url: string | null;
	seats: Record<Way, number>;
	counts: Record<Way, Counts>;
	registers_from: Date | null;
	registers_until: Date | null;
	names: Names;
	funding: string;
	funding_until: Date | null;
	cancelled_reason: string | null;
	sequence: number;
	version: number;
	changed_at: Date;
	part: number;
	series: {
		id: string;
		number: number;
		name: string;
		purpose: string;
		partners: { role: 'host' | 'partner' | 'funder'; name: string; note: string }[];
		parts: {
			number: number;
			part: number;
			title: string;
			starts_at: string;
			state: WorkshopState;
		}[];
	} | null;
	stations: { id: string; theme: string; question: string; seats: number | null }[];
};

/** A workshop as the viewer may see it. One query. The link for taking part remotely is the staff's and, by mail, of those with a seat. */
export async function workshopPage(
	ctx: Ctx,
	areaId: string,
	number: number,
	lang: Lang
): Promise<WorkshopPage | null> {
	const seriesText = (column: string) =>
		sql`(select ${sql.ref(column)} from workshop_series_text x where x.series_id = s.id order by (x.lang = ${lang}) desc, x.original desc limit 1)`;
	const staff = isStaff(ctx.viewer, areaId);
	const found = await sql<WorkshopPage>`
		select w.id, w.area_id, w.number, w.kind, w.state, w.langs, w.starts_at, w.ends_at, w.place, w.registers_from, w.registers_until, w.names,
			w.funding, w.funding_until, w.cancelled_reason, w.sequence, w.version, w.changed_at, w.part,
			case when ${staff} then w.remote_url end as remote_url,
			jsonb_build_object('site', w.seats_site, 'remote', w.seats_remote) as seats, ${counts} as counts,
			(select jsonb_agg(jsonb_build_object('lang', x.lang, 'title', x.title, 'intro', x.intro, 'goals', x.goals, 'original', x.original, 'version', x.version, 'written_at', x.written_at) order by x.original desc)
				from workshop_text x where x.workshop_id = w.id) as texts,
			(select jsonb_build_object('id', s.id, 'number', s.number, 'name', ${seriesText('name')}, 'purpose', ${seriesText('purpose')},
				'partners', coalesce((select jsonb_agg(jsonb_build_object('role', p.role, 'name', p.name, 'note', p.note) order by p.position) from workshop_partner p where p.series_id = s.id), '[]'),
				'parts', (select jsonb_agg(jsonb_build_object('number', o.number, 'part', o.part, 'starts_at', o.starts_at, 'state', o.state,
					'title', (select title from workshop_text x where x.workshop_id = o.id order by (x.lang = ${lang}) desc, x.original desc limit 1)) order by o.part)
					from workshop o where o.series_id = s.id and (${staff} or o.state in ('open', 'running', 'held') or o.opened_at is not null)))
				from workshop_series s where s.id = w.series_id) as series,
			coalesce((select jsonb_agg(jsonb_build_object('id', t.id, 'seats', t.seats,
				'theme', (select theme from station_text x where x.station_id = t.id order by (x.lang = ${lang}) desc, x.original desc limit 1),
				'question', (select question from station_text x where x.station_id = t.id order by (x.lang = ${lang}) desc, x.original desc limit 1)) order by t.position)
				from station t where t.workshop_id = w.id), '[]') as stations
		from workshop w where w.area_id = ${areaId} and w.number = ${number} and ${shown(ctx, areaId)}`.execute(
		ctx.db.kysely
	);
	return found.rows[0] ?? null;
}

/** Which workshop an address means, when nothing else of it is needed. Null when it is not shown to the viewer. */
export async function workshopId(ctx: Ctx, areaId: string, number: number): Promise<string | null> {
	const found = await sql<{ id: string }>`
		select w.id from workshop w where w.area_id = ${areaId} and w.number = ${number} and ${shown(ctx, areaId)}`.execute(
		ctx.db.kysely
	);
	return found.rows[0]?.id ?? null;
}

/** May the viewer see a workshop of this area, and what hangs on it? */
export async function mayReadWorkshop(ctx: Ctx, areaId: string, id: string): Promise<boolean> {
	const found = await sql`
		select 1 from workshop w where w.area_id = ${areaId} and w.id = ${id} and ${shown(ctx, areaId)}`.execute(
		ctx.db.kysely
	);
	return found.rows.length > 0;
}

/** The survey of a day: where it is, how many have answered, how many came. */
export async function feedbackShown(
	ctx: Ctx,
	workshopId: string
): Promise<{ url: string | null; answers: number | null; sentAt: Date | null; came: number }> {
	const found = await sql<{
		url: string | null;
		answers: number | null;
		sentAt: Date | null;
		came: number;
	}>`
		select feedback_url as url, feedback_answers as answers, feedback_sent_at as "sentAt",
			(select count(*)::int from presence p where p.workshop_id = w.id) as came from workshop w where w.id = ${workshopId}`.execute(
		ctx.db.kysely
	);
	return found.rows[0]!;
}
