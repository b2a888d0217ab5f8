import type { Tx } from '../db/database.server.ts';

/** Kinds of mail that a reader may stop by address; mails to followers stop by their thing. */
export type MailKind = 'meetings' | 'actions' | 'questions';

/**
 * The link that stops mails of a kind to an address, made at the first of them, and whether it was
 * used. The same link stands in every later mail, so that an old one works too.
 */
export async function stopLinkOf(
	tx: Tx,
	of: { id: string; email: string; mails: MailKind; token: string },
	now: Date
): Promise<{ token: string; stopped: boolean }> {
	const row = await tx
		.insertInto('mail_stop')
		.values({ ...of, created_at: now })
		.onConflict((c) => c.columns(['email', 'mails']).doUpdateSet({ email: of.email }))
		.returning(['token', 'stopped_at'])
		.executeTakeFirstOrThrow();
	return { token: row.token, stopped: row.stopped_at !== null };
}

/** What a stop link is about; undefined when it is nobody's. */
export const stopByToken = (tx: Tx, token: string) =>
	tx
		.selectFrom('mail_stop')
		.select(['id', 'mails', 'stopped_at'])
		.where('token', '=', token)
		.forUpdate()
		.executeTakeFirst();

/** Stops mails of a kind, or lets them come again. What waits in the outbox is stopped with them. */
export async function setStopped(
	tx: Tx,
	id: string,
	token: string,
	stoppedAt: Date | null
): Promise<void> {
	await tx.updateTable('mail_stop').set({ stopped_at: stoppedAt }).where('id', '=', id).execute();
	if (stoppedAt)
		await tx
			.updateTable('mail')
			.set({ stopped_at: stoppedAt })
			.where('stop_token', '=', token)
			.where('sent_at', 'is', null)
			.where('failed_at', 'is', null)
			.execute();
}
