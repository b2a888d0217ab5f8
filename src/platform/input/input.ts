import { z } from 'zod';
import { dayFrom, isDay } from '../core/dates.ts';
import { normaliseEmail } from '../core/email.ts';
import { cleanLine } from '../core/text.ts';
import { isUuid } from '../core/uuid.ts';

/**
 * Pieces of form schemas. Messages are refusal codes. Every field of a form is text; a field
 * that is not there reads as empty, so that one rule covers "left out" and "left blank".
 */
const text = z.preprocess(
	(raw) => (typeof raw === 'string' ? raw : raw === undefined ? '' : null),
	z.string('field_wrong')
);

/** One line, `least` to `most` characters. `missing` is the code when it is too short. */
export const line = (most: number, missing?: string) =>
	text
		.transform(cleanLine)
		.pipe(
			missing ? z.string().min(1, missing).max(most, 'too_long') : z.string().max(most, 'too_long')
		);

/** Several lines. */
export const prose = (most: number, missing?: string) =>
	text.pipe(
		missing ? z.string().min(1, missing).max(most, 'too_long') : z.string().max(most, 'too_long')
	);

/** One of the given codes. */
export const oneOf = <const V extends readonly [string, ...string[]]>(values: V, missing: string) =>
	text.pipe(z.enum(values, missing));

/** An address; empty is refused with `missing`. */
export const email = (missing: string) =>
	text.transform((raw, check) => {
		const address = normaliseEmail(raw);
		if (address) return address;
		check.addIssue({ code: 'custom', message: raw.trim() ? 'email_wrong' : missing });
		return z.NEVER;
	});

/** An address or nothing. */
export const maybeEmail = text.transform((raw, check) => {
	if (!raw.trim()) return null;
	const address = normaliseEmail(raw);
	if (address) return address;
	check.addIssue({ code: 'custom', message: 'email_wrong' });
	return z.NEVER;
});

/** A tick box. */
export const tick = text.transform((raw) => raw === 'on' || raw === 'yes' || raw === 'true');

/** A whole number in a range. */
export const whole = (least: number, most: number, wrong = 'number_wrong') =>
	text.transform((raw, check) => {
		const value = /^-?\d{1,9}$/.test(raw.trim()) ? Number(raw) : NaN;
		if (value >= least && value <= most) return value;
		check.addIssue({ code: 'custom', message: wrong });
		return z.NEVER;
	});

/** The id of a thing. */
export const id = (missing = 'field_wrong') =>
	text.transform((raw, check) => {
		if (isUuid(raw)) return raw;
		check.addIssue({ code: 'custom', message: missing });
		return z.NEVER;
	});

export const maybeId = text.transform((raw, check) => {
	if (!raw) return null;
	if (isUuid(raw)) return raw;
	check.addIssue({ code: 'custom', message: 'field_wrong' });
	return z.NEVER;
});

/** A day from one field, `YYYY-MM-DD` or `d.m.yyyy`; empty is null unless `missing` is given. */
export const dayText = (missing?: string) =>
	text.transform((raw, check) => {
		const typed = raw.trim();
		if (!typed && !missing) return null;
		const nordic = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(typed);
		const day = nordic ? dayFrom(nordic[1]!, nordic[2]!, nordic[3]!) : isDay(typed) ? typed : null;
		if (day) return day;
		check.addIssue({ code: 'custom', message: typed ? 'day_wrong' : missing! });
		return z.NEVER;
	});

/** A clock time `13.00` or `13:00` as `HH:MM`. */
export const clock = (missing = 'time_wrong') =>
	text.transform((raw, check) => {
		const parts = /^(\d{1,2})[.:](\d{2})$/.exec(raw.trim());
		if (parts && Number(parts[1]) < 24 && Number(parts[2]) < 60)
			return `${parts[1]!.padStart(2, '0')}:${parts[2]}`;
		check.addIssue({ code: 'custom', message: raw.trim() ? 'time_wrong' : missing });
		return z.NEVER;
	});

type Boxes<N extends string> = { [K in `${N}_day` | `${N}_month` | `${N}_year`]: typeof text };

/** The three boxes of a `DateField` called `name`, to be spread into an object schema. */
export const dayBoxes = <const N extends string>(name: N): Boxes<N> =>
	({ [`${name}_day`]: text, [`${name}_month`]: text, [`${name}_year`]: text }) as Boxes<N>;

/**
 * Joins the three boxes into a day: null when all are empty, `undefined` after adding the issue
 * `day_wrong` under `name` when they are not a day of the calendar.
 */
export function joinDay(
	boxes: Record<string, unknown>,
	name: string,
	check: z.core.$RefinementCtx
): string | null {
	const parts = ['day', 'month', 'year'].map((part) =>
		String(boxes[`${name}_${part}`] ?? '').trim()
	);
	if (parts.every((part) => part === '')) return null;
	const day = dayFrom(parts[0]!, parts[1]!, parts[2]!);
	if (!day) check.addIssue({ code: 'custom', message: 'day_wrong', path: [name], input: parts });
	return day;
}
