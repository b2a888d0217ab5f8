import { type RequestEvent, fail, redirect } from '@sveltejs/kit';
import type { z } from 'zod';
import type { Ctx } from '#platform/command/context.ts';
import { type Result, refuse } from '#platform/core/result.ts';
import type { FileStore, ReceivedFile } from '#platform/files/store.server.ts';
import { takeLimit } from '#platform/session/limits.server.ts';
import {
	type FormProblem,
	actionName,
	problem,
	refusedFields,
	wrongFields
} from './form.server.ts';
import { readFileForm } from './read-file-form.server.ts';
import { sayRefusal } from './refusals.server.ts';

const UPLOADS = { most: 120, seconds: 3600 };
const STATUS: Record<string, number> = { file_too_big: 413, form_too_big: 413, file_no_room: 503 };

/**
 * A form action that takes a file in the field `file`, else like `formAction`. What was typed
 * comes back with every refusal; the file does not, browsers cannot choose it again by
 * themselves.
 *
 * @param before finds the thing it is for and throws NotFound when the viewer may not: nothing is
 *   read from somebody who may not send it
 */
export function uploadAction<S extends z.ZodType, About, T>(
	schema: S,
	before: (event: RequestEvent) => Promise<About>,
	run: (ctx: Ctx, input: z.output<S>, file: ReceivedFile, about: About) => Promise<Result<T>>,
	next: (value: T, event: RequestEvent) => string
) {
	return async (event: RequestEvent) => {
		const { lang, ctx } = event.locals;
		const form = actionName(event);
		const refused = (code: string, field = '', values: FormProblem['values'] = {}) =>
			fail(
				STATUS[code] ?? 422,
				problem(form, values, [{ field, message: sayRefusal({ ok: false, code }, lang) }])
			);
		const about = await before(event);
		if (!(await mayUpload(ctx))) return refused('file_too_often');
		const read = await readFileForm(event.request, filesOf(ctx).receive);
		if (!read.ok) return refused(read.code);
		const { values, operation, file } = read.value;
		try {
			const parsed = schema.safeParse(values);
			const problems = [
				...(parsed.success ? [] : wrongFields(parsed.error, lang)),
				...(file?.ok ? [] : fileProblem(file ?? refuse('file_missing'), lang))
			];
			if (!parsed.success || !file?.ok)
				return fail(
					(file && !file.ok && STATUS[file.code]) || 422,
					problem(form, values, problems)
				);
			const answer = await run(
				{ ...ctx, ...(operation && { operation }) },
				parsed.data,
				file.value,
				about
			);
			if (!answer.ok) return fail(422, problem(form, values, refusedFields(answer, lang)));
			redirect(303, next(answer.value, event));
		} finally {
			if (file?.ok) await file.value.discard();
		}
	};
}

const fileProblem = (refusal: Result<never>, lang: FormLang): FormProblem['errors'] =>
	refusal.ok ? [] : [{ field: 'file', message: sayRefusal(refusal, lang) }];
type FormLang = RequestEvent['locals']['lang'];

/** Counted apart from the change: also what is refused has cost its way. */
const mayUpload = (ctx: Ctx): Promise<boolean> =>
	ctx.db.transaction((tx) =>
		takeLimit(tx, `upload:${ctx.viewer?.personId ?? ''}`, UPLOADS, ctx.ports.now())
	);

export function filesOf(ctx: Ctx): FileStore {
	if (!ctx.files) throw new Error('there is no place for files in this context');
	return ctx.files;
}
