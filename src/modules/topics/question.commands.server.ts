import { type Work, change } from '#platform/command/change.server.ts';
import type { Ctx } from '#platform/command/context.ts';
import { addDays, dayOf, daysBetween } from '#platform/core/dates.ts';
import type { Lang } from '#platform/core/lang.ts';
import { ok, refuse } from '#platform/core/result.ts';
import { hashOf, moveTopic } from './topic.commands.server.ts';
import { canAsk } from './topic.policy.ts';
import { lockTopic } from './topic.store.server.ts';
import { type Topic, answerDue, stageAfterAnswer } from './topic.ts';
import {
	type Question,
	insertAnswer,
	insertQuestion,
	lockQuestion,
	lockQuestionByToken,
	openOf
} from './question.store.server.ts';

type Ask = {
	topic: string;
	asked_of: string;
	asked_email: string | null;
	text: string;
	lang: Lang;
	due: string | null;
	decision?: string | null;
	/** Days when no day is given; the table's rule. */
	days: number;
};

/**
 * Puts a question to a decision-maker. It has a due day, which pauses in July, and stays open
 * until an answer is recorded. With an address the decision-maker gets a link that answers it.
 */
export const askQuestion = (ctx: Ctx, input: Ask) =>
	change(ctx, 'ask-question', async (work) => {
		const topic = await lockTopic(work.tx, input.topic);
		work.authorise(canAsk(work.viewer, topic));
		return askIn(work, topic, input);
	});

/** The same inside a larger change (a decision in a meeting). The caller has authorised. */
export async function askIn(work: Work, topic: Topic, input: Ask) {
	const today = dayOf(work.now, work.ctx.zone);
	const due = input.due ?? answerDue(today, input.days, addDays, daysBetween);
	if (due < today) return refuse('question_due_past', { fields: { due: 'question_due_past' } });
	const secret = input.asked_email ? work.ctx.ports.secret() : null;
	const id = work.newId();
	await insertQuestion(
		work.tx,
		{
			id,
			areaId: topic.areaId,
			topicId: topic.id,
			decisionId: input.decision ?? null,
			askedOf: input.asked_of,
			askedEmail: input.asked_email,
			text: input.text,
			lang: input.lang,
			due,
			tokenHash: secret && hashOf(secret)
		},
		work.now
	);
	await work.record({
		type: 'question.asked',
		subject: { kind: 'question', id },
		areaId: topic.areaId,
		tableId: topic.tableId,
		cameFrom: [
			input.decision ? { kind: 'decision', id: input.decision } : { kind: 'topic', id: topic.id }
		],
		data: { topic: topic.id, due }
	});
	const moved = await moveTopic(work, topic.id, 'awaiting_answer', {
		event: 'topic.awaits_answer',
		tell: 'question_asked',
		once: id,
		data: { question: id },
		about: { text: input.text, who: input.asked_of, day: due }
	});
	if (!moved.ok) return moved;
	if (secret)
		await work.mail({
			key: `question:${id}`,
			to: { email: input.asked_email!, lang: input.lang },
			kind: 'questions',
			always: true,
			template: 'question_asked',
			params: {
				text: input.text,
				asked_of: input.asked_of,
				due,
				secret,
				topic: topic.number,
				topic_id: topic.id
			},
			areaId: topic.areaId,
			about: { kind: 'question', id }
		});
	return ok({ id, number: topic.number, due });
}

type Said = { answered_by: string; dealt_with: string; effect: string; text: string; lang: Lang };

/** The decision-maker's own answer, by the link in the mail, without an account. */
export const answerByLink = (ctx: Ctx, token: string, said: Said) =>
	change(ctx, 'answer-by-link', async (work) => {
		const question = await lockQuestionByToken(work.tx, hashOf(token));
		work.authorise(true);
		if (!question.open) return refuse('question_already_answered');
		return recordIn(work, question, {
			...said,
			source: 'link',
			source_note: '',
			answered_on: null
		});
	});

type Recorded = Said & { source: string; source_note: string; answered_on: string | null };

/**
 * The coordinator enters an answer that came in another way, with its source. An answer that
 * nobody had asked for in writing first gets its question, so that the thread stays whole.
 */
export const recordAnswer = (
	ctx: Ctx,
	input: Recorded & { topic: string; question: string | null }
) =>
	change(ctx, 'record-answer', async (work) => {
		const topic = await lockTopic(work.tx, input.topic);
		work.authorise(canAsk(work.viewer, topic));
		const question = input.question
			? await lockQuestion(work.tx, input.question)
			: await questionFor(work, topic, input);
		if (question.topicId !== topic.id) return refuse('question_of_other_topic');
		if (!question.open) return refuse('question_already_answered');
		return recordIn(work, question, input);
	});

async function questionFor(work: Work, topic: Topic, input: Recorded): Promise<Question> {
	const id = work.newId();
	const due = dayOf(work.now, work.ctx.zone);
	await insertQuestion(
		work.tx,
		{
			id,
			areaId: topic.areaId,
			topicId: topic.id,
			decisionId: null,
			askedOf: input.answered_by,
			askedEmail: null,
			text: '',
			lang: input.lang,
			due,
			tokenHash: null
		},
		work.now
	);
	await work.record({
		type: 'question.noted',
		subject: { kind: 'question', id },
		areaId: topic.areaId,
		tableId: topic.tableId,
		cameFrom: [{ kind: 'topic', id: topic.id }],
		data: { topic: topic.id }
	});
	return {
		id,
		areaId: topic.areaId,
		topicId: topic.id,
		askedOf: input.answered_by,
		due,
		open: true
	};
}

async function recordIn(work: Work, question: Question, said: Recorded) {
	const today = dayOf(work.now, work.ctx.zone);
	if (said.answered_on && said.answered_on > today)
		return refuse('answer_day_ahead', { fields: { answered: 'answer_day_ahead' } });
	const id = work.newId();
	await insertAnswer(
		work.tx,
		{
			id,
			question,
			answeredBy: said.answered_by,
			dealtWith: said.dealt_with,
			effect: said.effect,
			text: said.text,
			lang: said.lang,
			source: said.source,
			sourceNote: said.source_note,
			answeredOn: said.answered_on ?? today,
			recordedBy: work.viewer?.personId ?? null
		},
		work.now
	);
	await work.record({
		type: 'answer.recorded',
		subject: { kind: 'answer', id },
		areaId: question.areaId,
		cameFrom: [{ kind: 'question', id: question.id }],
		data: { topic: question.topicId, effect: said.effect, source: said.source }
	});
	const open = await openOf(work.tx, question.topicId);
	const moved = await moveTopic(work, question.topicId, stageAfterAnswer(open), {
		event: 'topic.answered',
		tell: 'answered',
		once: id,
		data: { answer: id },
		about: { text: said.text, who: said.answered_by }
	});
	if (!moved.ok) return moved;
	return ok({ number: moved.value.number, id });
}
