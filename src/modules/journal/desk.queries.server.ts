import { sql } from 'kysely';
import type { Ctx } from '#platform/command/context.ts';
import type { Lang } from '#platform/core/lang.ts';

export type Desk = {
	triage: { count: number; oldest: Date | null; number: number | null };
	unplanned: { count: number };
	drafts: {
		number: number;
		term_number: number;
		year: number;
		table: string;
		starts_at: Date;
		invite_days: number;
		items: number;
		state: string;
	}[];
	memos: {
		number: number;
		term_number: number;
		year: number;
		table: string;
		state: string;
		comment_until: string | null;
		comments: number;
	}[];
	late_actions: { count: number; oldest: string | null };
	/** Ideas whose next step is late; without an owner to be reminded they are the staff's. */
	late_ideas: { count: number; oldest: string | null };
	/** What was parked until a day that has come. */
	look_again: { ideas: number; clusters: number; workshop: number | null };
	orphans: { count: number };
	late_answers: { number: number; title_number: number; asked_of: string; due: string }[];
	undelivered: { count: number };
	untranslated: { count: number; number: number | null };
};

/**
 * The coordinator's day in one query: what waits and what is late. The route has checked that the
 * viewer is staff.
 *
 * @param today `YYYY-MM-DD`
 */
export async function deskOf(ctx: Ctx, areaId: string, lang: Lang, today: string): Promise<Desk> {
	const table = sql`(select name from partnership_table_text x where x.table_id = m.table_id order by (x.lang = ${lang}) desc, x.original desc limit 1)`;
	const found = await sql<Desk>`select
		(select jsonb_build_object('count', count(*), 'oldest', min(proposed_at), 'number', (array_agg(number order by proposed_at))[1]) from topic where area_id = ${areaId} and stage = 'in_triage') as triage,
		(select jsonb_build_object('count', count(*)) from topic where area_id = ${areaId} and stage = 'proposed') as unplanned,
		coalesce((select jsonb_agg(x) from (select m.number, m.term_number, m.year, ${table} as table, m.starts_at, m.state, t.invite_days, (select count(*) from agenda_item i where i.meeting_id = m.id and i.kind <> 'standing')::int as items
			from meeting m join partnership_table t on t.id = m.table_id where m.area_id = ${areaId} and m.state in ('planned', 'invited', 'running') order by m.starts_at limit 10) x), '[]') as drafts,
		coalesce((select jsonb_agg(x) from (select m.number, m.term_number, m.year, ${table} as table, memo.state, memo.comment_until, (select count(*) from memo_comment c where c.meeting_id = m.id and c.handled_at is null)::int as comments
			from memo join meeting m on m.id = memo.meeting_id where m.area_id = ${areaId} and m.state = 'held' and memo.state <> 'published' order by m.starts_at limit 10) x), '[]') as memos,
		(select jsonb_build_object('count', count(*), 'oldest', min(due)) from action where area_id = ${areaId} and state = 'open' and due < ${today}::date) as late_actions,
		(select jsonb_build_object('count', count(*), 'oldest', min(next_on)) from idea i where area_id = ${areaId} and next_done_at is null and next_on < ${today}::date and not exists (select 1 from idea_parking p where p.idea_id = i.id)) as late_ideas,
		(select jsonb_build_object('ideas', (select count(*) from idea_parking where area_id = ${areaId} and look_again <= ${today}::date), 'clusters', count(*), 'workshop', min(w.number))
			from harvest_decision h join workshop w on w.id = h.workshop_id where h.area_id = ${areaId} and h.look_again <= ${today}::date) as look_again,
		(select jsonb_build_object('count', count(*)) from action a where area_id = ${areaId} and state = 'open' and owner_person_id is not null
			and not exists (select 1 from membership where person_id = a.owner_person_id and area_id = a.area_id and until is null)
			and not exists (select 1 from area_role where person_id = a.owner_person_id and area_id = a.area_id and until is null)
			and not exists (select 1 from representation where person_id = a.owner_person_id and area_id = a.area_id and until is null)) as orphans,
		coalesce((select jsonb_agg(x) from (select t.number, q.asked_of, q.due from question q join topic t on t.id = q.topic_id where q.area_id = ${areaId} and q.closed_at is null and q.due < ${today}::date order by q.due limit 10) x), '[]') as late_answers,
		(select jsonb_build_object('count', count(*)) from mail where area_id = ${areaId} and failed_at is not null and created_at > ${today}::date - 30) as undelivered,
		(select jsonb_build_object('count', count(*), 'number', min(topic.number)) from topic where area_id = ${areaId} and visibility = 'public' and stage not in ('withdrawn', 'passed_on', 'not_taken_up', 'did_not_go_further')
			and exists (select 1 from area, unnest(langs) l where area.id = topic.area_id and not exists (select 1 from topic_text x where x.topic_id = topic.id and x.lang = l))) as untranslated`.execute(
		ctx.db.kysely
	);
	const row = found.rows[0]!;
	return {
		...row,
		triage: { ...row.triage, oldest: row.triage.oldest ? new Date(row.triage.oldest) : null },
		drafts: row.drafts.map((one) => ({ ...one, starts_at: new Date(one.starts_at) }))
	};
}
