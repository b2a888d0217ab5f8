import { sql } from 'kysely';
import type { Sweep } from '../jobs/sweeps.server.ts';
import type { Tx } from '../db/database.server.ts';

/**
 * Counts one use of `key` in the current window and says whether it was within the limit. Counted
 * in the database, so that several copies of the program share the count. Call it in a
 * transaction that commits also when the answer is no, or count before the change.
 *
 * @param limit `most` uses in `seconds`
 * @example if (!(await takeLimit(tx, `sign-in:${hash}`, { most: 5, seconds: 3600 }, now))) …
 */
export async function takeLimit(
	tx: Tx,
	key: string,
	limit: { most: number; seconds: number },
	now: Date
): Promise<boolean> {
	const start = new Date(Math.floor(now.getTime() / (limit.seconds * 1000)) * limit.seconds * 1000);
	const row = await tx
		.insertInto('limit_count')
		.values({ key, window_start: start, n: 1 })
		.onConflict((c) =>
			c.columns(['key', 'window_start']).doUpdateSet({ n: sql<number>`limit_count.n + 1` })
		)
		.returning('n')
		.executeTakeFirstOrThrow();
	return row.n <= limit.most;
}

/** Forgets counts of windows long past. */
export const sweepLimits = (tx: Tx, before: Date) =>
	tx.deleteFrom('limit_count').where('window_start', '<', before).execute();

const DAY_MS = 86_400_000;

/** Counts are kept for a day: their keys name networks. */
export const limitSweep: Sweep = {
	name: 'limits',
	everyMinutes: 60,
	run: async (ctx) => {
		await ctx.db.transaction((tx) => sweepLimits(tx, new Date(ctx.ports.now().getTime() - DAY_MS)));
	}
};
