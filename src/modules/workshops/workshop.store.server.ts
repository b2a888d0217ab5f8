import { sql } from 'kysely';
import { Conflict, NotFound } from '#platform/core/faults.ts';
import { LANGS, type Lang } from '#platform/core/lang.ts';
import type { Tx } from '#platform/db/database.server.ts';
import type { Workshop, WorkshopState } from './workshop.ts';

/**
 * Loads a workshop and holds its row until the end of the transaction: seats are given and
 * waiting numbers counted under this lock.
 */
export async function lockWorkshop(tx: Tx, id: string): Promise<Workshop> {
	const row = await tx
		.selectFrom('workshop')
		.selectAll()
		.where('id', '=', id)
		.forUpdate()
		.executeTakeFirst();
	if (!row) throw new NotFound();
	return {
		id: row.id,
		areaId: row.area_id,
		number: row.number,
		seriesId: row.series_id,
		part: row.part,
		state: row.state as WorkshopState,
		langs: row.langs as Lang[],
		startsAt: row.starts_at,
		endsAt: row.ends_at,
		place: row.place,
		remoteUrl: row.remote_url,
		seats: { site: row.seats_site, remote: row.seats_remote },
		waiting: { site: row.waiting_site, remote: row.waiting_remote },
		registersFrom: row.registers_from,
		registersUntil: row.registers_until,
		openedAt: row.opened_at,
		sequence: row.sequence,
		version: row.version
	};
}

export type WorkshopRow = {
	kind: string;
	langs: readonly Lang[];
	startsAt: Date;
	endsAt: Date;
	place: string;
	remoteUrl: string;
	seats: { site: number; remote: number };
	registersUntil: Date | null;
	names: string;
	funding: string;
	fundingUntil: Date | null;
};

const columns = (row: WorkshopRow) => ({
	kind: row.kind,
	langs: [...row.langs],
	starts_at: row.startsAt,
	ends_at: row.endsAt,
	place: row.place,
	remote_url: row.remoteUrl || null,
	seats_site: row.seats.site,
	seats_remote: row.seats.remote,
	registers_until: row.registersUntil,
	names: row.names,
	funding: row.funding,
	funding_until: row.fundingUntil
});

export const insertWorkshop = (
	tx: Tx,
	of: { id: string; areaId: string; number: number; seriesId: string | null; part: number },
	row: WorkshopRow,
	now: Date
) =>
	tx
		.insertInto('workshop')
		.values({
			id: of.id,
			area_id: of.areaId,
			number: of.number,
			series_id: of.seriesId,
			part: of.part,
			...columns(row),
			created_at: now,
			changed_at: now
		})
		.execute();

/** @throws Conflict when somebody saved first */
export async function saveWorkshop(
	tx: Tx,
	id: string,
	row: WorkshopRow,
	version: number,
	moved: boolean,
	now: Date
): Promise<void> {
	const saved = await tx
		.updateTable('workshop')
		.set({
			...columns(row),
			changed_at: now,
			version: version + 1,
			...(moved && { sequence: sql<number>`sequence + 1` })
		})
		.where('id', '=', id)
		.where('version', '=', version)
		.returning('id')
		.executeTakeFirst();
	if (saved) return;
	const stands = await tx
		.selectFrom('workshop')
		.select('version')
		.where('id', '=', id)
		.executeTakeFirstOrThrow();
	throw new Conflict({}, {}, stands.version);
}

export type WorkshopText = { lang: Lang; title: string; intro: string; goals: string };

/** One row per language that has a title; the first of them was written first. */
export async function saveWorkshopTexts(
	tx: Tx,
	of: { id: string; areaId: string },
	texts: readonly WorkshopText[],
	now: Date
): Promise<void> {
	const original = LANGS.find((lang) => texts.some((text) => text.lang === lang));
	await tx
		.deleteFrom('workshop_text')
		.where('workshop_id', '=', of.id)
		.where('lang', 'not in', [...texts.map((text) => text.lang), ''])
		.execute();
	for (const text of texts)
		await tx
			.insertInto('workshop_text')
			.values({
				workshop_id: of.id,
				area_id: of.areaId,
				...text,
				original: text.lang === original,
				written_at: now
			})
			.onConflict((c) =>
				c.columns(['workshop_id', 'lang']).doUpdateSet({
					title: text.title,
					intro: text.intro,
					goals: text.goals,
					original: text.lang === original,
					version: sql<number>`workshop_text.version + 1`,
					written_at: now
				})
			)
			.execute();
}

export const setWorkshopState = (
	tx: Tx,
	id: string,
	state: WorkshopState,
	now: Date,
	more: { cancelled_reason?: string; opened_at?: Date } = {}
) =>
	tx
		.updateTable('workshop')
		.set({
			state,
			...more,
			changed_at: now,
			version: sql<number>`version + 1`,
			...(state === 'cancelled' && { sequence: sql<number>`sequence + 1` })
		})
		.where('id', '=', id)
		.execute();

/** Everybody with a seat is asked whether they still come; nobody loses the seat by silence. */
export async function askAgain(tx: Tx, id: string, by: Date): Promise<void> {
	await tx.updateTable('workshop').set({ reconfirm_by: by }).where('id', '=', id).execute();
	await tx
		.updateTable('registration')
		.set({ reconfirmed_at: null })
		.where('workshop_id', '=', id)
		.execute();
}
