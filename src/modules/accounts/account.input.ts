import { z } from 'zod';
import { email, id, line, maybeId, oneOf } from '#platform/input/input.ts';
import { LANGS } from '#platform/core/lang.ts';

export const signInInput = z.object({ email: email('email_missing'), return: line(500) });
export const linkInput = z.object({ person: maybeId });
export const codeInput = z.object({
	code: line(12, 'sign_in_code_wrong').transform((code) => code.replace(/\D/g, ''))
});
export const setupInput = z.object({
	name: line(120, 'name_missing'),
	email: email('email_missing'),
	lang: oneOf(LANGS, 'lang_missing')
});
export const profileInput = z.object({
	name: line(120, 'name_missing'),
	lang: oneOf(LANGS, 'lang_missing')
});
export const sessionInput = z.object({ session: id() });
export const chooseInput = z.object({ organisation: maybeId });
