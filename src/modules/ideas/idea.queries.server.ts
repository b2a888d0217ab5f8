import { type RawBuilder, sql } from 'kysely';
import { type Outcome, ruleOf } from '#modules/boards/vote.rule.ts';
import { outcomeOf } from '#modules/boards/vote.ts';
import type { Ctx } from '#platform/command/context.ts';
import type { Lang } from '#platform/core/lang.ts';
import { isStaff } from '#platform/session/viewer.ts';

type Names = { name_fi: string | null; name_sv: string | null; name_en: string | null };

const own = (column: string, lang: Lang) =>
	sql`(select ${sql.ref(column)} from idea_text x where x.idea_id = i.id order by (x.lang = ${lang}) desc, x.original desc limit 1)`;
const ownerNames = sql`(select jsonb_build_object('name_fi', name_fi, 'name_sv', name_sv, 'name_en', name_en) from organisation o where o.id = i.owner_organisation_id)`;
const workshopOf = (lang: Lang) =>
	sql`(select jsonb_build_object('number', w.number, 'starts_at', w.starts_at, 'title',
		(select title from workshop_text x where x.workshop_id = w.id order by (x.lang = ${lang}) desc, x.original desc limit 1)) from workshop w where w.id = i.workshop_id)`;

export type IdeaInList = {
	id: string;
	number: number;
	version: number;
	title: string;
	lang: Lang;
	need: string;
	next_step: string;
	owner_organisation: string;
	owner: Names | null;
	owner_none: boolean;
	next_on: string | null;
	next_done: boolean;
	next_late_reason: string;
	funder: string;
	deadline: Date | null;
	parked: { reason: string; look_again: string } | null;
	workshop: { number: number; title: string; starts_at: string } | null;
};

type Filter = {
	areaId: string;
	workshopId?: string;
	/** `no_owner`: nobody has taken it yet; `late`: the next step is, `today` says. */
	state?: 'open' | 'parked' | 'no_owner' | 'late';
	today?: string;
	/** Keyset: only smaller numbers. */
	before?: number;
	limit?: number;
};

/** Ideas of an area, the newest first; for everybody. Those of a workshop: without owner first. */
export async function listIdeas(ctx: Ctx, lang: Lang, filter: Filter): Promise<IdeaInList[]> {
	const parked = sql`exists (select 1 from idea_parking p where p.idea_id = i.id)`;
	const states: Record<NonNullable<Filter['state']>, RawBuilder<unknown>> = {
		open: sql`and not ${parked}`,
		parked: sql`and ${parked}`,
		late: sql`and not ${parked} and i.next_done_at is null and i.next_on < ${filter.today ?? null}::date`,
		no_owner: sql`and not ${parked} and i.owner_organisation = ''`
	};
	const found = await sql<IdeaInList>`
		select i.id, i.number, i.version, ${own('title', lang)} as title, ${own('lang', lang)} as lang, ${own('need', lang)} as need,
			coalesce(nullif(${own('next_step', lang)}, ''), (select next_step from idea_text x where x.idea_id = i.id and x.next_step <> '' order by x.original desc limit 1), '') as next_step,
			i.owner_organisation, ${ownerNames} as owner, i.owner_none, i.next_on, i.next_done_at is not null as next_done, i.next_late_reason, i.funder, i.deadline,
			(select jsonb_build_object('reason', p.reason, 'look_again', p.look_again) from idea_parking p where p.idea_id = i.id) as parked,
			${workshopOf(lang)} as workshop
		from idea i where i.area_id = ${filter.areaId}
			${filter.workshopId ? sql`and i.workshop_id = ${filter.workshopId}` : sql``}
			${filter.state ? states[filter.state] : sql``}
			${filter.before ? sql`and i.number < ${filter.before}` : sql``}
		order by ${filter.workshopId ? sql`(i.owner_organisation = '' and not i.owner_none) desc, i.owner_none desc, i.number` : sql`i.number desc`}
		limit ${sql.lit(filter.limit ?? 50)}`.execute(ctx.db.kysely);
	return found.rows;
}

export type IdeaTextShown = {
	lang: Lang;
	title: string;
	need: string;
	for_whom: string;
	next_step: string;
	original: boolean;
	version: number;
	written_at: Date;
};

/** Where an idea came from: a cluster of so many notes, or a note by itself. */
export type Origin = {
	kind: 'cluster' | 'note';
	title: string | null;
	lang: string | null;
	station: number | null;
	notes: number;
	rounds: number[];
	/** What it got in the vote, once that is over. */
	outcome: Outcome | null;
	at: string;
};

export type IdeaPage = Omit<IdeaInList, 'title' | 'lang' | 'need' | 'next_step'> & {
	area_id: string;
	owner_organisation_id: string | null;
	texts: IdeaTextShown[];
	promises: { who: string; what: string }[];
	origins: Origin[];
	events: { type: string; at: string; data: Record<string, string | number | null> }[];
	created_at: Date;
	changed_at: Date;
};

type CountedOrigin = Omit<Origin, 'outcome'> & {
	/** Null while the vote is not over. */
	votes: (Parameters<typeof ruleOf>[0] & { tally: [n: number, voters: number][] | null }) | null;
};

/** An idea for everybody. The words of a single note are the staff's; a cluster's title is public. */
export async function ideaPage(
	ctx: Ctx,
	areaId: string,
	number: number,
	lang: Lang
): Promise<IdeaPage | null> {
	const staff = isStaff(ctx.viewer, areaId);
	const votes = (id: RawBuilder<unknown>) =>
		sql`(select jsonb_build_object('vote_kind', h.vote_kind, 'dots', h.dots, 'dots_most', h.dots_most, 'places', h.places, 'tally',
				(select jsonb_agg(jsonb_build_array(v.n, v.voters)) from (select d.n, count(*) as voters from dot d where d.workshop_id = h.workshop_id and d.item_id = ${id} group by d.n) v))
			from hall h where h.workshop_id = i.workshop_id and h.phase = 'closed')`;
	const station = (id: RawBuilder<unknown>) =>
		sql`(select position from station s where s.id = ${id})`;
	const found = await sql<Omit<IdeaPage, 'origins'> & { origins: CountedOrigin[] }>`
		select i.id, i.area_id, i.number, i.version, i.owner_organisation, i.owner_organisation_id, ${ownerNames} as owner, i.owner_none,
			i.next_on, i.next_done_at is not null as next_done, i.next_late_reason, i.funder, i.deadline, i.created_at, i.changed_at,
			(select jsonb_build_object('reason', p.reason, 'look_again', p.look_again) from idea_parking p where p.idea_id = i.id) as parked,
			${workshopOf(lang)} as workshop,
			(select jsonb_agg(jsonb_build_object('lang', x.lang, 'title', x.title, 'need', x.need, 'for_whom', x.for_whom, 'next_step', x.next_step, 'original', x.original, 'version', x.version, 'written_at', x.written_at) order by x.original desc)
				from idea_text x where x.idea_id = i.id) as texts,
			coalesce((select jsonb_agg(jsonb_build_object('who', p.who, 'what', p.what) order by p.position) from idea_promise p where p.idea_id = i.id), '[]') as promises,
			coalesce((select jsonb_agg(o order by o.at) from (
				select 'cluster' as kind, c.title, c.lang, ${station(sql`c.station_id`)} as station, c.created_at as at, ${votes(sql`c.id`)} as votes,
					(select count(*)::int from note n where n.cluster_id = c.id and n.hidden_at is null) as notes,
					coalesce((select jsonb_agg(distinct n.round) from note n where n.cluster_id = c.id and n.hidden_at is null and n.round > 0), '[]') as rounds
				from thread_link l join cluster c on c.id = l.from_id where l.to_id = i.id and l.from_kind = 'cluster'
				union all
				select 'note', case when ${staff} then n.text end, n.lang, ${station(sql`n.station_id`)}, n.created_at, ${votes(sql`n.id`)}, 1,
					case when n.round > 0 then jsonb_build_array(n.round) else '[]' end
				from thread_link l join note n on n.id = l.from_id where l.to_id = i.id and l.from_kind = 'note' and n.hidden_at is null) o), '[]') as origins,
			coalesce((select jsonb_agg(jsonb_build_object('type', e.type, 'at', e.at, 'data', e.data) order by e.seq) from event e where e.subject_id = i.id), '[]') as events
		from idea i where i.area_id = ${areaId} and i.number = ${number}`.execute(ctx.db.kysely);
	const row = found.rows[0];
	return row
		? {
				...row,
				origins: row.origins.map(({ votes, ...origin }) => ({
					...origin,
					outcome: votes?.tally ? outcomeOf(new Map(votes.tally), ruleOf(votes)) : null
				})),
				texts: row.texts.map((text) => ({ ...text, written_at: new Date(text.written_at) }))
			}
		: null;
}
