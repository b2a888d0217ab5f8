import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Kysely, Transaction } from 'kysely';
import { isRetryable } from './errors.server.ts';
import type { Schema } from './schema.ts';

const ATTEMPTS = 6;

export type TransactionOptions = {
	/** Sees one state of the data throughout and changes nothing; allowed when the disk is full. */
	readOnly?: boolean;
};

/**
 * Transactions, and the guard that keeps work inside a transaction from asking the pool for a
 * second connection: PGlite has one backend, so that would wait for ever; on a real server it
 * deadlocks as soon as the pool is used up. The guard therefore stands on both.
 */
export function transactions() {
	const scopes = new AsyncLocalStorage<{ open: boolean }>();
	return {
		mayConnect() {
			if (scopes.getStore()?.open)
				throw new Error('Use the transaction handle inside a transaction, not the pool.');
		},

		/**
		 * Runs `work` in one transaction; the whole of it again, with a growing wait, when the
		 * database reports a serialization failure or a deadlock. `work` must bear the repeat.
		 */
		async run<T>(
			kysely: Kysely<Schema>,
			work: (tx: Transaction<Schema>) => Promise<T>,
			options: TransactionOptions,
			prepare?: (tx: Transaction<Schema>) => Promise<unknown>
		): Promise<T> {
			for (let attempt = 1; ; attempt++) {
				try {
					return await once(kysely, work, options, prepare);
				} catch (fault) {
					if (!isRetryable(fault) || attempt === ATTEMPTS) throw fault;
					await sleep(2 ** attempt * 5 * (0.5 + Math.random()));
				}
			}
		}
	};

	function once<T>(
		kysely: Kysely<Schema>,
		work: (tx: Transaction<Schema>) => Promise<T>,
		options: TransactionOptions,
		prepare?: (tx: Transaction<Schema>) => Promise<unknown>
	): Promise<T> {
		const begin = options.readOnly
			? kysely.transaction().setIsolationLevel('repeatable read').setAccessMode('read only')
			: kysely.transaction();
		return begin.execute((tx) => {
			const scope = { open: true };
			return scopes.run(scope, async () => {
				try {
					await prepare?.(tx);
					return await work(tx);
				} finally {
					// what was started here and outlives the transaction may use the pool
					scope.open = false;
				}
			});
		});
	}
}
