import type { Database, Tx } from '#platform/db/database.server.ts';

export type DraftFields = Record<string, string | boolean | null>;

export async function saveDraft(
	tx: Tx,
	draft: { id: string; hash: string; areaId: string; lang: string; fields: DraftFields },
	now: Date
): Promise<void> {
	const fields = JSON.stringify(draft.fields);
	await tx
		.insertInto('topic_draft')
		.values({
			id: draft.id,
			token_hash: draft.hash,
			area_id: draft.areaId,
			lang: draft.lang,
			fields,
			touched_at: now
		})
		.onConflict((c) => c.column('token_hash').doUpdateSet({ fields, touched_at: now }))
		.execute();
}

export async function draftByHash(db: Database, hash: string) {
	const row = await db.kysely
		.selectFrom('topic_draft')
		.select(['id', 'area_id', 'lang', 'fields'])
		.where('token_hash', '=', hash)
		.executeTakeFirst();
	return row && { ...row, fields: row.fields as DraftFields };
}

export const dropDraft = (tx: Tx, hash: string) =>
	tx.deleteFrom('topic_draft').where('token_hash', '=', hash).execute();

export const sweepDrafts = (tx: Tx, before: Date) =>
	tx.deleteFrom('topic_draft').where('touched_at', '<', before).execute();
