import { z } from 'zod';
import { LANGS, type Lang } from '#platform/core/lang.ts';
import { cleanLine } from '#platform/core/text.ts';
import { clock, dayBoxes, id, joinDay, line, oneOf, prose, tick } from '#platform/input/input.ts';

const wrong = (check: z.core.$RefinementCtx, path: string, message: string) =>
	check.issues.push({ code: 'custom', message, path: [path], input: '' });

const maybeClock = z.preprocess((raw) => raw || null, z.union([z.null(), clock()], 'time_wrong'));

/** Who takes it, what happens next and when, who pays: asked while people are still there. */
const commitment = {
	owner: line(160),
	owner_none: tick,
	next_step: prose(300),
	...dayBoxes('next'),
	next_late_reason: line(300),
	funder: line(160),
	...dayBoxes('deadline'),
	deadline_at: maybeClock
};
type Committed = {
	owner: string;
	owner_none: boolean;
	next_step: string;
	next_late_reason: string;
	funder: string;
	deadline_at: string | null;
};

/** A funder's deadline without a clock time would be a trap: many close at 15 or 16. */
const commitmentOf = (typed: Committed & Record<string, unknown>, check: z.core.$RefinementCtx) => {
	const deadline = joinDay(typed, 'deadline', check);
	if (deadline && !typed.deadline_at) wrong(check, 'deadline_at', 'idea_deadline_time_missing');
	if (!deadline && typed.deadline_at) wrong(check, 'deadline', 'idea_deadline_day_missing');
	return {
		ownerOrganisation: typed.owner,
		ownerNone: typed.owner_none,
		nextStep: typed.next_step,
		nextOn: joinDay(typed, 'next', check),
		nextLateReason: typed.next_late_reason,
		funder: typed.funder,
		deadline: deadline ? { day: deadline, time: typed.deadline_at ?? '23:59' } : null
	};
};
export type Commitment = ReturnType<typeof commitmentOf>;

/** Making an idea in the hall: short, in one language. */
export const ideaInput = z
	.object({
		text_lang: oneOf(LANGS, 'field_wrong'),
		title: line(160, 'idea_title_missing'),
		need: prose(4000),
		for_whom: line(300),
		...commitment
	})
	.transform((typed, check) => ({
		lang: typed.text_lang,
		title: typed.title,
		need: typed.need,
		forWhom: typed.for_whom,
		...commitmentOf(typed, check)
	}));
export type IdeaInput = z.output<typeof ideaInput>;

/** Before people leave: only the commitment. The text of the step is in the page's language. */
export const commitmentInput = z
	.object({ idea: id(), ...commitment })
	.transform((typed, check) => ({ idea: typed.idea, ...commitmentOf(typed, check) }));

const inEach = <const N extends string, S extends z.ZodType>(name: N, schema: S) =>
	Object.fromEntries(LANGS.map((lang) => [`${name}_${lang}`, schema])) as Record<`${N}_${Lang}`, S>;

const several = (most: number) =>
	z.preprocess(
		(raw) => (Array.isArray(raw) ? raw : raw === undefined ? [] : [raw]),
		z.array(z.string('field_wrong').max(most, 'too_long').transform(cleanLine)).max(12, 'too_long')
	);

/** The whole idea, in every language. */
export const ideaEditInput = z
	.object({
		...inEach('title', line(160)),
		...inEach('need', prose(4000)),
		...inEach('for_whom', line(300)),
		...inEach('step', prose(300)),
		promise_who: several(160),
		promise_what: several(300),
		...commitment
	})
	.transform((typed, check) => {
		if (!typed.title_fi && !typed.title_sv && !typed.title_en)
			wrong(check, 'title_fi', 'idea_title_missing');
		const texts = LANGS.map((lang) => ({
			lang,
			title: typed[`title_${lang}`],
			need: typed[`need_${lang}`],
			forWhom: typed[`for_whom_${lang}`],
			nextStep: typed[`step_${lang}`]
		})).filter((text) => text.title);
		const promises = typed.promise_who
			.map((who, at) => ({ who, what: typed.promise_what[at] ?? '' }))
			.filter((one) => one.who || one.what);
		if (promises.some((one) => !one.who || !one.what))
			wrong(check, 'promise_who', 'idea_promise_half');
		return {
			texts,
			promises,
			...commitmentOf(typed, check),
			nextStep: texts.find((text) => text.nextStep)?.nextStep ?? ''
		};
	});
export type IdeaEdit = z.output<typeof ideaEditInput>;

/** To leave something for later: why, and when it is looked at again. */
export const parkInput = z
	.object({ reason: prose(1000, 'park_reason_missing'), ...dayBoxes('look_again') })
	.transform((typed, check) => {
		const day = joinDay(typed, 'look_again', check);
		if (day === null && check.issues.every((issue) => issue.path?.[0] !== 'look_again'))
			wrong(check, 'look_again', 'park_day_missing');
		return { reason: typed.reason, lookAgain: day ?? '' };
	});

export const joinInput = z.object({ idea: id('idea_missing') });

/** A cluster as a topic for a table; triage, thread and mails are those of any other topic. */
export const harvestTopicInput = z.object({
	text_lang: oneOf(LANGS, 'field_wrong'),
	table: id('topic_table_missing'),
	title: line(120, 'topic_title_missing'),
	body: prose(6000, 'topic_body_missing')
});
