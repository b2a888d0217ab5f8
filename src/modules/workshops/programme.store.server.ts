import { sql } from 'kysely';
import { NotFound } from '#platform/core/faults.ts';
import type { Lang } from '#platform/core/lang.ts';
import type { Tx } from '#platform/db/database.server.ts';
import type { Item, ItemKind } from './programme.ts';

type Title = { lang: Lang; title: string };

/** The programme of a workshop in its order. The caller holds the row of the workshop. */
export async function itemsOf(tx: Tx, workshopId: string): Promise<Item[]> {
	const rows = await tx
		.selectFrom('workshop_item')
		.select(['id', 'kind', 'minutes', 'taken', 'began_at', 'ended_at'])
		.where('workshop_id', '=', workshopId)
		.orderBy('position')
		.execute();
	return rows.map((row) => ({
		id: row.id,
		kind: row.kind as ItemKind,
		minutes: row.minutes,
		taken: row.taken,
		beganAt: row.began_at,
		endedAt: row.ended_at
	}));
}

/** @throws NotFound when the item is not of this programme */
export function itemIn(items: readonly Item[], id: string): Item {
	const item = items.find((one) => one.id === id);
	if (!item) throw new NotFound();
	return item;
}

export async function insertProgrammeItem(
	tx: Tx,
	of: { id: string; areaId: string; workshopId: string; position: number },
	item: { kind: string; minutes: number; responsible: string; texts: readonly Title[] }
): Promise<void> {
	await tx
		.insertInto('workshop_item')
		.values({
			id: of.id,
			area_id: of.areaId,
			workshop_id: of.workshopId,
			position: of.position,
			kind: item.kind,
			minutes: item.minutes,
			responsible: item.responsible
		})
		.execute();
	await saveTitles(tx, of, item.texts);
}

export async function saveTitles(
	tx: Tx,
	of: { id: string; areaId: string },
	texts: readonly Title[]
): Promise<void> {
	await tx.deleteFrom('workshop_item_text').where('item_id', '=', of.id).execute();
	for (const [at, text] of texts.entries())
		await tx
			.insertInto('workshop_item_text')
			.values({ item_id: of.id, area_id: of.areaId, ...text, original: at === 0 })
			.execute();
}

export const saveProgrammeItem = (
	tx: Tx,
	id: string,
	to: Partial<{
		kind: string;
		minutes: number;
		taken: number;
		responsible: string;
		began_at: Date | null;
		ended_at: Date | null;
	}>
) =>
	tx
		.updateTable('workshop_item')
		.set({ ...to, version: sql<number>`version + 1` })
		.where('id', '=', id)
		.execute();

export async function placeItems(
	tx: Tx,
	workshopId: string,
	ids: readonly string[]
): Promise<void> {
	await sql`update workshop_item i set position = x.position from unnest(${[...ids]}::uuid[]) with ordinality x(id, position)
		where i.id = x.id and i.workshop_id = ${workshopId}`.execute(tx);
}

/** What still runs when the day is closed ends with it. */
export const endRunningItems = (tx: Tx, workshopId: string, now: Date) =>
	tx
		.updateTable('workshop_item')
		.set({ ended_at: now, version: sql<number>`version + 1` })
		.where('workshop_id', '=', workshopId)
		.where('began_at', 'is not', null)
		.where('ended_at', 'is', null)
		.execute();

export const deleteProgrammeItem = (tx: Tx, id: string) =>
	tx.deleteFrom('workshop_item').where('id', '=', id).execute();
