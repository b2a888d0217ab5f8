import { z } from 'zod';
import { LANGS } from '#platform/core/lang.ts';
import { normaliseEmail } from '#platform/core/email.ts';
import { cleanLine } from '#platform/core/text.ts';
import { email, line, maybeEmail, maybeId, oneOf, prose, tick } from '#platform/input/input.ts';
import { MOST_IN_GROUP, SIDES } from './registration.ts';
import { WAYS } from './workshop.ts';

const person = {
	lang: oneOf(LANGS, 'lang_missing'),
	side: oneOf(SIDES, 'registration_side_missing'),
	organisation: line(160),
	sector: line(80),
	diet: prose(300),
	access: prose(600),
	station: maybeId,
	shown: tick
};

const several = z.preprocess(
	(raw) => (Array.isArray(raw) ? raw : raw === undefined || raw === '' ? [] : [raw]),
	z.array(z.string('field_wrong').max(400, 'too_long')).max(MOST_IN_GROUP - 1, 'too_long')
);

/** Answers to the organiser's own questions, by the id of the question: `q_<id>`. */
export type Answers = Record<string, string>;

const QUESTION = /^q_([0-9a-f-]{36})$/;
const answersIn = (typed: Record<string, unknown>): Answers =>
	Object.fromEntries(
		Object.entries(typed).flatMap(([name, raw]) => {
			const id = QUESTION.exec(name)?.[1];
			const text = typeof raw === 'string' ? cleanLine(raw).slice(0, 300) : '';
			return id && text ? [[id, text]] : [];
		})
	);

/** The people who come along: a name each, and an address of their own when they have one. */
function othersIn(
	names: readonly string[],
	emails: readonly string[],
	check: z.core.$RefinementCtx
): { name: string; email: string | null }[] {
	return names.flatMap((raw, at) => {
		const name = cleanLine(raw).slice(0, 120);
		const typed = (emails[at] ?? '').trim();
		if (!name && !typed) return [];
		const address = typed ? normaliseEmail(typed) : null;
		if (!name || (typed && !address))
			check.issues.push({
				code: 'custom',
				message: name ? 'email_wrong' : 'name_missing',
				path: ['others'],
				input: ''
			});
		return [{ name, email: address }];
	});
}

export const registrationInput = z
	.looseObject({
		name: line(120, 'name_missing'),
		email: email('registration_email_missing'),
		way: oneOf(WAYS, 'registration_way_missing'),
		...person,
		other_name: several,
		other_email: several
	})
	.transform((typed, check) => ({
		name: typed.name,
		email: typed.email as string | null,
		way: typed.way,
		lang: typed.lang,
		side: typed.side,
		organisation: typed.organisation,
		sector: typed.sector,
		diet: typed.diet,
		access: typed.access,
		station: typed.station,
		shown: typed.shown,
		others: othersIn(typed.other_name, typed.other_email, check),
		answers: answersIn(typed)
	}));
export type RegistrationInput = z.output<typeof registrationInput>;

/** The same as the staff types it for somebody who has called: an address is not needed. */
export const enteredInput = z
	.looseObject({
		name: line(120, 'name_missing'),
		email: maybeEmail,
		way: oneOf(WAYS, 'registration_way_missing'),
		...person
	})
	.transform((typed) => ({
		...typed,
		others: [] as { name: string; email: string | null }[],
		answers: answersIn(typed)
	}));

/** What one may change by the link: everything but the address. */
export const changeInput = z
	.looseObject({ name: line(120, 'name_missing'), ...person })
	.transform((typed) => ({ ...typed, answers: answersIn(typed) }));
export type ChangeInput = z.output<typeof changeInput>;

export const deputyInput = z.object({
	name: line(120, 'name_missing'),
	email: email('registration_email_missing')
});

export const cancelRegistrationInput = z.object({});
