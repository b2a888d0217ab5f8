import { sql } from 'kysely';
import { NotFound } from '#platform/core/faults.ts';
import type { Tx } from '#platform/db/database.server.ts';
import type { QuestionText } from './question.input.ts';

export const questionIds = async (tx: Tx, workshopId: string): Promise<string[]> =>
	(
		await tx
			.selectFrom('workshop_question')
			.select('id')
			.where('workshop_id', '=', workshopId)
			.orderBy('position')
			.orderBy('id')
			.execute()
	).map((row) => row.id);

/** Whether somebody has answered it. @throws NotFound when the question is not of this workshop */
export async function questionAnswered(tx: Tx, workshopId: string, id: string): Promise<boolean> {
	const found = await sql<{ answered: boolean }>`
		select exists (select 1 from registration_answer a where a.question_id = q.id) as answered
		from workshop_question q where q.id = ${id} and q.workshop_id = ${workshopId}`.execute(tx);
	if (!found.rows[0]) throw new NotFound();
	return found.rows[0].answered;
}

export async function insertQuestion(
	tx: Tx,
	of: { id: string; areaId: string; workshopId: string; position: number },
	question: { kind: string; required: boolean; texts: readonly QuestionText[] }
): Promise<void> {
	await tx
		.insertInto('workshop_question')
		.values({
			id: of.id,
			area_id: of.areaId,
			workshop_id: of.workshopId,
			position: of.position,
			kind: question.kind,
			required: question.required
		})
		.execute();
	await saveQuestionTexts(tx, of, question.texts);
}

export async function saveQuestion(
	tx: Tx,
	of: { id: string; areaId: string },
	question: { kind: string; required: boolean; texts: readonly QuestionText[] }
): Promise<void> {
	await tx
		.updateTable('workshop_question')
		.set({ kind: question.kind, required: question.required })
		.where('id', '=', of.id)
		.execute();
	await saveQuestionTexts(tx, of, question.texts);
}

async function saveQuestionTexts(
	tx: Tx,
	of: { id: string; areaId: string },
	texts: readonly QuestionText[]
): Promise<void> {
	await tx.deleteFrom('workshop_question_text').where('question_id', '=', of.id).execute();
	for (const [at, text] of texts.entries())
		await tx
			.insertInto('workshop_question_text')
			.values({ question_id: of.id, area_id: of.areaId, ...text, original: at === 0 })
			.execute();
}

/** Puts the questions of a workshop in this order. */
export async function placeQuestions(
	tx: Tx,
	workshopId: string,
	ids: readonly string[]
): Promise<void> {
	await sql`update workshop_question q set position = x.position from unnest(${[...ids]}::uuid[]) with ordinality x(id, position)
		where q.id = x.id and q.workshop_id = ${workshopId}`.execute(tx);
}

export const deleteQuestion = (tx: Tx, id: string) =>
	tx.deleteFrom('workshop_question').where('id', '=', id).execute();
