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

/** What a door without a network kept, and sends when it is back. Each mark is carried out once. */
export const syncInput = z.object({
	marks: z
		.array(
			z.object({
				op: z.string().min(8).max(64),
				person: z.uuid(),
				what: z.enum(['arrived', 'not_arrived']),
				at: z.number().int().positive(),
				how: z.enum(['name', 'code']).optional().default('name')
			})
		)
		.max(500)
});
export type Marks = z.output<typeof syncInput>['marks'];
