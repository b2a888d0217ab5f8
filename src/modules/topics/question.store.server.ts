import { sql } from 'kysely';
import { NotFound } from '#platform/core/faults.ts';
import type { Tx } from '#platform/db/database.server.ts';

export type Question = {
	id: string;
	areaId: string;
	topicId: string;
	askedOf: string;
	due: string;
	open: boolean;
};

export async function insertQuestion(
	tx: Tx,
	row: {
		id: string;
		areaId: string;
		topicId: string;
		decisionId: string | null;
		askedOf: string;
		askedEmail: string | null;
		text: string;
		lang: string;
		due: string;
		tokenHash: string | null;
	},
	now: Date
): Promise<void> {
	await tx
		.insertInto('question')
		.values({
			id: row.id,
			area_id: row.areaId,
			topic_id: row.topicId,
			decision_id: row.decisionId,
			asked_of: row.askedOf,
			asked_email: row.askedEmail,
			text: row.text,
			lang: row.lang,
			asked_at: now,
			due: row.due,
			token_hash: row.tokenHash
		})
		.execute();
}

const COLUMNS = ['id', 'area_id', 'topic_id', 'asked_of', 'due', 'closed_at'] as const;
type Row = {
	id: string;
	area_id: string;
	topic_id: string;
	asked_of: string;
	due: string;
	closed_at: Date | null;
};
const asQuestion = (row: Row): Question => ({
	id: row.id,
	areaId: row.area_id,
	topicId: row.topic_id,
	askedOf: row.asked_of,
	due: row.due,
	open: row.closed_at === null
});

export async function lockQuestion(tx: Tx, id: string): Promise<Question> {
	const row = await tx
		.selectFrom('question')
		.select(COLUMNS)
		.where('id', '=', id)
		.forUpdate()
		.executeTakeFirst();
	if (!row) throw new NotFound();
	return asQuestion(row);
}

/** The question that a link is of: the newest one sent, or one before it. */
export const byLink = (tokenHash: string) =>
	sql<boolean>`(question.token_hash = ${tokenHash} or question.older_hashes @> array[${tokenHash}]::text[])`;

export async function lockQuestionByToken(tx: Tx, tokenHash: string): Promise<Question> {
	const row = await tx
		.selectFrom('question')
		.select(COLUMNS)
		.where(byLink(tokenHash))
		.forUpdate()
		.executeTakeFirst();
	if (!row) throw new NotFound();
	return asQuestion(row);
}

export async function insertAnswer(
	tx: Tx,
	row: {
		id: string;
		question: Question;
		answeredBy: string;
		dealtWith: string;
		effect: string;
		text: string;
		lang: string;
		source: string;
		sourceNote: string;
		answeredOn: string;
		recordedBy: string | null;
	},
	now: Date
): Promise<void> {
	await tx
		.insertInto('answer')
		.values({
			id: row.id,
			area_id: row.question.areaId,
			question_id: row.question.id,
			topic_id: row.question.topicId,
			answered_by: row.answeredBy,
			dealt_with: row.dealtWith,
			effect: row.effect,
			text: row.text,
			lang: row.lang,
			source: row.source,
			source_note: row.sourceNote,
			answered_on: row.answeredOn,
			recorded_by: row.recordedBy,
			recorded_at: now
		})
		.execute();
	await tx
		.updateTable('question')
		.set({ closed_at: now, version: sql<number>`version + 1` })
		.where('id', '=', row.question.id)
		.execute();
}

/** What of a topic is still open: questions without an answer, actions not done. */
export async function openOf(
	tx: Tx,
	topicId: string
): Promise<{ questions: number; actions: number }> {
	const row = await sql<{ questions: number; actions: number }>`
		select (select count(*) from question where topic_id = ${topicId} and closed_at is null)::int as questions,
			(select count(*) from action where topic_id = ${topicId} and state = 'open')::int as actions`.execute(
		tx
	);
	return row.rows[0]!;
}

/** True while the topic stands on the agenda of a meeting that is still to be held. */
export async function isOnComingAgenda(tx: Tx, topicId: string): Promise<boolean> {
	const found = await sql<{ on: boolean }>`select exists (
		select 1 from agenda_item i join meeting m on m.id = i.meeting_id
		where i.topic_id = ${topicId} and i.state = 'coming' and m.state in ('planned', 'invited', 'running')) as "on"`.execute(
		tx
	);
	return found.rows[0]!.on;
}
