import { sql } from 'kysely';
import { NotFound } from '#platform/core/faults.ts';
import type { Lang } from '#platform/core/lang.ts';
import type { Tx } from '#platform/db/database.server.ts';

export type SeriesText = { lang: Lang; name: string; purpose: string };
export type Partner = { role: 'host' | 'partner' | 'funder'; name: string };

export async function insertSeries(
	tx: Tx,
	of: { id: string; areaId: string; number: number; copiedFrom: string | null },
	texts: readonly SeriesText[],
	partners: readonly { id: string; role: string; name: string; note?: string }[],
	now: Date
): Promise<void> {
	await tx
		.insertInto('workshop_series')
		.values({
			id: of.id,
			area_id: of.areaId,
			number: of.number,
			copied_from: of.copiedFrom,
			langs: texts.map((text) => text.lang),
			created_at: now,
			changed_at: now
		})
		.execute();
	for (const [at, text] of texts.entries())
		await tx
			.insertInto('workshop_series_text')
			.values({
				series_id: of.id,
				area_id: of.areaId,
				...text,
				original: at === 0,
				written_at: now
			})
			.execute();
	for (const [at, one] of partners.entries())
		await tx
			.insertInto('workshop_partner')
			.values({ ...one, area_id: of.areaId, series_id: of.id, position: at + 1 })
			.execute();
}

export type SeriesWhole = {
	id: string;
	areaId: string;
	texts: SeriesText[];
	partners: (Partner & { note: string })[];
	parts: { id: string; startsAt: Date; endsAt: Date }[];
};

/** A series with its partners and days. @throws NotFound */
export async function lockSeries(tx: Tx, areaId: string, number: number): Promise<SeriesWhole> {
	const row = await tx
		.selectFrom('workshop_series')
		.select(['id', 'area_id'])
		.where('area_id', '=', areaId)
		.where('number', '=', number)
		.forUpdate()
		.executeTakeFirst();
	if (!row) throw new NotFound();
	const texts = await tx
		.selectFrom('workshop_series_text')
		.select(['lang', 'name', 'purpose'])
		.where('series_id', '=', row.id)
		.orderBy('original', 'desc')
		.execute();
	const partners = await tx
		.selectFrom('workshop_partner')
		.select(['role', 'name', 'note'])
		.where('series_id', '=', row.id)
		.orderBy('position')
		.execute();
	const parts = await tx
		.selectFrom('workshop')
		.select(['id', 'starts_at', 'ends_at'])
		.where('series_id', '=', row.id)
		.orderBy('part')
		.execute();
	return {
		id: row.id,
		areaId: row.area_id,
		texts: texts as SeriesText[],
		partners: partners as (Partner & { note: string })[],
		parts: parts.map((part) => ({ id: part.id, startsAt: part.starts_at, endsAt: part.ends_at }))
	};
}

/**
 * Everything of a day but its people into a new one, moved by whole days. Ids come from outside:
 * the database makes none.
 */
export async function copyDay(
	tx: Tx,
	from: string,
	to: { id: string; number: number; seriesId: string; startsAt: Date; endsAt: Date },
	newId: () => string,
	now: Date
): Promise<void> {
	await sql`insert into workshop (id, area_id, number, series_id, part, kind, langs, starts_at, ends_at, place, remote_url, seats_site, seats_remote, names, feedback_url, created_at, changed_at)
		select ${to.id}, area_id, ${to.number}, ${to.seriesId}, part, kind, langs, ${to.startsAt}, ${to.endsAt}, place, remote_url, seats_site, seats_remote, names, feedback_url, ${now}, ${now} from workshop where id = ${from}`.execute(
		tx
	);
	await sql`insert into workshop_text (workshop_id, area_id, lang, title, intro, goals, original, written_at)
		select ${to.id}, area_id, lang, title, intro, goals, original, ${now} from workshop_text where workshop_id = ${from}`.execute(
		tx
	);
	for (const { id } of await rowsOf(tx, 'workshop_item', from)) {
		const copy = newId();
		await sql`insert into workshop_item (id, area_id, workshop_id, position, kind, minutes, responsible)
			select ${copy}, area_id, ${to.id}, position, kind, minutes, responsible from workshop_item where id = ${id}`.execute(
			tx
		);
		await sql`insert into workshop_item_text (item_id, area_id, lang, title, original)
			select ${copy}, area_id, lang, title, original from workshop_item_text where item_id = ${id}`.execute(
			tx
		);
	}
	for (const { id } of await rowsOf(tx, 'station', from)) {
		const copy = newId();
		await sql`insert into station (id, area_id, workshop_id, position, seats, lang, accessible, remote)
			select ${copy}, area_id, ${to.id}, position, seats, lang, accessible, remote from station where id = ${id}`.execute(
			tx
		);
		await sql`insert into station_text (station_id, area_id, lang, theme, question, original)
			select ${copy}, area_id, lang, theme, question, original from station_text where station_id = ${id}`.execute(
			tx
		);
	}
	for (const { id } of await rowsOf(tx, 'workshop_question', from)) {
		const copy = newId();
		await sql`insert into workshop_question (id, area_id, workshop_id, position, kind, required)
			select ${copy}, area_id, ${to.id}, position, kind, required from workshop_question where id = ${id}`.execute(
			tx
		);
		await sql`insert into workshop_question_text (question_id, area_id, lang, label, choices, original)
			select ${copy}, area_id, lang, label, choices, original from workshop_question_text where question_id = ${id}`.execute(
			tx
		);
	}
}

const rowsOf = (
	tx: Tx,
	table: 'workshop_item' | 'station' | 'workshop_question',
	workshopId: string
) =>
	tx
		.selectFrom(table)
		.select('id')
		.where('workshop_id', '=', workshopId)
		.orderBy('position')
		.execute();
