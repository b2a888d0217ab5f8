import { z } from 'zod';
import { LANGS, type Lang } from '#platform/core/lang.ts';
import { cleanLine } from '#platform/core/text.ts';
import { id, line, oneOf, prose, tick, whole } from '#platform/input/input.ts';

/** A form that asks more than this is not filled in. */
export const MOST_QUESTIONS = 20;
const MOST_CHOICES = 20;
export const QUESTION_KINDS = ['line', 'choice', 'tick'] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];
export type QuestionText = { lang: Lang; label: string; choices: string[] };

const inEach = <const N extends string, S extends z.ZodType>(name: N, schema: S) =>
	Object.fromEntries(LANGS.map((lang) => [`${name}_${lang}`, schema])) as Record<`${N}_${Lang}`, S>;

/** One choice a line; what stands twice is one choice. */
const choicesOf = (text: string): string[] =>
	[...new Set(text.split('\n').map((row) => cleanLine(row).slice(0, 120)))]
		.filter(Boolean)
		.slice(0, MOST_CHOICES);

const words = {
	kind: oneOf(QUESTION_KINDS, 'question_kind_missing'),
	...inEach('label', line(200)),
	...inEach('choices', prose(2600)),
	required: tick
};
type Typed = z.output<z.ZodObject<typeof words>>;

/** The texts of a question; a choice needs two choices in each language it is asked in. */
function textsOf(
	typed: Typed,
	wrong: (field: keyof Typed & string, code: string) => void
): QuestionText[] {
	const texts = LANGS.map((lang) => ({
		lang,
		label: typed[`label_${lang}`],
		choices: typed.kind === 'choice' ? choicesOf(typed[`choices_${lang}`]) : []
	})).filter((text) => text.label);
	if (!texts.length) wrong('label_fi', 'question_label_missing');
	if (typed.kind === 'choice')
		for (const { lang, choices } of texts)
			if (choices.length < 2) wrong(`choices_${lang}`, 'question_choices_few');
	return texts;
}

const withTexts = <T extends Typed>(typed: T, check: { issues: unknown[] }) => ({
	kind: typed.kind,
	required: typed.required,
	texts: textsOf(typed, (field, message) =>
		check.issues.push({ code: 'custom', message, path: [field], input: '' })
	)
});

export const questionInput = z.object(words).transform(withTexts);
export type QuestionInput = z.output<typeof questionInput>;

export const editQuestionInput = z
	.object({ ...words, question: id() })
	.transform((typed, check) => ({ question: typed.question, ...withTexts(typed, check) }));

export const questionIdInput = z.object({ question: id() });
export const moveQuestionInput = z.object({ question: id(), to: whole(1, MOST_QUESTIONS) });
