import { type RawBuilder, sql } from 'kysely';
import type { Ctx } from '#platform/command/context.ts';
import type { Lang } from '#platform/core/lang.ts';
import { byLink } from './invitation.store.server.ts';
import type { ItemKind, ItemState, MeetingState, Standing } from './meeting.ts';
import type { MemoState } from './memo.ts';

const own = (table: string, key: string, id: RawBuilder<unknown>, column: string, lang: Lang) =>
	sql`(select ${sql.ref(column)} from ${sql.table(table)} where ${sql.ref(key)} = ${id} order by (lang = ${lang}) desc, original desc limit 1)`;

/** For a query with `meeting m`: true for who sits at its table or is staff; they see what is only planned. */
export const insideMeeting = (ctx: Ctx): RawBuilder<boolean> => {
	if (ctx.viewer?.administrator) return sql<boolean>`true`;
	const tables = ctx.viewer?.tables.map((seat) => seat.tableId) ?? [];
	const areas = ctx.viewer?.areas.map((role) => role.areaId) ?? [];
	return sql<boolean>`(m.table_id = any(${tables}::uuid[]) or m.area_id = any(${areas}::uuid[]))`;
};

/** Everybody knows of a meeting from its invitation on; one cancelled before it was only planned. */
const announced = sql<boolean>`(m.state in ('invited', 'running', 'held') or m.invited_at is not null)`;

export type MeetingInList = {
	id: string;
	number: number;
	term_number: number;
	year: number;
	starts_at: Date;
	ends_at: Date;
	place: string;
	state: MeetingState;
	sequence: number;
	table_id: string;
	table_name: string;
	table_slug: string;
	memo_state: MemoState | null;
	changed_at: Date;
};

/** Meetings newest first; what is planned only is for the table and the staff. */
export async function meetingsOf(
	ctx: Ctx,
	filter: { areaId: string; tableId?: string; before?: Date; limit?: number },
	lang: Lang
): Promise<MeetingInList[]> {
	const found = await sql<MeetingInList>`
		select m.id, m.number, m.term_number, m.year, m.starts_at, m.ends_at, m.place, m.state, m.sequence, m.table_id, m.changed_at, memo.state as memo_state,
			${own('partnership_table_text', 'table_id', sql`m.table_id`, 'name', lang)} as table_name,
			${own('partnership_table_text', 'table_id', sql`m.table_id`, 'slug', lang)} as table_slug
		from meeting m left join memo on memo.meeting_id = m.id
		where m.area_id = ${filter.areaId} and (${announced} or ${insideMeeting(ctx)})
			${filter.tableId ? sql`and m.table_id = ${filter.tableId}` : sql``}
			${filter.before ? sql`and m.starts_at < ${filter.before}` : sql``}
		order by m.starts_at desc limit ${sql.lit(filter.limit ?? 60)}`.execute(ctx.db.kysely);
	return found.rows;
}

export type AgendaItem = {
	id: string;
	position: number;
	kind: ItemKind;
	standing: Standing | null;
	topic_id: string | null;
	topic_number: number | null;
	topic_title: string | null;
	topic_public: boolean;
	topic_heard: string | null;
	presenter: string;
	minutes: number;
	state: ItemState;
	held_back: boolean;
	held_back_reason: string;
	decided: 'consensus' | 'vote' | null;
	votes_for: number | null;
	votes_against: number | null;
	votes_empty: number | null;
	version: number;
	decision_number: number | null;
	texts: { lang: Lang; title: string; intro: string; original: boolean }[];
};

export type MeetingPage = {
	id: string;
	area_id: string;
	number: number;
	table_id: string;
	table_name: string;
	table_slug: string;
	table_langs: Lang[];
	table_names: { lang: Lang; name: string; original: boolean }[];
	term_number: number;
	year: number;
	starts_at: Date;
	ends_at: Date;
	place: string;
	remote_url: string | null;
	open_meeting: boolean;
	state: MeetingState;
	cancelled_reason: string | null;
	invited_at: Date | null;
	sequence: number;
	version: number;
	changed_at: Date;
	memo_state: MemoState | null;
	comment_until: string | null;
	langs_due: string | null;
	memo_changed_at: Date | null;
	/** The last meeting of the table that was held before this one. */
	previous: { number: number; term_number: number; year: number } | null;
	replies: { coming: number; not_coming: number; deputy: number; none: number };
	items: AgendaItem[];
};

/** A meeting with its agenda, as the viewer may see it. One query. */
export async function meetingPage(
	ctx: Ctx,
	areaId: string,
	number: number,
	lang: Lang
): Promise<MeetingPage | null> {
	const found = await sql<MeetingPage>`
		select m.id, m.area_id, m.number, m.table_id, m.term_number, m.year, m.starts_at, m.ends_at, m.place, m.remote_url, m.open_meeting, m.state, m.cancelled_reason, m.invited_at, m.sequence, m.version, m.changed_at,
			${own('partnership_table_text', 'table_id', sql`m.table_id`, 'name', lang)} as table_name,
			${own('partnership_table_text', 'table_id', sql`m.table_id`, 'slug', lang)} as table_slug,
			(select langs from partnership_table where id = m.table_id) as table_langs,
			(select jsonb_agg(jsonb_build_object('lang', x.lang, 'name', x.name, 'original', x.original)) from partnership_table_text x where x.table_id = m.table_id) as table_names,
			memo.state as memo_state, memo.comment_until, memo.langs_due, memo.changed_at as memo_changed_at,
			(select jsonb_build_object('number', p.number, 'term_number', p.term_number, 'year', p.year) from meeting p
				where p.table_id = m.table_id and p.state = 'held' and p.starts_at < m.starts_at order by p.starts_at desc limit 1) as previous,
			(select jsonb_build_object('coming', count(*) filter (where reply = 'coming'), 'not_coming', count(*) filter (where reply = 'not_coming'), 'deputy', count(*) filter (where reply = 'deputy'), 'none', count(*) filter (where reply is null))
				from invitation where meeting_id = m.id) as replies,
			coalesce((select jsonb_agg(jsonb_build_object('id', i.id, 'position', i.position, 'kind', i.kind, 'standing', i.standing, 'topic_id', i.topic_id, 'topic_number', t.number, 'topic_heard', t.heard,
				'topic_title', case when t.id is not null then ${own('topic_text', 'topic_id', sql`t.id`, 'title', lang)} end, 'topic_public', coalesce(t.visibility = 'public', false),
				'presenter', i.presenter, 'minutes', i.minutes, 'state', i.state, 'held_back', i.held_back, 'held_back_reason', i.held_back_reason, 'decided', i.decided,
				'votes_for', i.votes_for, 'votes_against', i.votes_against, 'votes_empty', i.votes_empty, 'version', i.version, 'decision_number', (select number from decision d where d.item_id = i.id),
				'texts', (select jsonb_agg(jsonb_build_object('lang', x.lang, 'title', x.title, 'intro', x.intro, 'original', x.original)) from agenda_item_text x where x.item_id = i.id)) order by i.position)
				from agenda_item i left join topic t on t.id = i.topic_id where i.meeting_id = m.id), '[]') as items
		from meeting m left join memo on memo.meeting_id = m.id
		where m.area_id = ${areaId} and m.number = ${number} and (${announced} or ${insideMeeting(ctx)})`.execute(
		ctx.db.kysely
	);
	return found.rows[0] ?? null;
}

/** The topics of a table that can be put on an agenda, oldest first. */
export async function topicsForAgenda(ctx: Ctx, tableId: string, meetingId: string, lang: Lang) {
	const found = await sql<{
		id: string;
		number: number;
		title: string;
		stage: string;
		heard: string;
		influence_by: string | null;
	}>`
		select t.id, t.number, t.stage, t.heard, t.influence_by, ${own('topic_text', 'topic_id', sql`t.id`, 'title', lang)} as title
		from topic t where t.table_id = ${tableId} and t.stage in ('proposed', 'discussed', 'carried_out', 'awaiting_answer', 'answered')
			and not exists (select 1 from agenda_item i where i.topic_id = t.id and i.meeting_id = ${meetingId})
		order by (t.stage = 'proposed') desc, t.influence_by nulls last, t.stage_since limit 50`.execute(
		ctx.db.kysely
	);
	return found.rows;
}

export type InvitationPage = {
	id: string;
	meeting_id: string;
	area_id: string;
	number: number;
	name: string;
	role: string;
	reply: string | null;
	membership_id: string;
	/** Still has the seat that the invitation was for. */
	seated: boolean;
	deputy_membership_id: string | null;
	table_id: string;
	table_name: string;
	starts_at: Date;
	ends_at: Date;
	place: string;
	remote_url: string | null;
	state: MeetingState;
	term_number: number;
	year: number;
};

/** What a link of an invitation is about; null when it is nobody's. */
export async function invitationByHash(
	ctx: Ctx,
	tokenHash: string,
	lang: Lang
): Promise<InvitationPage | null> {
	const found = await sql<InvitationPage>`
		select i.id, i.meeting_id, i.reply, i.membership_id, s.until is null as seated, i.deputy_membership_id, m.area_id, m.number, m.table_id, m.starts_at, m.ends_at, m.place, m.remote_url, m.state, m.term_number, m.year, p.name, s.role,
			${own('partnership_table_text', 'table_id', sql`m.table_id`, 'name', lang)} as table_name
		from invitation i join meeting m on m.id = i.meeting_id join membership s on s.id = i.membership_id join person p on p.id = s.person_id
		where ${byLink(tokenHash, 'i')}`.execute(ctx.db.kysely);
	return found.rows[0] ?? null;
}

/** The deputies of a table to choose from when a member cannot come. */
export async function deputiesOf(ctx: Ctx, tableId: string, forMembership: string) {
	const found = await sql<{ id: string; name: string; own: boolean }>`
		select m.id, p.name, m.deputy_of = ${forMembership} as own from membership m join person p on p.id = m.person_id
		where m.table_id = ${tableId} and m.role = 'deputy' and m.until is null order by (m.deputy_of = ${forMembership}) desc nulls last, p.name`.execute(
		ctx.db.kysely
	);
	return found.rows;
}

/** Replies by name, for who plans the meeting. */
export async function repliesOf(ctx: Ctx, meetingId: string) {
	const found = await sql<{
		name: string;
		role: string;
		reply: string | null;
		deputy: string | null;
		has_address: boolean;
		undelivered: boolean;
	}>`
		select p.name, s.role, i.reply, (select dp.name from membership d join person dp on dp.id = d.person_id where d.id = i.deputy_membership_id) as deputy,
			exists (select 1 from identity where person_id = p.id and kind = 'email') as has_address,
			exists (select 1 from mail where about_id = ${meetingId} and failed_at is not null and to_email in (select value from identity where person_id = p.id)) as undelivered
		from invitation i join membership s on s.id = i.membership_id join person p on p.id = s.person_id where i.meeting_id = ${meetingId} order by p.name`.execute(
		ctx.db.kysely
	);
	return found.rows;
}

/** The viewer's own invitation to a meeting, when they sit at its table. */
export const ownInvitation = (ctx: Ctx, meetingId: string, membershipId: string) =>
	ctx.db.kysely
		.selectFrom('invitation')
		.select(['reply', 'deputy_membership_id'])
		.where('meeting_id', '=', meetingId)
		.where('membership_id', '=', membershipId)
		.executeTakeFirst();

export type DecisionInList = {
	number: number;
	title: string;
	text: string;
	lang: string;
	decided_at: Date;
	meeting_number: number;
	term_number: number;
	year: number;
	position: number;
	table_name: string;
	topic_number: number | null;
	topic_title: string | null;
	decided: string | null;
	votes_for: number | null;
	votes_against: number | null;
	votes_empty: number | null;
	dissent: string | null;
	grounds: string | null;
};

/** Decisions of published memos, newest first; one by its number. Items held back are not here. */
export async function decisionsOf(
	ctx: Ctx,
	filter: {
		areaId: string;
		number?: number;
		tableId?: string;
		limit?: number;
		before?: { at: number; number: number };
	},
	lang: Lang
): Promise<DecisionInList[]> {
	const field = (name: string) =>
		sql`(select f.text from memo_field f where f.item_id = d.item_id and f.field = ${name} and f.text <> '' order by (f.lang = ${lang}) desc limit 1)`;
	const found = await sql<DecisionInList>`
		select d.number, m.starts_at as decided_at, m.number as meeting_number, m.term_number, m.year, i.position, i.decided, i.votes_for, i.votes_against, i.votes_empty,
			${own('agenda_item_text', 'item_id', sql`i.id`, 'title', lang)} as title,
			${own('partnership_table_text', 'table_id', sql`m.table_id`, 'name', lang)} as table_name,
			coalesce(${field('decision')}, '') as text, ${field('dissent')} as dissent, ${field('grounds')} as grounds,
			coalesce((select f.lang from memo_field f where f.item_id = d.item_id and f.field = 'decision' and f.text <> '' order by (f.lang = ${lang}) desc limit 1), ${lang}) as lang,
			t.number as topic_number, case when t.id is not null then ${own('topic_text', 'topic_id', sql`t.id`, 'title', lang)} end as topic_title
		from decision d join agenda_item i on i.id = d.item_id join meeting m on m.id = d.meeting_id left join memo on memo.meeting_id = m.id
		left join topic t on t.id = d.topic_id and (t.visibility = 'public' or ${insideMeeting(ctx)})
		where d.area_id = ${filter.areaId} and exists (select 1 from memo_field f where f.item_id = d.item_id and f.field = 'decision' and f.text <> '')
			and ((memo.state = 'published' and not i.held_back) or ${insideMeeting(ctx)})
			${filter.number !== undefined ? sql`and d.number = ${filter.number}` : sql``}
			${filter.tableId ? sql`and d.table_id = ${filter.tableId}` : sql``}
			${filter.before ? sql`and (m.starts_at, d.number) < (${new Date(filter.before.at)}, ${filter.before.number})` : sql``}
		order by m.starts_at desc, d.number desc limit ${sql.lit(filter.limit ?? 26)}`.execute(
		ctx.db.kysely
	);
	return found.rows;
}
