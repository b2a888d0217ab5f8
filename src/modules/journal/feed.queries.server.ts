import { sql } from 'kysely';
import type { Ctx } from '#platform/command/context.ts';
import type { Lang } from '#platform/core/lang.ts';

export type FeedRow = {
	kind: 'topic' | 'memo';
	id: string;
	number: number;
	title: string;
	text: string;
	lang: string;
	stage: string | null;
	at: Date;
	published: Date;
};

/**
 * What is new at a table for everybody: its public topics and its published memos, newest first.
 * A recalled memo and a topic that is no longer public are gone at once. One query.
 */
export async function tableFeed(
	ctx: Ctx,
	tableId: string,
	lang: Lang,
	limit = 30
): Promise<FeedRow[]> {
	const found = await sql<FeedRow>`
		select * from (
			select 'topic' as kind, topic.id, topic.number, t.title, left(t.body, 600) as text, t.lang, topic.stage, topic.changed_at as at, topic.proposed_at as published
			from topic cross join lateral (select title, body, lang from topic_text where topic_id = topic.id order by (lang = ${lang}) desc, original desc limit 1) t
			where topic.table_id = ${tableId} and topic.visibility = 'public'
			union all
			select 'memo', meeting.id, meeting.number, meeting.term_number || '/' || meeting.year, '', ${lang}, null, memo.changed_at, memo.changed_at
			from memo join meeting on meeting.id = memo.meeting_id
			where meeting.table_id = ${tableId} and memo.state = 'published'
		) news order by at desc limit ${sql.lit(limit)}`.execute(ctx.db.kysely);
	return found.rows;
}
