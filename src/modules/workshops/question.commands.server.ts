// The organiser's own questions on the registration page.
import { type Work, change } from '#platform/command/change.server.ts';
import type { Ctx } from '#platform/command/context.ts';
import { ok, refuse } from '#platform/core/result.ts';
import { MOST_QUESTIONS, type QuestionInput } from './question.input.ts';
import {
	deleteQuestion,
	insertQuestion,
	placeQuestions,
	questionAnswered,
	questionIds,
	saveQuestion
} from './question.store.server.ts';
import { canLeadWorkshop } from './workshop.policy.ts';
import { lockWorkshop } from './workshop.store.server.ts';
import { type Workshop, changeable } from './workshop.ts';

/** Beats 1 and 2, and that the day can still be changed. */
async function toChange(work: Work, workshopId: string) {
	const workshop = await lockWorkshop(work.tx, workshopId);
	work.authorise(canLeadWorkshop(work.viewer, workshop));
	return { workshop, may: changeable(workshop) };
}

const record = (work: Work, of: Workshop) =>
	work.record({
		type: 'workshop.questions_changed',
		subject: { kind: 'workshop', id: of.id },
		areaId: of.areaId,
		data: { number: of.number }
	});

/** Who has registered already is not asked a new question: it is asked from now on. */
export const addQuestion = (ctx: Ctx, workshopId: string, input: QuestionInput) =>
	change(ctx, 'add-question', async (work) => {
		const { workshop, may } = await toChange(work, workshopId);
		if (!may.ok) return may;
		const there = await questionIds(work.tx, workshopId);
		if (there.length >= MOST_QUESTIONS)
			return refuse('question_many', { about: { most: MOST_QUESTIONS } });
		const id = work.newId();
		const { areaId } = workshop;
		await insertQuestion(work.tx, { id, areaId, workshopId, position: there.length + 1 }, input);
		await record(work, workshop);
		return ok({ id });
	});

/** What somebody has answered stays as it was asked. */
export const editQuestion = (
	ctx: Ctx,
	workshopId: string,
	{ question: id, ...input }: QuestionInput & { question: string }
) =>
	change(ctx, 'edit-question', async (work) => {
		const { workshop, may } = await toChange(work, workshopId);
		if (!may.ok) return may;
		if (await questionAnswered(work.tx, workshopId, id)) return refuse('question_answered');
		await saveQuestion(work.tx, { id, areaId: workshop.areaId }, input);
		await record(work, workshop);
		return ok({});
	});

/** Moves a question to a place, counted from 1. */
export const moveQuestion = (
	ctx: Ctx,
	workshopId: string,
	input: { question: string; to: number }
) =>
	change(ctx, 'move-question', async (work) => {
		const { workshop, may } = await toChange(work, workshopId);
		if (!may.ok) return may;
		await questionAnswered(work.tx, workshopId, input.question);
		const rest = (await questionIds(work.tx, workshopId)).filter((id) => id !== input.question);
		rest.splice(input.to - 1, 0, input.question);
		await placeQuestions(work.tx, workshopId, rest);
		await record(work, workshop);
		return ok({});
	});

/** Takes a question away that nobody has answered yet. */
export const removeQuestion = (ctx: Ctx, workshopId: string, id: string) =>
	change(ctx, 'remove-question', async (work) => {
		const { workshop, may } = await toChange(work, workshopId);
		if (!may.ok) return may;
		if (await questionAnswered(work.tx, workshopId, id)) return refuse('question_answered');
		await deleteQuestion(work.tx, id);
		await placeQuestions(work.tx, workshopId, await questionIds(work.tx, workshopId));
		await record(work, workshop);
		return ok({});
	});
