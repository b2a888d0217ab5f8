import type { Ctx } from '#platform/command/context.ts';
import { type Result, refuse } from '#platform/core/result.ts';
import type { FileOwner } from '#platform/files/owners.server.ts';
import { filesOfRows } from '#platform/files/rows.store.server.ts';
import type { FileStore, ReceivedFile } from '#platform/files/store.server.ts';
import { takeLimit } from '#platform/session/limits.server.ts';
import { PHOTO_MOST_BYTES, PHOTO_MOST_MB, showable } from './photo.ts';

export const photoFiles: FileOwner = {
	thing: 'a photo of a note',
	...filesOfRows('note_photo')
};

/**
 * Takes in a photo while it arrives. Its name is not asked: phones call their pictures as they
 * like, and it is kept by none. Discard it when done.
 */
export async function receivePhoto(
	files: FileStore,
	chunks: AsyncIterable<Uint8Array>
): Promise<Result<ReceivedFile>> {
	const file = await files.receive('', chunks, PHOTO_MOST_BYTES);
	if (!file.ok) return refuse(REFUSALS[file.code] ?? file.code, { about: { most: PHOTO_MOST_MB } });
	const shows = showable(file.value);
	if (shows.ok) return file;
	await file.value.discard();
	return shows;
}

/** What is said of a file, in the words of who takes a photo. */
const REFUSALS: Record<string, string> = {
	file_not_allowed: 'photo_not_picture',
	file_with_program: 'photo_not_picture',
	file_too_many_pixels: 'photo_too_large',
	file_too_big: 'photo_too_large'
};

const PHOTOS = { most: 30, seconds: 600 };

/** Counted apart from the change: also what is refused has cost its way. */
export const maySendPhoto = (ctx: Ctx, guestId: string): Promise<boolean> =>
	ctx.db.transaction((tx) => takeLimit(tx, `photo:${guestId}`, PHOTOS, ctx.ports.now()));
