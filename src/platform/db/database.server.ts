import { setTimeout as sleep } from 'node:timers/promises';
import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely';
import pg from 'pg';
import { openEmbedded } from './embedded.server.ts';
import { type Engine, LIMITS, type Limits } from './engine.ts';
import { ReadOnly, typed } from './errors.server.ts';
import { findUp } from './find-up.server.ts';
import { freeMbOf } from './free-space.server.ts';
import { startListener } from './listener.server.ts';
import { guardedPool } from './pool.server.ts';
import { openPostgres } from './postgres.server.ts';
import type { Schema } from './schema.ts';
import { type TransactionOptions, transactions } from './transaction.server.ts';

export type DatabaseSettings = {
	/** A PostgreSQL server; without it PGlite in `dataDir`. */
	databaseUrl?: string;
	/** Where LISTEN works when `databaseUrl` is a proxy that pools transactions. */
	databaseListenUrl?: string;
	dataDir: string;
	minFreeMb: number;
	poolSize?: number;
	/** Default true; false behind a proxy that pools transactions. */
	namedStatements?: boolean;
};

/** What tests put in the place of the world. */
export type DatabaseDeps = {
	workerPath?: string;
	freeMb?: () => Promise<number>;
	limits?: Partial<Limits>;
	/** Called with the text of each statement, e.g. to count them. */
	onQuery?: (sql: string) => void;
	log?: (text: string) => void;
};

export type Tx = Transaction<Schema>;

export type Health = {
	state: 'ok' | 'read-only' | 'down';
	reason?: string;
	engine: Engine['name'];
	version: string;
};

export type Database = {
	engine: Engine['name'];
	/** For reads outside transactions. Throws when it is used inside `transaction`. */
	kysely: Kysely<Schema>;
	/**
	 * Runs `work` in one transaction, and all of it again after a serialization failure or a
	 * deadlock, so `work` must bear a repeat. What it throws rolls back.
	 *
	 * @throws ReadOnly before it begins when nothing may be written; Unavailable; a plain Error
	 *   when called inside another transaction
	 */
	transaction<T>(work: (tx: Tx) => Promise<T>, options?: TransactionOptions): Promise<T>;
	/**
	 * Calls `onMessage` for each notification on the channel from any instance, and with an empty
	 * text after a gap. Resolves to how to stop.
	 */
	listen(channel: string, onMessage: (payload: string) => void): Promise<() => Promise<void>>;
	/** A notification of its own, outside any transaction. At most 8,000 bytes: ids, not rows. */
	notify(channel: string, payload: string): Promise<void>;
	/** Never throws, answers within 2 s. */
	health(): Promise<Health>;
	/** A bare connection, for programs: migrations, backups. Statements may take `patienceMs`. */
	withClient<T>(patienceMs: number, work: (client: pg.PoolClient) => Promise<T>): Promise<T>;
	/** `vacuum (analyze)`; PGlite has no autovacuum. By itself at night, by hand after imports. */
	maintain(): Promise<void>;
	checkpoint(): Promise<void>;
	/** Ends all work in order; frees the data folder. */
	close(): Promise<void>;
};

const HEALTH_MS = 2_000;
const CLOSE_MS = 5_000;
const OLDEST_SERVER = 150_000;

/** A notification that is sent when the transaction commits, and not otherwise. */
export async function notify(tx: Tx, channel: string, payload: string): Promise<void> {
	await sql`select pg_notify(${channel}, ${payload})`.execute(tx);
}

/**
 * Opens the database of an installation: PGlite in the data folder, or the PostgreSQL server of
 * `databaseUrl`. Both take the same SQL and behave the same through this handle.
 *
 * @throws DataDirInUse, NewerDatabase, Damaged, Unavailable
 * @example
 * const db = await openDatabase({ dataDir: './data', minFreeMb: 500 });
 * await migrate(db);
 * await db.transaction((tx) => tx.insertInto('area').values(area).execute());
 */
export async function openDatabase(
	settings: DatabaseSettings,
	deps: DatabaseDeps = {}
): Promise<Database> {
	const limits = { ...LIMITS, ...deps.limits };
	const log = deps.log ?? ((text: string) => console.error(`database: ${text}`));
	const named = settings.namedStatements ?? true;
	const { databaseUrl } = settings;
	const engine: Engine = databaseUrl
		? openPostgres({
				...settings,
				databaseUrl,
				limits,
				sessions: named,
				query: (text) => raw(text)
			})
		: await openEmbedded({
				...settings,
				workerPath:
					deps.workerPath ?? findUp('src/platform/db/pglite.worker.server.ts', import.meta.dirname),
				limits,
				freeMb: deps.freeMb ?? (() => freeMbOf(settings.dataDir)),
				log,
				tables
			});

	const pool = new pg.Pool({
		...engine.poolConfig,
		...(settings.poolSize && { max: settings.poolSize }),
		connectionTimeoutMillis: limits.acquireMs
	});
	// an idle connection that breaks is taken out of the pool; the next query opens another
	pool.on('error', () => undefined);
	// one that breaks while it is lent out fails its query; unheard, the event would end the process
	pool.on('connect', (client) => client.on('error', () => undefined));
	const { mayConnect, run } = transactions();
	const guarded = guardedPool(pool, {
		maxWaiting: limits.maxWaiting,
		named,
		mayConnect,
		...(deps.onQuery && { onQuery: deps.onQuery })
	});
	const kysely = new Kysely<Schema>({ dialect: new PostgresDialect({ pool: guarded }) });
	const listener = startListener(engine.listenConfig, log);
	// a proxy that pools transactions carries no session settings: they go into each transaction
	const prepare =
		engine.name === 'postgres' && !named
			? (tx: Tx) =>
					sql`select set_config('statement_timeout', ${String(limits.statementMs)}, true),
						set_config('lock_timeout', ${String(limits.lockMs)}, true),
						set_config('timezone', 'UTC', true)`.execute(tx)
			: undefined;

	async function raw(text: string) {
		return pool.query(text).catch((fault) => {
			throw typed(fault);
		});
	}

	async function tables(): Promise<string[]> {
		const { rows } = await raw(`
			select c.oid::regclass::text as name from pg_class c
			where c.relkind in ('r', 'm') and c.relnamespace = 'public'::regnamespace order by 1`);
		return rows.map(({ name }) => name as string);
	}

	async function ask(): Promise<Health> {
		const about = { engine: engine.name, version };
		const { rows } = await raw(
			`select pg_is_in_recovery() or current_setting('default_transaction_read_only')::boolean as stiff`
		);
		const trouble = engine.trouble();
		if (trouble) return { ...trouble, ...about };
		if (rows[0].stiff)
			return { state: 'read-only', reason: 'The server takes no writes.', ...about };
		return { state: 'ok', ...about };
	}

	let version = '';
	const database: Database = {
		engine: engine.name,
		kysely,
		async transaction(work, options = {}) {
			mayConnect();
			const trouble = engine.trouble();
			if (trouble?.state === 'read-only' && !options.readOnly) throw new ReadOnly(trouble.reason);
			return run(kysely, work, options, prepare);
		},
		listen: listener.listen,
		async notify(channel, payload) {
			await sql`select pg_notify(${channel}, ${payload})`.execute(kysely);
		},
		async health() {
			const down = (reason: string): Health => ({
				state: 'down',
				reason,
				engine: engine.name,
				version
			});
			const trouble = engine.trouble();
			if (trouble?.state === 'down') return down(trouble.reason);
			const late = sleep(HEALTH_MS, null, { ref: false }).then(() => down('No answer in time.'));
			return Promise.race([ask().catch((fault: Error) => down(fault.message)), late]);
		},
		async withClient(patienceMs, work) {
			mayConnect();
			return engine.patiently(patienceMs, async () => {
				const client = await pool.connect().catch((fault) => {
					throw typed(fault);
				});
				let broken = true;
				try {
					const done = await work(client);
					broken = false;
					return done;
				} finally {
					// after a fault it may still be inside a transaction
					client.release(broken);
				}
			});
		},
		maintain: async () => engine.vacuum(await tables()),
		checkpoint: engine.checkpoint,
		async close() {
			await listener.close();
			await Promise.race([pool.end(), sleep(CLOSE_MS, null, { ref: false })]);
			await engine.close();
		}
	};

	try {
		const { rows } = await raw(`select current_setting('server_version') as name,
			current_setting('server_version_num')::int as number`);
		version = rows[0].name;
		if (rows[0].number < OLDEST_SERVER)
			throw new Error(`PostgreSQL 15 or newer is needed, but the server is ${version}.`);
	} catch (fault) {
		await database.close();
		throw fault;
	}
	return database;
}
