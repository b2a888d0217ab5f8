import { type RequestEvent, fail, redirect } from '@sveltejs/kit';
import type { z } from 'zod';
import { maySendPhoto, receivePhoto } from '#modules/boards/photo.files.server.ts';
import { PHOTO_MOST_BYTES } from '#modules/boards/photo.ts';
import type { Ctx } from '#platform/command/context.ts';
import { NotFound } from '#platform/core/faults.ts';
import { type Result, ok, refuse } from '#platform/core/result.ts';
import type { ReceivedFile } from '#platform/files/store.server.ts';
import { boundaryOf } from '#platform/files/multipart.ts';
import { actionName, problem, refusedFields, wrongFields } from './form.server.ts';
import { boardDoor } from './hall-in.server.ts';
import { readHallCookie } from './cookies.server.ts';
import { type ReadFileForm, readFileForm } from './read-file-form.server.ts';
import { readForm } from './read-form.server.ts';
import { sayRefusal } from './refusals.server.ts';
import { filesOf } from './upload.server.ts';

/**
 * Who may send a photo: a guest of the hall. From anybody else nothing is read.
 *
 * @throws NotFound
 */
export async function photoDoor(event: RequestEvent) {
	const { workshopId, guest } = await boardDoor(event);
	const token = readHallCookie(event);
	if (!guest || !token) throw new NotFound();
	return { workshopId, token, guestId: guest.id };
}

/** A form with a photo in the field `file`, as it arrives. Discard the photo when done. */
export const readPhotoForm = (event: RequestEvent) =>
	readFileForm(
		event.request,
		(_name, chunks) => receivePhoto(filesOf(event.locals.ctx), chunks),
		PHOTO_MOST_BYTES
	);

type Run<Input, T> = (
	ctx: Ctx,
	input: Input,
	photo: ReceivedFile | null,
	event: RequestEvent
) => Promise<Result<T>>;

/**
 * A form action whose form may bring a photo, else like `formAction`. What was typed comes back
 * with every refusal; the photo does not, browsers cannot choose it again by themselves.
 */
export function photoAction<S extends z.ZodType, T>(
	schema: S,
	run: Run<z.output<S>, T>,
	next: (event: RequestEvent) => string
) {
	return async (event: RequestEvent) => {
		const { lang, ctx } = event.locals;
		const form = actionName(event);
		const read = await readEither(event);
		if (!read.ok)
			return fail(
				read.code === 'form_too_big' ? 413 : 400,
				problem(form, {}, [{ field: '', message: sayRefusal(read, lang) }])
			);
		const { values, operation, file } = read.value;
		try {
			const parsed = schema.safeParse(values);
			const problems = [
				...(parsed.success ? [] : wrongFields(parsed.error, lang)),
				...(file && !file.ok ? [{ field: 'file', message: sayRefusal(file, lang) }] : [])
			];
			if (!parsed.success || problems.length) return fail(422, problem(form, values, problems));
			const answer = await run(
				{ ...ctx, ...(operation && { operation }) },
				parsed.data,
				file?.ok ? file.value : null,
				event
			);
			if (!answer.ok) return fail(422, problem(form, values, refusedFields(answer, lang)));
			redirect(303, next(event));
		} finally {
			if (file?.ok) await file.value.discard();
		}
	};
}

/** With a photo or without: pages that were open before there were photos send plain words. */
async function readEither(
	event: RequestEvent
): Promise<Result<ReadFileForm, 'form_unreadable' | 'form_too_big' | 'form_repeated'>> {
	if (boundaryOf(event.request.headers.get('content-type')) === null) {
		const read = await readForm(event);
		return read.ok ? ok({ ...read.value, file: null }) : read;
	}
	const { guestId } = await photoDoor(event);
	const read = await readPhotoForm(event);
	if (!read.ok || !read.value.file?.ok || (await maySendPhoto(event.locals.ctx, guestId)))
		return read;
	await read.value.file.value.discard();
	return ok({ ...read.value, file: refuse('photo_too_often') });
}
