import type { Tx } from '#platform/db/database.server.ts';

export const endExpiredSessions = (tx: Tx, now: Date) =>
	tx
		.updateTable('session')
		.set({ ended_at: now })
		.where('ended_at', 'is', null)
		.where('expires_at', '<=', now)
		.execute();

/** Every session, and every link and code that was not used yet. */
export async function endAllSessions(tx: Tx, now: Date): Promise<void> {
	await tx.updateTable('session').set({ ended_at: now }).where('ended_at', 'is', null).execute();
	await tx.updateTable('sign_in').set({ spent_at: now }).where('spent_at', 'is', null).execute();
}

const CLOCK = 'clock';

/** The latest instant that was noted, or null. */
export async function latestClock(tx: Tx): Promise<Date | null> {
	const row = await tx
		.selectFrom('installation_fact')
		.select('at')
		.where('name', '=', CLOCK)
		.executeTakeFirst();
	return row?.at ?? null;
}

export const noteClock = (tx: Tx, now: Date) =>
	tx
		.insertInto('installation_fact')
		.values({ name: CLOCK, value: JSON.stringify(null), at: now })
		.onConflict((c) => c.column('name').doUpdateSet({ at: now }))
		.execute();

/** Forgets sessions that ended and links that ran out before the time given. */
export async function forgetSignIns(tx: Tx, before: Date): Promise<void> {
	await tx.deleteFrom('session').where('ended_at', '<', before).execute();
	await tx.deleteFrom('sign_in').where('expires_at', '<', before).execute();
}
