import { change } from '#platform/command/change.server.ts';
import type { Ctx } from '#platform/command/context.ts';
import { NotFound } from '#platform/core/faults.ts';
import { ok } from '#platform/core/result.ts';
import type { ReceivedFile } from '#platform/files/store.server.ts';
import { PHASES } from './board.ts';
import { addChanges, guestByToken, lockHall } from './hall.store.server.ts';
import { noteIn, saveNotes } from './note.store.server.ts';
import { countPhotos, insertPhoto, markPhotoRemoved, photoOf } from './photo.store.server.ts';
import { addable } from './photo.ts';
import { type Tidier, mayTidy, ofNote, tidy } from './tidy.server.ts';

/**
 * Hangs a photo on a note of one's own. The note has been taken before, so the phone knows its id:
 * the same photo for the same note is one, however often it is sent.
 *
 * @param token of the device's cookie
 */
export async function addPhoto(
	{ operation: _, ...ctx }: Ctx,
	workshopId: string,
	token: string,
	input: { note: string; words: string },
	file: ReceivedFile
) {
	const answer = await change(ctx, 'add-photo', async (work) => {
		const hall = await lockHall(work.tx, workshopId);
		const guest = await guestByToken(work.tx, workshopId, token);
		const note = await noteIn(work.tx, workshopId, input.note);
		work.authorise(guest !== null && guest.id === note.guestId);
		const there = await photoOf(work.tx, note.id);
		const photos = await countPhotos(work.tx, workshopId);
		const allowed = addable(hall.phase, there, file.sha256, photos);
		if (!allowed.ok) return allowed;
		// before the row: a crash here leaves a file that nobody points to, never the other way round
		await file.keep();
		await insertPhoto(
			work.tx,
			{ noteId: note.id, areaId: hall.areaId },
			input.words,
			file,
			work.now
		);
		await saveNotes(work.tx, workshopId, [note.id], {});
		await addChanges(work.tx, hall, [{ ...ofNote(note), seq: hall.lastSeq + 1 }], work.now);
		await work.record({
			type: 'boards.photo_added',
			subject: { kind: 'workshop', id: workshopId },
			areaId: hall.areaId,
			data: { note: note.id, guest: note.guestId!, bytes: file.bytes }
		});
		return ok(null);
	});
	// what is there already was done before: nothing is to be told
	return answer.ok || answer.code !== 'photo_again' ? answer : ok(null);
}

/** Takes a photo off a note, at any time: somebody's face may be on it. The note stays. */
export const removePhoto = (ctx: Ctx, who: Tidier, input: { note: string }) =>
	tidy(
		ctx,
		'remove-photo',
		who,
		async (doing) => {
			const { work, hall } = doing;
			const note = await noteIn(work.tx, hall.workshopId, input.note);
			mayTidy(doing, note.stationId);
			const there = await photoOf(work.tx, note.id);
			if (!there || there.removed) throw new NotFound();
			await markPhotoRemoved(work.tx, note.id, work.now);
			await saveNotes(work.tx, hall.workshopId, [note.id], {});
			return {
				ok: true,
				value: null,
				changes: [ofNote(note)],
				event: { type: 'boards.photo_removed', data: { note: note.id } }
			};
		},
		PHASES
	);
