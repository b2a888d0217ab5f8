import { sql } from 'kysely';
import type { Ctx } from '#platform/command/context.ts';
import type { Lang } from '#platform/core/lang.ts';

export type MyPage = {
	tables: { area_slug: string; slug: string; name: string; role: string }[];
	meetings: {
		area_slug: string;
		number: number;
		table: string;
		term_number: number;
		year: number;
		starts_at: string;
		place: string;
		reply: string | null;
		invited: boolean;
		comment_until: string | null;
		memo_state: string | null;
	}[];
	topics: { area_slug: string; number: number; title: string; stage: string }[];
	areas: { slug: string; name: string }[];
};

/** What waits for the viewer over all tables of all areas. One query. */
export async function myPage(ctx: Ctx, lang: Lang): Promise<MyPage> {
	const viewer = ctx.viewer!;
	const tables = viewer.tables.map((seat) => seat.tableId);
	const areas = viewer.areas.map((role) => role.areaId);
	const organisations = viewer.organisations.map((one) => one.organisationId);
	const area = (id: string) =>
		sql`(select slug from area_text x where x.area_id = ${sql.ref(id)} order by (x.lang = ${lang}) desc, x.original desc limit 1)`;
	const table = (id: string, column: string) =>
		sql`(select ${sql.ref(column)} from partnership_table_text x where x.table_id = ${sql.ref(id)} order by (x.lang = ${lang}) desc, x.original desc limit 1)`;
	const found = await sql<MyPage>`select
		coalesce((select jsonb_agg(jsonb_build_object('area_slug', ${area('m.area_id')}, 'slug', ${table('m.table_id', 'slug')}, 'name', ${table('m.table_id', 'name')}, 'role', m.role)) from membership m where m.person_id = ${viewer.personId} and m.until is null), '[]') as tables,
		coalesce((select jsonb_agg(x order by x.starts_at) from (select ${area('g.area_id')} as area_slug, g.number, ${table('g.table_id', 'name')} as table, g.term_number, g.year, g.starts_at, g.place,
			(select i.reply from invitation i join membership s on s.id = i.membership_id where i.meeting_id = g.id and s.person_id = ${viewer.personId} limit 1) as reply,
			exists (select 1 from invitation i join membership s on s.id = i.membership_id where i.meeting_id = g.id and s.person_id = ${viewer.personId}) as invited,
			memo.state as memo_state, memo.comment_until
			from meeting g left join memo on memo.meeting_id = g.id
			where g.table_id = any(${tables}::uuid[]) and g.state <> 'cancelled' and (g.ends_at > ${ctx.ports.now()} or memo.state = 'for_comment') order by g.starts_at limit 10) x), '[]') as meetings,
		coalesce((select jsonb_agg(x) from (select ${area('t.area_id')} as area_slug, t.number, t.stage, (select title from topic_text x where x.topic_id = t.id order by (x.lang = ${lang}) desc, x.original desc limit 1) as title
			from topic t left join topic_proposal p on p.topic_id = t.id where (p.person_id = ${viewer.personId} or t.organisation_id = any(${organisations}::uuid[])) and (t.visibility = 'public' or p.person_id = ${viewer.personId}) order by t.changed_at desc limit 20) x), '[]') as topics,
		coalesce((select jsonb_agg(jsonb_build_object('slug', ${area('a.id')}, 'name', (select name from area_text x where x.area_id = a.id order by (x.lang = ${lang}) desc, x.original desc limit 1))) from area a where a.id = any(${areas}::uuid[])), '[]') as areas`.execute(
		ctx.db.kysely
	);
	return found.rows[0]!;
}
