import { sql } from 'kysely';
import type { Ctx } from '#platform/command/context.ts';
import type { Lang } from '#platform/core/lang.ts';

export type AreaNews = {
	answers: {
		number: number;
		title: string;
		lang: string;
		by: string;
		effect: string;
		on: string;
	}[];
	meetings: {
		number: number;
		starts_at: Date;
		ends_at: Date;
		place: string;
		table: string;
		term_number: number;
		year: number;
	}[];
	figures: { topics: number; decisions: number; actions_done: number; answers: number };
	waiting: { number: number; title: string; who: string; due: string }[];
};

/**
 * What is on in an area for everybody: the newest answers, the next meetings whose invitation
 * has gone out, what is waited for, and the numbers of a year. One query.
 *
 * @param since first day of the numbers, `YYYY-MM-DD`
 */
export async function areaNews(
	ctx: Ctx,
	areaId: string,
	lang: Lang,
	since: string
): Promise<AreaNews> {
	const title = sql`(select title from topic_text x where x.topic_id = t.id order by (x.lang = ${lang}) desc, x.original desc limit 1)`;
	const titleLang = sql`(select lang from topic_text x where x.topic_id = t.id order by (x.lang = ${lang}) desc, x.original desc limit 1)`;
	const table = sql`(select name from partnership_table_text x where x.table_id = m.table_id order by (x.lang = ${lang}) desc, x.original desc limit 1)`;
	const found = await sql<AreaNews>`select
		coalesce((select jsonb_agg(n) from (select t.number, ${title} as title, ${titleLang} as lang, a.answered_by as by, a.effect, a.answered_on as on
			from answer a join topic t on t.id = a.topic_id where t.area_id = ${areaId} and t.visibility = 'public' order by a.answered_on desc, a.id desc limit 4) n), '[]') as answers,
		coalesce((select jsonb_agg(n) from (select m.number, m.starts_at, m.ends_at, m.place, m.term_number, m.year, ${table} as table
			from meeting m where m.area_id = ${areaId} and m.state in ('invited', 'running') and m.ends_at > ${ctx.ports.now()} order by m.starts_at limit 4) n), '[]') as meetings,
		coalesce((select jsonb_agg(n) from (select t.number, ${title} as title, q.asked_of as who, q.due
			from question q join topic t on t.id = q.topic_id where t.area_id = ${areaId} and t.visibility = 'public' and q.closed_at is null order by q.due limit 4) n), '[]') as waiting,
		jsonb_build_object(
			'topics', (select count(*) from topic t where t.area_id = ${areaId} and t.visibility = 'public' and t.proposed_at >= ${since}::date),
			'decisions', (select count(*) from decision d join memo on memo.meeting_id = d.meeting_id where d.area_id = ${areaId} and memo.state = 'published' and d.decided_at >= ${since}::date),
			'actions_done', (select count(*) from action a where a.area_id = ${areaId} and a.state = 'done' and a.closed_at >= ${since}::date),
			'answers', (select count(*) from answer a join topic t on t.id = a.topic_id where a.area_id = ${areaId} and t.visibility = 'public' and a.answered_on >= ${since}::date)
		) as figures`.execute(ctx.db.kysely);
	const row = found.rows[0]!;
	return {
		...row,
		meetings: row.meetings.map((one) => ({
			...one,
			starts_at: new Date(one.starts_at),
			ends_at: new Date(one.ends_at)
		}))
	};
}
