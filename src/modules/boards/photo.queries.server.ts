import { sql } from 'kysely';
import type { Database } from '#platform/db/database.server.ts';
import { isUuid } from '#platform/core/uuid.ts';
import type { Photo } from './photo.ts';

/** The photo of the note `n`, as a `Photo`; null when it has none. */
export const photoOfNote = sql<Photo | null>`(select jsonb_build_object('words', p.words, 'width', p.width, 'height', p.height)
	from note_photo p where p.note_id = n.id and p.removed_at is null)`;

export type PhotoFile = { sha256: string; type: string; bytes: number };

/** The photo of a note to be looked at; null when there is none, it was removed, or its note is hidden. */
export async function photoFile(
	db: Database,
	workshopId: string,
	noteId: string
): Promise<PhotoFile | null> {
	if (!isUuid(noteId)) return null;
	const found = await sql<PhotoFile>`
		select p.sha256, p.type, p.bytes from note n join note_photo p on p.note_id = n.id
		where n.id = ${noteId} and n.workshop_id = ${workshopId} and n.hidden_at is null and p.removed_at is null`.execute(
		db.kysely
	);
	return found.rows[0] ?? null;
}
