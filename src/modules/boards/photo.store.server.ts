import type { Tx } from '#platform/db/database.server.ts';
import type { ReceivedFile } from '#platform/files/store.server.ts';

/** The photo of a note, also one that was removed; null when it never had one. */
export async function photoOf(
	tx: Tx,
	noteId: string
): Promise<{ sha256: string; removed: boolean } | null> {
	const row = await tx
		.selectFrom('note_photo')
		.select(['sha256', 'removed_at'])
		.where('note_id', '=', noteId)
		.executeTakeFirst();
	return row ? { sha256: row.sha256, removed: row.removed_at !== null } : null;
}

export async function countPhotos(tx: Tx, workshopId: string): Promise<number> {
	const row = await tx
		.selectFrom('note_photo')
		.innerJoin('note', 'note.id', 'note_photo.note_id')
		.select((of) => of.fn.countAll<number>().as('n'))
		.where('note.workshop_id', '=', workshopId)
		.executeTakeFirstOrThrow();
	return Number(row.n);
}

export const insertPhoto = (
	tx: Tx,
	of: { noteId: string; areaId: string },
	words: string,
	file: ReceivedFile,
	now: Date
) =>
	tx
		.insertInto('note_photo')
		.values({
			note_id: of.noteId,
			area_id: of.areaId,
			sha256: file.sha256,
			type: file.type,
			bytes: file.bytes,
			width: file.pixels!.width,
			height: file.pixels!.height,
			words,
			added_at: now
		})
		.execute();

/** What it showed is not told any more either. */
export const markPhotoRemoved = (tx: Tx, noteId: string, now: Date) =>
	tx
		.updateTable('note_photo')
		.set({ removed_at: now, words: '' })
		.where('note_id', '=', noteId)
		.execute();
