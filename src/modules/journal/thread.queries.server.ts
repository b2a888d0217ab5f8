import { sql } from 'kysely';
import type { Ctx } from '#platform/command/context.ts';
import type { Lang } from '#platform/core/lang.ts';
import type { Thing } from '#platform/events/event.ts';
import { visibleTo } from '#platform/session/visible.server.ts';
import type { ThreadFacts } from './thread.ts';

const MOST_THINGS = 300;

/**
 * Everything that a thing's thread is drawn from, in one query: the connected things by their
 * links (both ways), their events in order, and the texts that stand now. What the viewer may
 * not see is left out: things of topics that are not visible, decisions of items held back, and
 * decisions of memos that are not published (for who is not at the table).
 *
 * @example const knots = knotsOf(await threadOf(ctx, { kind: 'topic', id }, lang), today);
 */
export async function threadOf(ctx: Ctx, thing: Thing, lang: Lang): Promise<ThreadFacts> {
	const viewer = ctx.viewer;
	const tables = viewer?.tables.map((seat) => seat.tableId) ?? [];
	const areas = viewer?.areas.map((role) => role.areaId) ?? [];
	const inside = viewer?.administrator
		? sql`true`
		: sql`(m.table_id = any(${tables}::uuid[]) or m.area_id = any(${areas}::uuid[]))`;
	const staff = viewer?.administrator ? sql`true` : sql`topics.area_id = any(${areas}::uuid[])`;
	const text = (table: string, key: string, id: string, column: string) =>
		sql`(select ${sql.ref(column)} from ${sql.table(table)} where ${sql.ref(key)} = ${sql.ref(id)} order by (lang = ${lang}) desc, original desc limit 1)`;
	const left = sql`(a.state = 'open' and a.owner_person_id is not null
		and not exists (select 1 from membership where person_id = a.owner_person_id and area_id = a.area_id and until is null)
		and not exists (select 1 from area_role where person_id = a.owner_person_id and area_id = a.area_id and until is null)
		and not exists (select 1 from representation where person_id = a.owner_person_id and area_id = a.area_id and until is null))`;
	const found = await sql<ThreadFacts>`
		with recursive reach(kind, id) as (
			select ${thing.kind}::text, ${thing.id}::uuid
			union
			select case when l.from_id = r.id then l.to_kind else l.from_kind end,
				case when l.from_id = r.id then l.to_id else l.from_id end
			from reach r join thread_link l on (l.from_id = r.id or l.to_id = r.id)
		),
		linked as (select * from reach limit ${sql.lit(MOST_THINGS)}),
		topics as (
			select topic.* from topic where id in (select id from linked where kind = 'topic') and ${visibleTo(viewer, 'topic')}
		),
		items as (
			select i.id, i.topic_id, i.position, i.state, i.meeting_id, m.number, m.term_number, m.year, m.starts_at, m.state as meeting_state, m.table_id,
				(i.state <> 'coming' and (memo.state = 'published' or ${inside}) and (not i.held_back or ${inside})) as readable
			from agenda_item i join meeting m on m.id = i.meeting_id left join memo on memo.meeting_id = m.id
			where i.topic_id in (select id from topics) and (m.state in ('invited', 'running', 'held') or m.invited_at is not null or ${inside})
		)
		select
			coalesce((select jsonb_agg(jsonb_build_object('id', id, 'number', number, 'stage', stage, 'stage_since', stage_since, 'proposed_at', proposed_at,
				'influence_by', influence_by, 'title', ${text('topic_text', 'topic_id', 'topics.id', 'title')},
				'body', ${text('topic_text', 'topic_id', 'topics.id', 'body')},
				'table', ${text('partnership_table_text', 'table_id', 'topics.table_id', 'name')},
				'organisation', (select jsonb_build_object('name_fi', name_fi, 'name_sv', name_sv, 'name_en', name_en) from organisation where id = topics.organisation_id),
				'organisation_name', organisation_name)) from topics), '[]') as topics,
			coalesce((select jsonb_agg(jsonb_build_object('type', e.type, 'at', e.at, 'subject', e.subject_id, 'data', e.data, 'seq', e.seq,
				'table', case when e.type = 'topic.moved' then (select name from partnership_table_text where table_id = (e.data->>'to')::uuid order by (lang = ${lang}) desc, original desc limit 1) end) order by e.seq)
				from event e where e.subject_id in (select id from topics)), '[]') as events,
			coalesce((select jsonb_agg(jsonb_build_object('from', l.from_id, 'to', l.to_id, 'relation', l.relation, 'at', e.at) order by e.seq)
				from thread_link l join event e on e.id = l.event_id where l.from_id in (select id from topics) and l.to_id in (select id from topics)), '[]') as links,
			coalesce((select jsonb_agg(jsonb_build_object('topic', h.topic_id, 'number', w.number, 'title', ${text('workshop_text', 'workshop_id', 'w.id', 'title')}, 'at', w.starts_at))
				from harvest_decision h join workshop w on w.id = h.workshop_id where h.topic_id in (select id from topics)), '[]') as workshops,
			coalesce((select jsonb_agg(jsonb_build_object('topic', about_id, 'at', failed_at) order by failed_at desc)
				from mail where about_id in (select id from topics where ${staff}) and failed_at is not null), '[]') as undelivered,
			coalesce((select jsonb_agg(jsonb_build_object('id', t.id, 'topic', t.topic_id, 'outcome', t.outcome, 'reason', t.reason, 'lang', t.reason_lang, 'answer', t.answer, 'network', t.network,
				'other_table', (select name from partnership_table_text where table_id = t.other_table_id order by (lang = ${lang}) desc, original desc limit 1), 'at', t.at))
				from triage t where t.topic_id in (select id from topics)), '[]') as triages,
			coalesce((select jsonb_agg(jsonb_build_object('id', id, 'topic', topic_id, 'position', position, 'state', state, 'meeting', number, 'term_number', term_number, 'year', year,
				'starts_at', starts_at, 'meeting_state', meeting_state, 'readable', readable, 'table', ${text('partnership_table_text', 'table_id', 'items.table_id', 'name')},
				'notes', case when readable then (select f.text from memo_field f where f.item_id = items.id and f.field = 'notes' order by (f.lang = ${lang}) desc limit 1) end))
				from items), '[]') as items,
			coalesce((select jsonb_agg(jsonb_build_object('id', d.id, 'number', d.number, 'item', d.item_id, 'at', d.decided_at,
				'text', (select f.text from memo_field f where f.item_id = d.item_id and f.field = 'decision' order by (f.lang = ${lang}) desc limit 1)))
				from decision d join items on items.id = d.item_id where items.readable), '[]') as decisions,
			coalesce((select jsonb_agg(jsonb_build_object('id', a.id, 'number', a.number, 'topic', a.topic_id, 'item', a.item_id, 'text', a.text, 'lang', a.lang, 'due', a.due, 'state', a.state, 'evidence', a.evidence,
				'at', a.created_at, 'closed_at', a.closed_at, 'post', a.owner_post, 'owner_left', ${left},
				'owner', (select jsonb_build_object('name_fi', name_fi, 'name_sv', name_sv, 'name_en', name_en) from organisation where id = a.owner_organisation_id)))
				from action a where a.topic_id in (select id from topics)
					and (a.item_id is null or exists (select 1 from items where items.id = a.item_id and items.readable))), '[]') as actions,
			coalesce((select jsonb_agg(jsonb_build_object('id', q.id, 'topic', q.topic_id, 'asked_of', q.asked_of, 'text', q.text, 'lang', q.lang, 'at', q.asked_at, 'due', q.due, 'closed_at', q.closed_at))
				from question q where q.topic_id in (select id from topics)), '[]') as questions,
			coalesce((select jsonb_agg(jsonb_build_object('id', a.id, 'question', a.question_id, 'by', a.answered_by, 'dealt_with', a.dealt_with, 'effect', a.effect, 'text', a.text, 'lang', a.lang, 'on', a.answered_on, 'source', a.source))
				from answer a where a.topic_id in (select id from topics)), '[]') as answers`.execute(
		ctx.db.kysely
	);
	return found.rows[0]!;
}
