import type { Ctx } from '#platform/command/context.ts';
import { hashOf } from './topic.commands.server.ts';
export type { DraftFields } from './topic-draft.store.server.ts';
import { type DraftFields, draftByHash, dropDraft, saveDraft } from './topic-draft.store.server.ts';

/**
 * A proposal being written. A draft is no change: nothing has happened yet, so it goes without
 * `change` and records no event. Whoever holds the secret in the address may go on writing.
 */
export async function startDraft(
	ctx: Ctx,
	areaId: string,
	lang: string,
	fields: DraftFields
): Promise<string> {
	// the same submit twice must find the same draft: its secret comes from the operation id when there is one
	const secret = ctx.operation
		? hashOf(`draft:${areaId}:${ctx.operation}`).slice(0, 40)
		: ctx.ports.secret();
	await ctx.db.transaction((tx) =>
		saveDraft(
			tx,
			{ id: ctx.ports.newId(), hash: hashOf(secret), areaId, lang, fields },
			ctx.ports.now()
		)
	);
	return secret;
}

/** Adds a step's fields to a draft. */
export async function continueDraft(ctx: Ctx, secret: string, fields: DraftFields): Promise<void> {
	const draft = await findDraft(ctx, secret);
	if (!draft) return;
	await ctx.db.transaction((tx) =>
		saveDraft(
			tx,
			{
				id: draft.id,
				hash: hashOf(secret),
				areaId: draft.area_id,
				lang: draft.lang,
				fields: { ...draft.fields, ...fields }
			},
			ctx.ports.now()
		)
	);
}

export const findDraft = (ctx: Ctx, secret: string) => draftByHash(ctx.db, hashOf(secret));

export const endDraft = (ctx: Ctx, secret: string) =>
	ctx.db.transaction((tx) => dropDraft(tx, hashOf(secret)));
