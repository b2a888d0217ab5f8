import { z } from 'zod';
import { LANGS, type Lang } from '#platform/core/lang.ts';
import { id, line, oneOf, whole } from '#platform/input/input.ts';
import { ITEM_KINDS } from './programme.ts';

export const MOST_ITEMS = 40;

const titles = Object.fromEntries(LANGS.map((lang) => [`title_${lang}`, line(160)])) as Record<
	`title_${Lang}`,
	ReturnType<typeof line>
>;
const fields = {
	kind: oneOf(ITEM_KINDS, 'item_kind_missing'),
	minutes: whole(0, 600, 'item_minutes_wrong'),
	responsible: line(120),
	...titles
};
type Typed = { [K in `title_${Lang}`]: string } & {
	kind: (typeof ITEM_KINDS)[number];
	minutes: number;
	responsible: string;
};

const itemOf = (typed: Typed, check: z.core.$RefinementCtx) => {
	const texts = LANGS.map((lang) => ({ lang, title: typed[`title_${lang}`] })).filter(
		(text) => text.title
	);
	if (!texts.length)
		check.issues.push({
			code: 'custom',
			message: 'item_title_missing',
			path: ['title_fi'],
			input: ''
		});
	return { kind: typed.kind, minutes: typed.minutes, responsible: typed.responsible, texts };
};

export const programmeItemInput = z.object(fields).transform(itemOf);
export type ProgrammeItemInput = z.output<typeof programmeItemInput>;
export const programmeEditInput = z
	.object({ item: id(), ...fields })
	.transform((typed, check) => ({ item: typed.item, ...itemOf(typed, check) }));
export const programmeIdInput = z.object({ item: id() });
export const programmeMoveInput = z.object({ item: id(), to: whole(1, MOST_ITEMS) });
