import { sql } from 'kysely';
import type { Database, Tx } from '#platform/db/database.server.ts';

/** Open questions with an address whose due day is in the span; those of topics that ended are left out. */
export async function questionsToRemind(
	db: Database,
	from: string | null,
	until: string
): Promise<string[]> {
	const rows = await db.kysely
		.selectFrom('question')
		.innerJoin('topic', 'topic.id', 'question.topic_id')
		.select('question.id')
		.where('question.closed_at', 'is', null)
		.where('question.asked_email', 'is not', null)
		.where('topic.stage', 'not in', ['withdrawn', 'did_not_go_further'])
		.where('question.due', '<=', until)
		.$if(from !== null, (q) => q.where('question.due', '>=', from!))
		.orderBy('question.due')
		.execute();
	return rows.map((row) => row.id);
}

/** Holds a question that still is open, so that a second instance waits and then finds the mail. */
export const lockOpenQuestion = (tx: Tx, id: string) =>
	tx
		.selectFrom('question')
		.select(['id', 'area_id', 'asked_of', 'asked_email', 'text', 'lang', 'due'])
		.where('id', '=', id)
		.where('closed_at', 'is', null)
		.forUpdate()
		.executeTakeFirst();

export const mailExists = async (tx: Tx, key: string): Promise<boolean> =>
	(await tx.selectFrom('mail').select('id').where('key', '=', key).executeTakeFirst()) !==
	undefined;

/** A new link; those sent before it go on working. */
export const renewLink = (tx: Tx, id: string, tokenHash: string, now: Date) =>
	tx
		.updateTable('question')
		.set({
			token_hash: tokenHash,
			older_hashes: sql`array_append(older_hashes, token_hash)`,
			reminded_at: now
		})
		.where('id', '=', id)
		.execute();

/** Takes back proposals that nobody confirmed, and erases what they said and how to reach who sent them. */
export async function withdrawUnconfirmed(tx: Tx, before: Date, now: Date): Promise<void> {
	const rows = await tx
		.updateTable('topic')
		.set({
			stage: 'withdrawn',
			stage_since: now,
			changed_at: now,
			version: sql<number>`version + 1`
		})
		.where('stage', '=', 'unconfirmed')
		.where('proposed_at', '<', before)
		.returning('id')
		.execute();
	if (!rows.length) return;
	await tx
		.updateTable('topic_proposal')
		.set({
			...{ name: null, email: null, phone: null, postal: null, erased_at: now },
			...{ title: '–', body: '', heard_text: '', influence_text: '' }
		})
		.where(
			'topic_id',
			'in',
			rows.map((row) => row.id)
		)
		.execute();
	await tx
		.updateTable('topic_text')
		.set({ title: '–', body: '', heard_text: '', influence_text: '' })
		.where(
			'topic_id',
			'in',
			rows.map((row) => row.id)
		)
		.execute();
}
