import { type RawBuilder, sql } from 'kysely';
import type { Ctx } from '#platform/command/context.ts';
import type { Lang } from '#platform/core/lang.ts';
import type { About } from './audit.words.ts';

export type AuditRow = {
	seq: number;
	type: string;
	at: Date;
	by: string | null;
	role: string | null;
	for_organisation: {
		name_fi: string | null;
		name_sv: string | null;
		name_en: string | null;
	} | null;
	about: About | null;
};

/**
 * What happened in an area, newest first: what, about which thing, who, for whom, in which role.
 * Staff only; the route has checked.
 */
export async function auditOf(
	ctx: Ctx,
	areaId: string,
	lang: Lang,
	before: number | null,
	limit: number
): Promise<AuditRow[]> {
	const own = (table: string, key: string, id: RawBuilder<unknown>, column: string) =>
		sql`(select ${sql.ref(column)} from ${sql.table(table)} x where x.${sql.ref(key)} = ${id} order by (x.lang = ${lang}) desc, x.original desc limit 1)`;
	const topic = (id: RawBuilder<unknown>) =>
		sql`(select jsonb_build_object('kind', 'topic', 'key', t.number::text, 'title', coalesce(${own('topic_text', 'topic_id', sql`t.id`, 'title')}, p.title, ''))
			from topic t left join topic_proposal p on p.topic_id = t.id where t.id = ${id})`;
	const meeting = (id: RawBuilder<unknown>) =>
		sql`(select jsonb_build_object('kind', 'meeting', 'key', x.number::text, 'title', ${own('partnership_table_text', 'table_id', sql`x.table_id`, 'name')} || ' ' || x.term_number || '/' || x.year)
			from meeting x where x.id = ${id})`;
	const workshop = (id: RawBuilder<unknown>) =>
		sql`(select jsonb_build_object('kind', 'workshop', 'key', w.number::text, 'title', ${own('workshop_text', 'workshop_id', sql`w.id`, 'title')}) from workshop w where w.id = ${id})`;
	const found = await sql<AuditRow>`
		select e.seq, e.type, e.at, e.role, (select name from person where id = e.actor_id) as by,
			(select jsonb_build_object('name_fi', name_fi, 'name_sv', name_sv, 'name_en', name_en) from organisation where id = e.on_behalf_of) as for_organisation,
			case e.subject_kind
				when 'topic' then ${topic(sql`e.subject_id`)}
				when 'question' then ${topic(sql`(select topic_id from question where id = e.subject_id)`)}
				when 'answer' then ${topic(sql`(select topic_id from answer where id = e.subject_id)`)}
				when 'follower' then ${topic(sql`(select about_id from follower where id = e.subject_id)`)}
				when 'meeting' then ${meeting(sql`e.subject_id`)}
				when 'memo' then ${meeting(sql`e.subject_id`)}
				when 'agenda_item' then ${meeting(sql`(e.data->>'meeting')::uuid`)}
				when 'attachment' then coalesce(${meeting(sql`(e.data->>'meeting')::uuid`)}, ${workshop(sql`(e.data->>'workshop')::uuid`)})
				when 'workshop' then ${workshop(sql`e.subject_id`)}
				when 'action' then (select jsonb_build_object('kind', 'action', 'key', a.number::text, 'title', a.text) from action a where a.id = e.subject_id)
				when 'decision' then (select jsonb_build_object('kind', 'decision', 'key', d.number::text, 'title', coalesce(${own('agenda_item_text', 'item_id', sql`d.item_id`, 'title')}, '')) from decision d where d.id = e.subject_id)
				when 'idea' then (select jsonb_build_object('kind', 'idea', 'key', i.number::text, 'title', ${own('idea_text', 'idea_id', sql`i.id`, 'title')}) from idea i where i.id = e.subject_id)
				when 'organisation' then (select jsonb_build_object('kind', 'organisation', 'key', o.id::text, 'title', coalesce(${sql.ref(`o.name_${lang}`)}, o.name_fi, o.name_sv, o.name_en)) from organisation o where o.id = e.subject_id)
				when 'person' then (select jsonb_build_object('kind', 'person', 'key', '', 'title', p.name) from person p where p.id = e.subject_id)
				else (select jsonb_build_object('kind', 'table', 'key', ${own('partnership_table_text', 'table_id', sql`e.table_id`, 'slug')}, 'title', ${own('partnership_table_text', 'table_id', sql`e.table_id`, 'name')}) where e.table_id is not null)
			end as about
		from event e where e.area_id = ${areaId} ${before === null ? sql`` : sql`and e.seq < ${before}`} order by e.seq desc limit ${sql.lit(limit)}`.execute(
		ctx.db.kysely
	);
	return found.rows;
}

/** Addresses of an area that mails did not reach, with the last reason; the newest first. */
export async function undeliveredOf(ctx: Ctx, areaId: string) {
	const found = await sql<{ email: string; count: number; at: Date; reason: string }>`
		select to_email as email, count(*)::int as count, max(failed_at) as at,
			(array_agg(coalesce(last_error, 'unknown') order by failed_at desc))[1] as reason
		from mail where area_id = ${areaId} and failed_at is not null
		group by to_email order by max(failed_at) desc limit 50`.execute(ctx.db.kysely);
	return found.rows;
}
