import { type RequestEvent, fail, redirect } from '@sveltejs/kit';
import type { z } from 'zod';
import type { Ctx } from '#platform/command/context.ts';
import { Conflict } from '#platform/core/faults.ts';
import type { Lang } from '#platform/core/lang.ts';
import type { Refusal, Result } from '#platform/core/result.ts';
import { readForm } from './read-form.server.ts';
import { sayRefusal } from './refusals.server.ts';

/** What a page gets back when a form was not accepted: everything typed, and why. */
export type FormProblem = {
	/** The action's name, so that a page with several forms knows which one. */
	form: string;
	values: Record<string, string | string[]>;
	errors: { field: string; message: string }[];
	conflict?: { yours: Record<string, string>; theirs: Record<string, string>; version: number };
};

type Event = RequestEvent;
type Run<Input, T> = (ctx: Ctx, input: Input, event: Event) => Promise<Result<T>>;

/**
 * A form action: reads and checks the form, runs the command, and turns what it answers into
 * HTTP. Wrong input is 422, a refusal 422, somebody else's newer text 409; what was typed comes
 * back with each. On success the browser is sent on with 303.
 *
 * @param schema zod schema; its messages are refusal codes (`m.refusal_…` in three languages)
 * @param next where to go after success, a path; the same page when left out; null answers 200 here
 * @example
 * export const actions = {
 *   default: formAction(followInput, (ctx, input) => follow(ctx, input), () => to('fi', '/…'))
 * };
 */
export function formAction<S extends z.ZodType, T>(
	schema: S,
	run: Run<z.output<S>, T>,
	next?: (value: T, event: Event) => string | null
) {
	return async (event: Event) => {
		const form = actionName(event);
		const read = await readForm(event);
		if (!read.ok) {
			const errors = [{ field: '', message: sayRefusal(read, event.locals.lang) }];
			return fail(read.code === 'form_too_big' ? 413 : 400, problem(form, {}, errors));
		}
		const { values, operation } = read.value;
		const parsed = schema.safeParse(values);
		if (!parsed.success)
			return fail(422, problem(form, values, wrongFields(parsed.error, event.locals.lang)));
		const ctx = { ...event.locals.ctx, ...(operation && { operation }) };
		let answer: Result<T>;
		try {
			answer = await run(ctx, parsed.data, event);
		} catch (fault) {
			if (!(fault instanceof Conflict)) throw fault;
			const { yours, theirs, version } = fault;
			return fail(409, { ...problem(form, values, []), conflict: { yours, theirs, version } });
		}
		if (!answer.ok)
			return fail(422, problem(form, values, refusedFields(answer, event.locals.lang)));
		const there = next ? next(answer.value, event) : event.url.pathname;
		if (there === null) return;
		redirect(303, there);
	};
}

/** The action's name, from `?/name`. */
export const actionName = (event: Event): string =>
	event.url.search.startsWith('?/') ? event.url.search.slice(2).split('&')[0]! : 'default';

/** What the schema found, in words, once per field. */
export function wrongFields(error: z.ZodError, lang: Lang): FormProblem['errors'] {
	const errors = error.issues.map((issue) => ({
		field: issue.path.join('_'),
		message: sayRefusal({ ok: false, code: issue.message, about: limits(issue) }, lang)
	}));
	return firstPerField(errors);
}

/** A refusal in words, at its fields. */
export const refusedFields = (refusal: Refusal, lang: Lang): FormProblem['errors'] =>
	Object.entries(refusal.fields ?? { '': refusal.code }).map(([field, code]) => ({
		field,
		message: sayRefusal({ ...refusal, code }, lang)
	}));

export const problem = (
	form: string,
	values: Record<string, string | string[]>,
	errors: FormProblem['errors']
): FormProblem => ({ form, values, errors });

const limits = (issue: z.core.$ZodIssue): Record<string, number> => ({
	...('maximum' in issue && { most: Number(issue.maximum) }),
	...('minimum' in issue && { least: Number(issue.minimum) })
});

function firstPerField(errors: FormProblem['errors']): FormProblem['errors'] {
	const seen = new Set<string>();
	return errors.filter(({ field }) => !seen.has(field) && seen.add(field));
}
