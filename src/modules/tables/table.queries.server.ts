import { sql } from 'kysely';
import type { Ctx } from '#platform/command/context.ts';
import type { Lang } from '#platform/core/lang.ts';
import { byName } from '#platform/core/sort.ts';
import type { TableRole } from '#platform/session/viewer.ts';
import type { Side, TableKind } from './table.ts';

type Names = { name_fi: string | null; name_sv: string | null; name_en: string | null } | null;

const textOf = (column: string, lang: Lang) =>
	sql`(select ${sql.ref(column)} from partnership_table_text x where x.table_id = t.id order by (x.lang = ${lang}) desc, x.original desc limit 1)`;

export type TableInList = {
	id: string;
	slug: string;
	name: string;
	purpose: string;
	sector: string;
	kind: TableKind;
	status: string;
	open_topics: number;
	next_meeting: Date | null;
};

/** The tables of an area by name, with what is open and when they next meet. One query. */
export async function listTables(ctx: Ctx, areaId: string, lang: Lang): Promise<TableInList[]> {
	const found = await sql<TableInList>`
		select t.id, t.kind, t.status, ${textOf('slug', lang)} as slug, ${textOf('name', lang)} as name, ${textOf('purpose', lang)} as purpose, ${textOf('sector', lang)} as sector,
			(select count(*)::int from topic where table_id = t.id and visibility = 'public' and stage in ('proposed', 'on_agenda', 'discussed', 'carried_out', 'awaiting_answer')) as open_topics,
			(select min(starts_at) from meeting where table_id = t.id and state in ('invited', 'running') and starts_at >= ${ctx.ports.now()}) as next_meeting
		from partnership_table t where t.area_id = ${areaId}`.execute(ctx.db.kysely);
	return found.rows.sort((a, b) => byName(a.name, b.name));
}

export type TableAnywhere = {
	id: string;
	slug: string;
	name: string;
	area_slug: string;
	area_name: string;
	kind: TableKind;
};

/** Every table of the installation, by area and name. */
export async function listAllTables(ctx: Ctx, lang: Lang): Promise<TableAnywhere[]> {
	const found = await sql<TableAnywhere>`
		select t.id, t.kind, ${textOf('slug', lang)} as slug, ${textOf('name', lang)} as name, a.slug as area_slug, a.name as area_name
		from partnership_table t cross join lateral (select slug, name from area_text where area_id = t.area_id order by (lang = ${lang}) desc, original desc limit 1) a
		where t.status <> 'closed'`.execute(ctx.db.kysely);
	return found.rows.sort((a, b) => byName(a.area_name, b.area_name) || byName(a.name, b.name));
}

/** Tables that take topics now. */
export async function tablesToChoose(
	ctx: Ctx,
	areaId: string,
	lang: Lang
): Promise<{ id: string; name: string; slug: string }[]> {
	const found = await sql<{ id: string; name: string; slug: string }>`
		select t.id, ${textOf('name', lang)} as name, ${textOf('slug', lang)} as slug
		from partnership_table t where t.area_id = ${areaId} and t.status in ('planned', 'active')`.execute(
		ctx.db.kysely
	);
	return found.rows.sort((a, b) => byName(a.name, b.name));
}

export type SeatRow = {
	id: string;
	number: number;
	side: Side;
	theme_fi: string | null;
	theme_sv: string | null;
	theme_en: string | null;
};
export type MemberRow = {
	id: string;
	person_id: string;
	name: string;
	role: TableRole;
	organisation_id: string | null;
	organisation: Names;
	public_side: boolean | null;
	seat_id: string | null;
	deputy_of: string | null;
	since: string;
	confirmed_by: string | null;
	drawn: boolean;
	lang: Lang;
	email: string | null;
};

export type TableText = {
	lang: Lang;
	name: string;
	slug: string;
	purpose: string;
	sector: string;
	mandate: string;
	fee_rule: string;
	rules: string;
	original: boolean;
	version: number;
	written_at: string;
};

export type TablePage = {
	id: string;
	area_id: string;
	kind: TableKind;
	status: string;
	langs: Lang[];
	host_organisation_id: string | null;
	host: Names;
	term_start: string | null;
	term_end: string | null;
	answer_days: number;
	invite_days: number;
	expert_seats: number;
	feed_secret: string;
	changed_at: Date;
	version: number;
	texts: TableText[];
	seats: SeatRow[];
	members: MemberRow[];
	steps: { lang: Lang; position: number; title: string; responsible: string; duration: string }[];
	/** In the reader's language. */
	slug: string;
	name: string;
};

/**
 * A table with its seats, people and steps, by a slug in any language. One query. Names of
 * experts by experience are in it: pages go through `membersShown`, which leaves them out.
 */
export async function tableBySlug(
	ctx: Ctx,
	areaId: string,
	slug: string,
	lang: Lang
): Promise<TablePage | null> {
	const found = await sql<TablePage>`
		select t.id, t.area_id, t.kind, t.status, t.langs, t.host_organisation_id, t.term_start, t.term_end, t.answer_days, t.invite_days, t.expert_seats, t.feed_secret, t.changed_at, t.version,
			${textOf('slug', lang)} as slug, ${textOf('name', lang)} as name,
			(select jsonb_build_object('name_fi', name_fi, 'name_sv', name_sv, 'name_en', name_en) from organisation where id = t.host_organisation_id) as host,
			(select jsonb_agg(to_jsonb(x) - 'table_id' - 'area_id') from partnership_table_text x where x.table_id = t.id) as texts,
			coalesce((select jsonb_agg(to_jsonb(s) - 'table_id' - 'area_id' order by s.number) from seat s where s.table_id = t.id), '[]') as seats,
			coalesce((select jsonb_agg(jsonb_build_object('id', m.id, 'person_id', m.person_id, 'name', p.name, 'role', m.role, 'organisation_id', m.organisation_id,
				'organisation', (select jsonb_build_object('name_fi', name_fi, 'name_sv', name_sv, 'name_en', name_en) from organisation where id = m.organisation_id),
				'public_side', (select public_side from organisation where id = m.organisation_id),
				'seat_id', m.seat_id, 'deputy_of', m.deputy_of, 'since', m.since, 'confirmed_by', m.confirmed_by, 'drawn', m.drawn_consent_at is not null, 'lang', p.lang,
				'email', (select value from identity where person_id = p.id and kind = 'email' limit 1)) order by m.created_at, m.id)
				from membership m join person p on p.id = m.person_id where m.table_id = t.id and m.until is null), '[]') as members,
			coalesce((select jsonb_agg(to_jsonb(s) - 'table_id' - 'area_id' - 'id' order by s.position) from table_step s where s.table_id = t.id), '[]') as steps
		from partnership_table t
		where t.area_id = ${areaId} and t.id = (select table_id from partnership_table_text where area_id = ${areaId} and slug = ${slug} limit 1)`.execute(
		ctx.db.kysely
	);
	return found.rows[0] ?? null;
}
