import { sql } from 'kysely';
import { Conflict } from '#platform/core/faults.ts';
import type { Lang } from '#platform/core/lang.ts';
import type { Tx } from '#platform/db/database.server.ts';
import type { WorkshopOfHarvest } from './harvest.store.server.ts';
import type { ReportTextInput } from './report.input.ts';
import type { ReportRecord } from './report.ts';

/** Holds the workshop, so that a text is not written while its report is being approved. */
export const lockReport = (tx: Tx, workshopId: string) =>
	tx
		.selectFrom('workshop')
		.select(['state', 'ends_at'])
		.where('id', '=', workshopId)
		.forUpdate()
		.executeTakeFirstOrThrow();

export const isApproved = async (tx: Tx, workshopId: string): Promise<boolean> =>
	(await tx
		.selectFrom('report_approval')
		.select('workshop_id')
		.where('workshop_id', '=', workshopId)
		.executeTakeFirst()) !== undefined;

/** @throws Conflict when somebody saved first */
export async function saveReportText(
	tx: Tx,
	of: WorkshopOfHarvest,
	input: ReportTextInput,
	now: Date
): Promise<void> {
	const before = await tx
		.selectFrom('report_text')
		.selectAll()
		.where('workshop_id', '=', of.id)
		.where('lang', '=', input.text_lang)
		.executeTakeFirst();
	const { summary, blog, next } = input;
	if ((before?.version ?? 0) !== input._v)
		throw new Conflict(
			{ summary, blog, next },
			{ summary: before?.summary ?? '', blog: before?.blog ?? '', next: before?.next ?? '' },
			before?.version ?? 0
		);
	await tx
		.insertInto('report_text')
		.values({
			workshop_id: of.id,
			area_id: of.areaId,
			lang: input.text_lang,
			summary,
			blog,
			next,
			written_at: now
		})
		.onConflict((c) =>
			c.columns(['workshop_id', 'lang']).doUpdateSet({
				summary,
				blog,
				next,
				version: sql<number>`report_text.version + 1`,
				written_at: now
			})
		)
		.execute();
}

export const textsOf = (tx: Tx, workshopId: string) =>
	tx
		.selectFrom('report_text')
		.select(['summary', 'blog', 'next'])
		.where('workshop_id', '=', workshopId)
		.execute();

export const insertApproval = (
	tx: Tx,
	of: WorkshopOfHarvest,
	record: ReportRecord,
	by: string | null,
	now: Date
) =>
	tx
		.insertInto('report_approval')
		.values({
			workshop_id: of.id,
			area_id: of.areaId,
			record: JSON.stringify(record),
			approved_by: by,
			approved_at: now
		})
		.execute();

export const deleteApproval = (tx: Tx, workshopId: string) =>
	tx.deleteFrom('report_approval').where('workshop_id', '=', workshopId).execute();

/** Everybody who was there and has an address. */
export async function attended(
	tx: Tx,
	workshopId: string
): Promise<{ id: string; email: string; name: string; lang: Lang }[]> {
	const found = await sql<{ id: string; email: string; name: string; lang: Lang }>`
		select r.id, r.email, r.name, r.lang from presence p join registration r on r.id = p.registration_id
		where p.workshop_id = ${workshopId} and r.email is not null and r.forgotten_at is null order by r.id`.execute(
		tx
	);
	return found.rows;
}

/** What a mail about the day says, in its reader's language. */
export async function reportForMail(tx: Tx, workshopId: string) {
	type Texts = { lang: string; original: boolean; title: string; slug: string; summary: string }[];
	const found = await sql<{
		number: number;
		starts_at: Date;
		titles: Texts;
		areas: Texts;
		summaries: Texts;
	}>`
		select w.number, w.starts_at,
			(select jsonb_agg(jsonb_build_object('lang', lang, 'original', original, 'title', title)) from workshop_text where workshop_id = w.id) as titles,
			(select jsonb_agg(jsonb_build_object('lang', lang, 'original', original, 'slug', slug)) from area_text where area_id = w.area_id) as areas,
			(select jsonb_agg(jsonb_build_object('lang', lang, 'original', false, 'summary', summary)) from report_text where workshop_id = w.id and summary <> '') as summaries
		from workshop w where w.id = ${workshopId}`.execute(tx);
	return found.rows[0]!;
}
