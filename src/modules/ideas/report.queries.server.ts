import { sql } from 'kysely';
import { clustersOf, notesOf, summariesOf } from '#modules/boards/outline.queries.server.ts';
import { ballotItems } from '#modules/boards/outline.ts';
import { type ItemResult, resultsOf } from '#modules/boards/vote.queries.server.ts';
import { furthestFirst } from '#modules/boards/vote.ts';
import type { Ctx } from '#platform/command/context.ts';
import { NotFound } from '#platform/core/faults.ts';
import type { Lang } from '#platform/core/lang.ts';
import { withoutPersonal } from './personal.ts';
import { MOST_RESULTS, type ReportRecord, type ReportSide, cameBySide } from './report.ts';

/** Everybody who was named of a day: to look for in texts, never to be shown. */
export async function namesOf(ctx: Ctx, workshopId: string): Promise<string[]> {
	const found = await sql<{ name: string }>`
		select name from registration where workshop_id = ${workshopId} and name <> ''
		union select name from hall_guest where workshop_id = ${workshopId} and name is not null`.execute(
		ctx.db.kysely
	);
	return found.rows.map((row) => row.name);
}

type Facts = Pick<ReportRecord, 'titles' | 'starts_at' | 'ends_at' | 'place' | 'programme'> & {
	feedback: number | null;
	closed: boolean;
	sides: Record<ReportSide, number>;
	stations: {
		id: string;
		position: number;
		texts: { lang: string; original: boolean; theme: string }[];
	}[];
};

/** The record of a day, made from what was kept; addresses, numbers and names are taken out. */
export async function recordOf(ctx: Ctx, workshopId: string): Promise<ReportRecord> {
	const came = (side: ReportSide) =>
		sql`(select count(*)::int from presence p join registration r on r.id = p.registration_id where p.workshop_id = w.id and r.side = ${side})`;
	const found = await sql<Facts>`
		select w.starts_at::timestamptz as starts_at, w.ends_at, w.place, w.feedback_answers as feedback,
			coalesce((select phase = 'closed' from hall where workshop_id = w.id), false) as closed,
			(select jsonb_agg(jsonb_build_object('lang', lang, 'original', original, 'title', title) order by original desc) from workshop_text where workshop_id = w.id) as titles,
			coalesce((select jsonb_agg(jsonb_build_object('kind', i.kind, 'minutes', i.minutes, 'texts',
				coalesce((select jsonb_agg(jsonb_build_object('lang', lang, 'original', original, 'title', title)) from workshop_item_text where item_id = i.id), '[]')) order by i.position)
				from workshop_item i where i.workshop_id = w.id), '[]') as programme,
			coalesce((select jsonb_agg(jsonb_build_object('id', s.id, 'position', s.position, 'texts',
				coalesce((select jsonb_agg(jsonb_build_object('lang', lang, 'original', original, 'theme', theme)) from station_text where station_id = s.id), '[]')) order by s.position)
				from station s where s.workshop_id = w.id), '[]') as stations,
			jsonb_build_object('public', ${came('public')}, 'association', ${came('association')}, 'experience', ${came('experience')}, 'other', ${came('other')}) as sides
		from workshop w where w.id = ${workshopId}`.execute(ctx.db.kysely);
	const facts = found.rows[0];
	if (!facts) throw new NotFound();
	const names = await namesOf(ctx, workshopId);
	const bare = (text: string) => withoutPersonal(text, names);
	const summaries = (await summariesOf(ctx, workshopId)).toReversed();
	const at = (stationId: string | null) =>
		summaries
			.filter((one) => one.station_id === stationId)
			.map(({ round, text, lang }) => ({ round, text: bare(text), lang }));
	const whole = at(null);
	const votes = facts.closed ? await resultsOf(ctx, workshopId) : null;
	return {
		titles: facts.titles,
		starts_at: new Date(facts.starts_at).toISOString(),
		ends_at: new Date(facts.ends_at).toISOString(),
		place: facts.place,
		came: cameBySide(facts.sides),
		programme: facts.programme,
		themes: [
			...facts.stations.map(({ id, position, texts }) => ({ position, texts, summaries: at(id) })),
			...(whole.length ? [{ position: null, texts: [], summaries: whole }] : [])
		],
		voters: votes?.voters ?? 0,
		results: votes ? await resultsNamed(ctx, workshopId, facts.stations, votes.items, bare) : [],
		feedback: facts.feedback
	};
}

async function resultsNamed(
	ctx: Ctx,
	workshopId: string,
	stations: Facts['stations'],
	votes: readonly ItemResult[],
	bare: (text: string) => string
): Promise<ReportRecord['results']> {
	const outcomes = new Map(votes.map(({ item, ...outcome }) => [item, outcome]));
	return ballotItems(
		stations.map((one) => ({ ...one, theme: '', lang: '' })),
		await clustersOf(ctx, workshopId),
		await notesOf(ctx, { workshopId })
	)
		.flatMap(({ station, items }) =>
			items.flatMap(({ id, kind, text, lang, notes }) => {
				const outcome = outcomes.get(id);
				return outcome && outcome.score !== null
					? [{ kind, text: bare(text), lang, station: station?.position ?? null, notes, outcome }]
					: [];
			})
		)
		.toSorted((a, b) => furthestFirst(a.outcome, b.outcome))
		.slice(0, MOST_RESULTS);
}

export type ReportText = {
	lang: Lang;
	summary: string;
	blog: string;
	next: string;
	version: number;
};
export type Report = {
	texts: ReportText[];
	approval: { approved_at: Date; by: string | null; record: ReportRecord } | null;
};

/** The texts and the approval of a report; whether the viewer may see it, the route asks. */
export async function reportOf(ctx: Ctx, workshopId: string): Promise<Report> {
	const texts = await ctx.db.kysely
		.selectFrom('report_text')
		.select(['lang', 'summary', 'blog', 'next', 'version'])
		.where('workshop_id', '=', workshopId)
		.orderBy('lang')
		.execute();
	const approval = await ctx.db.kysely
		.selectFrom('report_approval')
		.leftJoin('person', 'person.id', 'report_approval.approved_by')
		.select(['report_approval.record', 'report_approval.approved_at', 'person.name as by'])
		.where('workshop_id', '=', workshopId)
		.executeTakeFirst();
	return {
		texts: texts as ReportText[],
		approval: approval ? { ...approval, record: approval.record as unknown as ReportRecord } : null
	};
}

/** How many were there and have an address: to so many an approval sends the report. */
export async function readersOf(ctx: Ctx, workshopId: string): Promise<number> {
	const found = await sql<{ n: number }>`
		select count(*)::int as n from presence p join registration r on r.id = p.registration_id
		where p.workshop_id = ${workshopId} and r.email is not null and r.forgotten_at is null`.execute(
		ctx.db.kysely
	);
	return found.rows[0]!.n;
}

export async function isReportPublic(ctx: Ctx, workshopId: string): Promise<boolean> {
	const found = await sql<{ yes: boolean }>`
		select exists (select 1 from report_approval where workshop_id = ${workshopId}) as yes`.execute(
		ctx.db.kysely
	);
	return found.rows[0]!.yes;
}
