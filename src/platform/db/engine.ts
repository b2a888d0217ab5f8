import type { CustomTypesConfig, PoolConfig } from 'pg';

export type Limits = {
	/** PGlite only: an opening, with the recovery after an unclean end, that takes longer is given up. */
	openMs: number;
	/** A statement that runs longer is stopped. */
	statementMs: number;
	/** A wait for a row or table that somebody else holds. Real PostgreSQL only. */
	lockMs: number;
	/** A transaction that does nothing for so long is rolled back and its connection closed. */
	idleTransactionMs: number;
	/** A wait for a connection. */
	acquireMs: number;
	/** Callers that may wait for a connection at a time. */
	maxWaiting: number;
	/** How often the free space is looked at. */
	spaceCheckMs: number;
};

export const LIMITS: Limits = {
	openMs: 180_000,
	statementMs: 5_000,
	lockMs: 2_000,
	idleTransactionMs: 10_000,
	acquireMs: 2_000,
	maxWaiting: 1_000,
	spaceCheckMs: 3_000
};

export type Trouble = { state: 'read-only' | 'down'; reason: string };

/** What stands below the pool: PGlite in a thread, or a server. */
export type Engine = {
	name: 'embedded' | 'postgres';
	poolConfig: PoolConfig & { types: CustomTypesConfig };
	listenConfig: PoolConfig;
	/** What is known to be wrong without asking the database. */
	trouble(): Trouble | null;
	/** Lets statements take longer while `work` runs. */
	patiently<T>(ms: number, work: () => Promise<T>): Promise<T>;
	/** One of: all tables vacuumed and analysed. */
	vacuum(tables: readonly string[]): Promise<void>;
	/** Takes the log into the data files, where that is ours to do. */
	checkpoint(): Promise<void>;
	close(): Promise<void>;
};
