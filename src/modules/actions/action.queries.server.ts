import { sql } from 'kysely';
import type { Ctx } from '#platform/command/context.ts';
import type { Lang } from '#platform/core/lang.ts';
import type { ActionState } from './action.ts';

type Names = { name_fi: string | null; name_sv: string | null; name_en: string | null } | null;

export type ActionInList = {
	id: string;
	number: number;
	area_id: string;
	area_slug: string;
	table_id: string;
	text: string;
	lang: string;
	due: string;
	state: ActionState;
	evidence: string;
	evidence_url: string | null;
	closed_at: Date | null;
	created_at: Date;
	version: number;
	owner: Names;
	owner_organisation_id: string | null;
	owner_person_id: string | null;
	owner_person: string | null;
	/** The owning person no longer sits at any table of the area. */
	owner_left: boolean;
	owner_post: string;
	table_name: string;
	topic_number: number | null;
	topic_title: string | null;
	item_id: string | null;
	meeting_number: number | null;
	term_number: number | null;
	year: number | null;
	position: number | null;
};

type Filter = {
	areaId?: string;
	tableId?: string;
	topicId?: string;
	number?: number;
	itemIds?: readonly string[];
	state?: ActionState;
	mine?: boolean;
	limit?: number;
};

/**
 * Actions by their due day, as the viewer may see them: what was agreed at an item of a memo
 * that is not published, or at one held back, is the table's and the staff's own.
 */
export async function listActions(ctx: Ctx, lang: Lang, filter: Filter): Promise<ActionInList[]> {
	const viewer = ctx.viewer;
	const tables = viewer?.tables.map((seat) => seat.tableId) ?? [];
	const areas = viewer?.areas.map((role) => role.areaId) ?? [];
	const organisations = viewer?.organisations.map((one) => one.organisationId) ?? [];
	const mine = sql<boolean>`(a.owner_person_id = ${viewer?.personId ?? null} or a.owner_organisation_id = any(${organisations}::uuid[]))`;
	const inside = viewer?.administrator
		? sql`true`
		: sql`(a.table_id = any(${tables}::uuid[]) or a.area_id = any(${areas}::uuid[]) or ${mine})`;
	const text = (table: string, key: string, id: ReturnType<typeof sql>, column: string) =>
		sql`(select ${sql.ref(column)} from ${sql.table(table)} where ${sql.ref(key)} = ${id} order by (lang = ${lang}) desc, original desc limit 1)`;
	const found = await sql<ActionInList>`
		select a.id, a.number, a.area_id, a.table_id, a.text, a.lang, a.due, a.state, a.evidence, a.evidence_url, a.closed_at, a.created_at, a.version, a.owner_organisation_id, a.owner_person_id, a.owner_post, a.item_id,
			${text('area_text', 'area_id', sql`a.area_id`, 'slug')} as area_slug,
			(select jsonb_build_object('name_fi', name_fi, 'name_sv', name_sv, 'name_en', name_en) from organisation where id = a.owner_organisation_id) as owner,
			case when ${inside} then (select name from person where id = a.owner_person_id) end as owner_person,
			(a.owner_person_id is not null and a.state = 'open' and not exists (select 1 from membership where person_id = a.owner_person_id and area_id = a.area_id and until is null)
				and not exists (select 1 from area_role where person_id = a.owner_person_id and area_id = a.area_id and until is null)
				and not exists (select 1 from representation where person_id = a.owner_person_id and area_id = a.area_id and until is null)) as owner_left,
			${text('partnership_table_text', 'table_id', sql`a.table_id`, 'name')} as table_name,
			t.number as topic_number, case when t.id is not null then ${text('topic_text', 'topic_id', sql`t.id`, 'title')} end as topic_title,
			m.number as meeting_number, m.term_number, m.year, i.position
		from action a
		left join topic t on t.id = a.topic_id and (t.visibility = 'public' or ${inside})
		left join agenda_item i on i.id = a.item_id
		left join meeting m on m.id = i.meeting_id
		left join memo on memo.meeting_id = m.id
		where (a.item_id is null or (memo.state = 'published' and not i.held_back) or ${inside})
			${filter.areaId ? sql`and a.area_id = ${filter.areaId}` : sql``}
			${filter.tableId ? sql`and a.table_id = ${filter.tableId}` : sql``}
			${filter.topicId ? sql`and a.topic_id = ${filter.topicId}` : sql``}
			${filter.number !== undefined ? sql`and a.number = ${filter.number}` : sql``}
			${filter.itemIds ? sql`and a.item_id = any(${[...filter.itemIds]}::uuid[])` : sql``}
			${filter.state ? sql`and a.state = ${filter.state}` : sql``}
			${filter.mine ? sql`and ${mine}` : sql``}
		order by (a.state = 'open') desc, case when a.state = 'open' then a.due end, a.due desc, a.number desc
		limit ${sql.lit(filter.limit ?? 100)}`.execute(ctx.db.kysely);
	return found.rows;
}
