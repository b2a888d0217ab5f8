import { sql } from 'kysely';
import type { Ctx } from '#platform/command/context.ts';
import type { Lang } from '#platform/core/lang.ts';
import { type Viewer, leadsTable } from '#platform/session/viewer.ts';
import { visibleTo } from '#platform/session/visible.server.ts';
import { byLink } from './question.store.server.ts';
import type { Stage } from './topic.ts';

/** A proposal whose sender never confirmed it, waiting or taken back since: it may be anybody's word. */
const neverConfirmed = sql<boolean>`(topic.stage = 'unconfirmed' or topic.stage = 'withdrawn'
	and exists (select 1 from topic_proposal p where p.topic_id = topic.id and p.confirmed_at is null))`;

/** What the viewer may see, and what they may triage: who leads a table sees what waits for it. */
const seenBy = (viewer: Viewer) => {
	const led = viewer?.tables.filter((seat) => leadsTable(viewer, seat.tableId)) ?? [];
	return led.length
		? sql<boolean>`(${visibleTo(viewer, 'topic')} or topic.table_id = any(${led.map((seat) => seat.tableId)}::uuid[]) and not ${neverConfirmed})`
		: visibleTo(viewer, 'topic');
};

export type TopicRow = {
	id: string;
	number: number;
	stage: Stage;
	stage_since: Date;
	title: string;
	text_lang: string;
	table_name: string;
	table_slug: string;
	proposed_at: Date;
	changed_at: Date;
	waits_for: string | null;
	waits_due: string | null;
	waits_since: Date | null;
};

export type TopicFilter = {
	areaId: string;
	tableId?: string;
	stage?: Stage;
	words?: string;
	/** Keyset: the last row of the page before, `changed_at` in milliseconds and id. */
	after?: { at: number; id: string };
	limit?: number;
};

/**
 * A page of the topics that the viewer may see, newest change first. One query; the page is
 * found by keyset, so page 4,000 costs what page 1 costs.
 */
export async function listTopics(ctx: Ctx, lang: Lang, filter: TopicFilter): Promise<TopicRow[]> {
	const { areaId, tableId, stage, words, after, limit = 25 } = filter;
	// The page is cut before anything is joined to it. The limit stands in the text: as a parameter
	// it hides how few rows are wanted, and the database plans anew at every request, which costs
	// more than the reading.
	const found = await sql<TopicRow>`
		with page as (
			select id, number, table_id, stage, stage_since, proposed_at, changed_at from topic
			where area_id = ${areaId} and ${seenBy(ctx.viewer)} and not ${neverConfirmed}
				${tableId ? sql`and table_id = ${tableId}` : sql``}
				${stage ? sql`and stage = ${stage}` : sql``}
				${words ? sql`and exists (select 1 from topic_text w where w.topic_id = topic.id and w.title ilike ${`%${words.replace(/[\\%_]/g, '\\$&')}%`})` : sql``}
				${after ? sql`and (changed_at, id) < (${new Date(after.at)}, ${after.id}::uuid)` : sql``}
			order by changed_at desc, id desc
			limit ${sql.lit(limit)}
		)
		select page.*, t.title, t.lang as text_lang, tt.name as table_name, tt.slug as table_slug,
			q.asked_of as waits_for, q.due as waits_due, q.asked_at as waits_since
		from page
		cross join lateral (select title, lang from topic_text where topic_id = page.id
			order by (lang = ${lang}) desc, original desc limit 1) t
		cross join lateral (select name, slug from partnership_table_text where table_id = page.table_id
			order by (lang = ${lang}) desc, original desc limit 1) tt
		left join lateral (select asked_of, due, asked_at from question
			where page.stage = 'awaiting_answer' and topic_id = page.id and closed_at is null
			order by asked_at limit 1) q on true
		order by page.changed_at desc, page.id desc`.execute(ctx.db.kysely);
	return found.rows;
}

export type TopicPage = {
	id: string;
	number: number;
	area_id: string;
	table_id: string;
	stage: Stage;
	stage_since: Date;
	visibility: string;
	behalf: string;
	organisation: { name_fi: string | null; name_sv: string | null; name_en: string | null } | null;
	organisation_name: string | null;
	proposer_name: string | null;
	life: string;
	heard: string;
	influence_by: string | null;
	channel: string;
	diary_number: string | null;
	record_of: string;
	proposed_at: Date;
	changed_at: Date;
	version: number;
	merged_number: number | null;
	followers: number;
	texts: {
		lang: string;
		title: string;
		body: string;
		heard_text: string;
		influence_text: string;
		original: boolean;
		redacted: boolean;
		version: number;
		written_at: string;
		due_by: string | null;
	}[];
	tables: { lang: string; name: string; slug: string; original: boolean }[];
	questions: {
		id: string;
		asked_of: string;
		text: string;
		due: string;
		asked_at: string;
		closed_at: string | null;
	}[];
};

/** Everything of one topic that its page needs, as the viewer may see it. One query. */
export async function topicPage(
	ctx: Ctx,
	areaId: string,
	number: number
): Promise<TopicPage | null> {
	const found = await sql<TopicPage>`
		select topic.id, topic.number, topic.area_id, topic.table_id, topic.stage, topic.stage_since,
			topic.visibility, topic.behalf, topic.organisation_name, topic.life, topic.heard,
			topic.influence_by, topic.channel, topic.diary_number, topic.record_of, topic.proposed_at,
			topic.changed_at, topic.version,
			(select jsonb_build_object('name_fi', name_fi, 'name_sv', name_sv, 'name_en', name_en)
				from organisation where id = topic.organisation_id) as organisation,
			(select name from topic_proposal where topic_id = topic.id and name_public and erased_at is null) as proposer_name,
			(select number from topic m where m.id = topic.merged_into) as merged_number,
			(select count(*)::int from follower where about_id = topic.id and confirmed_at is not null and stopped_at is null) as followers,
			(select jsonb_agg(to_jsonb(x) - 'topic_id' - 'area_id' order by x.original desc, x.lang) from topic_text x where x.topic_id = topic.id) as texts,
			(select jsonb_agg(jsonb_build_object('lang', lang, 'name', name, 'slug', slug, 'original', original))
				from partnership_table_text where table_id = topic.table_id) as tables,
			coalesce((select jsonb_agg(jsonb_build_object('id', id, 'asked_of', asked_of, 'text', text, 'due', due, 'asked_at', asked_at, 'closed_at', closed_at) order by asked_at)
				from question where topic_id = topic.id), '[]') as questions
		from topic
		where topic.area_id = ${areaId} and topic.number = ${number} and ${seenBy(ctx.viewer)}`.execute(
		ctx.db.kysely
	);
	return found.rows[0] ?? null;
}

export type WaitingTopic = {
	id: string;
	number: number;
	title: string;
	lang: string;
	proposed_at: Date;
	table_id: string;
	table_name: string;
	heard: string;
	influence_by: string | null;
};

/** What waits for triage in an area, oldest first. For staff and who leads the table. */
export async function waitingForTriage(
	ctx: Ctx,
	areaId: string,
	lang: Lang
): Promise<WaitingTopic[]> {
	const rows = await sql<WaitingTopic>`
		select topic.id, topic.number, p.title, p.lang, topic.proposed_at, topic.table_id, topic.heard, topic.influence_by,
			(select name from partnership_table_text where table_id = topic.table_id
				order by (lang = ${lang}) desc, original desc limit 1) as table_name
		from topic join topic_proposal p on p.topic_id = topic.id
		where topic.area_id = ${areaId} and topic.stage = 'in_triage' and ${seenBy(ctx.viewer)}
		order by topic.proposed_at limit 100`.execute(ctx.db.kysely);
	return rows.rows;
}

/** The proposal as it came, with how to reach the proposer. The route has checked that the viewer is staff. */
export const proposalOf = (ctx: Ctx, topicId: string) =>
	ctx.db.kysely
		.selectFrom('topic_proposal')
		.select([
			'lang',
			'title',
			'body',
			'heard_text',
			'influence_text',
			'name',
			'email',
			'phone',
			'postal',
			'name_public',
			'confirmed_at'
		])
		.where('topic_id', '=', topicId)
		.executeTakeFirst();

export const triagesOf = (ctx: Ctx, topicId: string) =>
	ctx.db.kysely
		.selectFrom('triage')
		.selectAll()
		.where('topic_id', '=', topicId)
		.orderBy('at')
		.execute();

/** Published topics whose titles are like the words: by trigram, best first. Never an untriaged one. */
export async function similarTopics(
	ctx: Ctx,
	areaId: string,
	lang: Lang,
	words: string,
	except?: string
) {
	if (words.trim().length < 4) return [];
	const found = await sql<{
		id: string;
		number: number;
		title: string;
		stage: Stage;
		likeness: number;
	}>`
		select topic.id, topic.number, t.title, topic.stage, max(word_similarity(lower(${words.slice(0, 200)}), lower(x.title))) as likeness
		from topic_text x join topic on topic.id = x.topic_id
		cross join lateral (select title from topic_text where topic_id = topic.id order by (lang = ${lang}) desc, original desc limit 1) t
		where topic.area_id = ${areaId} and topic.visibility = 'public' and topic.id <> ${except ?? '00000000-0000-0000-0000-000000000000'}
		group by topic.id, topic.number, t.title, topic.stage
		having max(word_similarity(lower(${words.slice(0, 200)}), lower(x.title))) > 0.4
		order by likeness desc, topic.number desc limit 4`.execute(ctx.db.kysely);
	return found.rows;
}

/** The question a decision-maker's link is about, with its topic; null when the link is nobody's. */
export async function questionByToken(ctx: Ctx, tokenHash: string) {
	return ctx.db.kysely
		.selectFrom('question')
		.innerJoin('topic', 'topic.id', 'question.topic_id')
		.select([
			'question.id',
			'question.asked_of',
			'question.text',
			'question.lang',
			'question.due',
			'question.closed_at',
			'topic.id as topic_id',
			'topic.number',
			'topic.area_id',
			'topic.visibility'
		])
		.where(byLink(tokenHash))
		.executeTakeFirst();
}

/** A proposer's own view of what they sent, by the link in any mail about it; null when it is nobody's. */
export async function proposalByToken(ctx: Ctx, token: string, lang: Lang) {
	const found = await sql<{
		number: number;
		area_id: string;
		stage: Stage;
		stage_since: Date;
		visibility: string;
		title: string;
		body: string;
		lang: string;
		proposed_at: Date;
		table_name: string;
		triages: { reason: string; answer: string | null; at: string; lang: string }[];
	}>`
		select t.number, t.area_id, t.stage, t.stage_since, t.visibility, p.title, p.body, p.lang, t.proposed_at,
			(select name from partnership_table_text x where x.table_id = t.table_id order by (x.lang = ${lang}) desc, x.original desc limit 1) as table_name,
			coalesce((select jsonb_agg(jsonb_build_object('reason', g.reason, 'answer', g.answer, 'at', g.at, 'lang', g.reason_lang) order by g.at) from triage g where g.topic_id = t.id), '[]') as triages
		from follower f join topic t on t.id = f.about_id join topic_proposal p on p.topic_id = t.id
		where f.token = ${token} and f.proposer and f.about_kind = 'topic' and f.confirmed_at is not null`.execute(
		ctx.db.kysely
	);
	return found.rows[0] ?? null;
}

/** The id of a published topic by its number, as somebody types it: `12`, `nro 12`, `#12`. */
export async function publicTopicByNumber(
	ctx: Ctx,
	areaId: string,
	typed: string
): Promise<string | null> {
	const number = /(\d{1,9})\s*$/.exec(typed)?.[1];
	if (!number) return null;
	const row = await ctx.db.kysely
		.selectFrom('topic')
		.select('id')
		.where('area_id', '=', areaId)
		.where('number', '=', Number(number))
		.where('visibility', '=', 'public')
		.executeTakeFirst();
	return row?.id ?? null;
}
