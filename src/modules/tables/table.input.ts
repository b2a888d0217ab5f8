import { z } from 'zod';
import { PURPOSE_CLASSES } from '#modules/organisations/organisation.ts';
import { LANGS, type Lang } from '#platform/core/lang.ts';
import {
	dayText,
	id,
	line,
	maybeEmail,
	maybeId,
	oneOf,
	prose,
	tick,
	whole
} from '#platform/input/input.ts';
import { ROLES, SIDES, TABLE_KINDS, TABLE_STATES } from './table.ts';

const langs = z.preprocess(
	(raw) => (Array.isArray(raw) ? raw : raw === undefined ? [] : [raw]),
	z.array(z.enum(LANGS, 'field_wrong')).min(1, 'table_langs_missing')
);

const inEach = <const N extends string, S extends z.ZodType>(name: N, schema: S) =>
	Object.fromEntries(LANGS.map((lang) => [`${name}_${lang}`, schema])) as Record<`${N}_${Lang}`, S>;

/** Founding and editing a table. A name in one of its languages is enough to begin. */
export const tableInput = z
	.object({
		kind: oneOf(TABLE_KINDS, 'table_kind_missing'),
		status: oneOf(TABLE_STATES, 'field_wrong').optional().default('active'),
		langs,
		...inEach('name', line(120)),
		...inEach('purpose', prose(2000)),
		...inEach('sector', line(120)),
		...inEach('mandate', prose(2000)),
		...inEach('fee_rule', prose(2000)),
		...inEach('rules', prose(6000)),
		host: maybeId,
		answer_days: whole(1, 400, 'table_days_wrong'),
		invite_days: whole(1, 90, 'table_days_wrong')
	})
	.check((check) => {
		const { name_fi, name_sv, name_en } = check.value;
		if (!name_fi && !name_sv && !name_en)
			check.issues.push({
				code: 'custom',
				message: 'table_name_missing',
				path: ['name_fi'],
				input: ''
			});
	});
export type TableInput = z.output<typeof tableInput>;

export const seatsInput = z.object({
	side: oneOf(SIDES, 'seat_side_missing'),
	count: whole(1, 30, 'seat_count_wrong'),
	...inEach('theme', line(80))
});
export type SeatsInput = z.output<typeof seatsInput>;

export const memberInput = z.object({
	name: line(120, 'name_missing'),
	email: maybeEmail,
	phone: line(40),
	lang: oneOf(LANGS, 'lang_missing'),
	role: oneOf(ROLES, 'member_role_missing'),
	organisation: maybeId,
	organisation_name: line(200),
	purpose_class: oneOf(['', ...PURPOSE_CLASSES], 'field_wrong'),
	confirmed_by: line(200),
	seat: maybeId,
	deputy_of: maybeId,
	since: dayText(),
	drawn: tick
});
export type MemberInput = z.output<typeof memberInput>;

export const endMemberInput = z.object({ membership: id(), reason: line(200) });

export const pasteInput = z.object({ people: prose(200_000, 'paste_missing'), sure: tick });

/** Steps of the operating model: three columns, one row each; rows without a title fall away. */
export const stepsInput = z.object({
	text_lang: oneOf(LANGS, 'field_wrong'),
	title: z.array(line(120)).max(30, 'too_long').default([]),
	responsible: z.array(line(200)).max(30, 'too_long').default([]),
	duration: z.array(line(120)).max(30, 'too_long').default([])
});
