import { type Result, ok, refuse } from '#platform/core/result.ts';
import { isPicture } from '#platform/files/kinds.ts';
import type { Phase } from './board.ts';

/** A phone makes its photo much smaller; so much may come from one that runs no script. */
export const PHOTO_MOST_MB = 6;
export const PHOTO_MOST_BYTES = PHOTO_MOST_MB * 2 ** 20;
export const LONGEST_PHOTO_WORDS = 300;
/** As many in one hall: some gigabytes, and not the whole disk. */
export const MOST_PHOTOS = 1_000;
/** A drawing of a few kilobytes may unfold to this many points in every phone that shows the list. */
const MOST_PIXELS = 25_000_000;

/** A photo as a note shows it: told in words, and its size, so that nothing jumps when it comes. */
export type Photo = { words: string; width: number; height: number };

/** A picture, and one that every phone of the hall can show. */
export function showable(file: {
	kind: string;
	pixels: { width: number; height: number } | null;
}): Result<null, 'photo_not_picture' | 'photo_too_large'> {
	if (!isPicture(file.kind) || !file.pixels) return refuse('photo_not_picture');
	return file.pixels.width * file.pixels.height > MOST_PIXELS
		? refuse('photo_too_large', { about: { most: PHOTO_MOST_MB } })
		: ok(null);
}

type Words = { text: string; words: string };

/**
 * What a note says, and what its photo is told as. A photo is always told in words. Whoever writes
 * nothing else has said with them what the note says: a paper note is not to be typed twice.
 */
export function withPhoto(
	{ text, words }: Words,
	photo: boolean
): Result<Words, 'note_text_missing' | 'photo_words_missing' | 'photo_missing'> {
	if (photo && !words)
		return refuse('photo_words_missing', { fields: { words: 'photo_words_missing' } });
	// sent again after an error: browsers do not choose the photo again by themselves
	if (!photo && words) return refuse('photo_missing', { fields: { file: 'photo_missing' } });
	if (!text && !words)
		return refuse('note_text_missing', { fields: { text: 'note_text_missing' } });
	return ok({ text: text || words, words });
}

/**
 * May this photo hang on a note? The same one sent again is `photo_again`, also when it was removed
 * meanwhile or the notes stand still: the phone may then forget it, and nothing comes back.
 *
 * @param there the note's photo, also one that was removed
 * @param photos how many the hall has
 */
export function addable(
	phase: Phase,
	there: { sha256: string } | null,
	sha256: string,
	photos: number
): Result<null, 'photo_again' | 'photo_there_already' | 'photo_too_late' | 'photos_too_many'> {
	if (there) return refuse(there.sha256 === sha256 ? 'photo_again' : 'photo_there_already');
	if (phase === 'voting' || phase === 'closed') return refuse('photo_too_late');
	return photos < MOST_PHOTOS ? ok(null) : refuse('photos_too_many');
}
