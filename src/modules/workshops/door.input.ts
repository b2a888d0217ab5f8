import { z } from 'zod';
import { LANGS } from '#platform/core/lang.ts';
import { id, line, oneOf } from '#platform/input/input.ts';
import { SIDES } from './registration.ts';

export const arriveInput = z.object({
	person: id(),
	how: oneOf(['name', 'code', 'paper'], 'field_wrong').optional().default('name')
});
export const personInput = z.object({ person: id() });
export const letInInput = z.object({ person: id(), reason: line(200) });
export const walkInInput = z.object({
	name: line(120, 'name_missing'),
	organisation: line(160),
	side: oneOf(SIDES, 'registration_side_missing'),
	lang: oneOf(LANGS, 'lang_missing'),
	reason: line(200)
});
export type WalkIn = z.output<typeof walkInInput>;

export const paperInput = z.object({
	came: z.preprocess(
		(raw) => (Array.isArray(raw) ? raw : raw === undefined ? [] : [raw]),
		z.array(id()).max(5000, 'too_long')
	)
});

const mark = {
	op: z.string().min(8).max(64),
	person: z.uuid(),
	at: z.number().int().positive()
};
/**
 * What a door without a network kept: people ticked off, taken back, let in from the line, and those
 * on no list, who get their id from the door. Carried out once, however often they are sent.
 */
export const markInput = z.discriminatedUnion('what', [
	z.object({
		...mark,
		what: z.literal('arrived'),
		how: z.enum(['name', 'code']).optional().default('name')
	}),
	z.object({ ...mark, what: z.literal('not_arrived') }),
	z.object({ ...mark, what: z.literal('let_in'), reason: line(200) }),
	z.object({ ...mark, what: z.literal('walk_in'), ...walkInInput.shape })
]);
export type Mark = z.output<typeof markInput>;

/** The marks of a door; each is looked at by itself, so that one that is broken stops no other. */
export const syncInput = z.object({ marks: z.array(z.unknown()).max(500) });
