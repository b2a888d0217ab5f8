import type { PostgresPool, PostgresPoolClient } from 'kysely';
import type pg from 'pg';
import { breaksConnection, typed, Unavailable } from './errors.server.ts';
import { statementName } from './named-statements.server.ts';

export type PoolOptions = {
	/** Callers waiting for a connection above which the next one is refused at once. */
	maxWaiting: number;
	named: boolean;
	/** Throws when the caller may not take a connection now. */
	mayConnect(): void;
	onQuery?(sql: string): void;
};

/**
 * A pool as Kysely wants it, with our guards: refuses when the queue is full, names statements,
 * throws typed errors, and does not take back a connection that broke.
 */
export function guardedPool(pool: pg.Pool, options: PoolOptions): PostgresPool {
	const wrapped = new WeakMap<pg.PoolClient, PostgresPoolClient>();

	function wrap(client: pg.PoolClient): PostgresPoolClient {
		let broken = false;
		const query = async (text: string, values: readonly unknown[] = []) => {
			options.onQuery?.(text);
			const name = options.named && values.length ? statementName(text) : undefined;
			try {
				const done = await client.query(
					name ? { name, text, values: [...values] } : { text, values: [...values] }
				);
				return done as unknown;
			} catch (fault) {
				broken ||= breaksConnection(fault);
				throw typed(fault);
			}
		};
		return {
			query: query as PostgresPoolClient['query'],
			processID: (client as { processID?: number }).processID,
			release: (destroy) => client.release(destroy || broken)
		};
	}

	return {
		options: pool.options,
		end: () => pool.end(),
		async connect() {
			options.mayConnect();
			if (pool.waitingCount >= options.maxWaiting)
				throw new Unavailable('Too many requests are waiting for the database.', 2);
			try {
				const client = await pool.connect();
				const known = wrapped.get(client) ?? wrap(client);
				wrapped.set(client, known);
				return known;
			} catch (fault) {
				throw typed(fault);
			}
		}
	};
}
