import { json } from '@sveltejs/kit';
import { photoInput } from '#modules/boards/board.input.ts';
import { addPhoto } from '#modules/boards/photo.commands.server.ts';
import { maySendPhoto } from '#modules/boards/photo.files.server.ts';
import { photoFile } from '#modules/boards/photo.queries.server.ts';
import { NotFound } from '#platform/core/faults.ts';
import { isUuid } from '#platform/core/uuid.ts';
import { pictureResponse } from '#routes/web/files.server.ts';
import { boardDoor } from '#routes/web/hall-in.server.ts';
import { photoDoor, readPhotoForm } from '#routes/web/photo-form.server.ts';
import { sayRefusal } from '#routes/web/refusals.server.ts';
import type { RequestHandler } from './$types';

/** The photo of a note, for who sees the note. */
export const GET: RequestHandler = async (event) => {
	const { workshopId } = await boardDoor(event);
	const photo = await photoFile(event.locals.ctx.db, workshopId, event.params.note);
	if (!photo) throw new NotFound();
	return pictureResponse(event, photo);
};

/** Takes the photo that waited on the phone until its note was taken. Sent again it is answered again. */
export const PUT: RequestHandler = async (event) => {
	const { ctx, lang } = event.locals;
	const { workshopId, token, guestId } = await photoDoor(event);
	const wrong = (code: string, status = 422, about = {}) =>
		json({ code, message: sayRefusal({ ok: false, code, about }, lang) }, { status });
	if (!isUuid(event.params.note)) throw new NotFound();
	if (!(await maySendPhoto(ctx, guestId))) return wrong('photo_too_often', 429);
	const read = await readPhotoForm(event);
	if (!read.ok) return wrong(read.code);
	const { values, file } = read.value;
	try {
		const parsed = photoInput.safeParse(values);
		if (!parsed.success) return wrong(parsed.error.issues[0]?.message ?? 'field_wrong');
		if (!file) return wrong('photo_missing');
		// a full disk is another matter than a wrong photo: the phone tries again
		if (!file.ok) return wrong(file.code, file.code === 'file_no_room' ? 503 : 422, file.about);
		const answer = await addPhoto(
			ctx,
			workshopId,
			token,
			{ note: event.params.note, ...parsed.data },
			file.value
		);
		return answer.ok ? json({ ok: true }) : wrong(answer.code);
	} finally {
		if (file?.ok) await file.value.discard();
	}
};
