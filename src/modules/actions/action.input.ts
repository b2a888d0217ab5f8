import { z } from 'zod';
import { LANGS } from '#platform/core/lang.ts';
import { dayBoxes, id, joinDay, line, maybeId, oneOf, prose } from '#platform/input/input.ts';

const fields = {
	text: line(400, 'action_text_missing'),
	text_lang: oneOf(LANGS, 'field_wrong'),
	owner_organisation: maybeId,
	owner_person: maybeId,
	owner_post: line(120),
	...dayBoxes('due')
};

const whose = <
	T extends { owner_organisation: string | null; owner_person: string | null; owner_post: string }
>(
	input: T,
	check: z.core.$RefinementCtx<T>
) => {
	if (!input.owner_organisation && !input.owner_person && !input.owner_post)
		check.issues.push({
			code: 'custom',
			message: 'action_owner_missing',
			path: ['owner_organisation'],
			input: ''
		});
	const {
		due_day: _d,
		due_month: _m,
		due_year: _y,
		...rest
	} = input as T & Record<string, unknown>;
	const due = joinDay(input as never, 'due', check as never);
	if (due === null && check.issues.every((issue) => issue.path?.[0] !== 'due'))
		check.issues.push({ code: 'custom', message: 'action_due_missing', path: ['due'], input: '' });
	return { ...rest, due: due ?? '' } as Omit<T, 'due_day' | 'due_month' | 'due_year'> & {
		due: string;
	};
};

/** Agreeing on an action: what, who, by when. */
export const actionInput = z.object({ item: maybeId, topic: maybeId, ...fields }).transform(whose);
export type ActionInput = z.output<typeof actionInput>;

export const actionEditInput = z.object(fields).transform(whose);

export const closeActionInput = z.object({
	state: oneOf(['done', 'dropped'], 'action_state_missing'),
	evidence: prose(2000, 'action_evidence_missing'),
	evidence_url: line(500).refine(
		(text) => text === '' || /^https?:\/\/\S+$/.test(text),
		'url_wrong'
	)
});
export const actionIdInput = z.object({ action: id() });
