import type { Engine, Limits } from './engine.ts';
import { types } from './type-parsers.server.ts';

export type PostgresSettings = {
	databaseUrl: string;
	databaseListenUrl?: string;
	limits: Limits;
	/** False behind a proxy that pools transactions: it carries no settings of a session either. */
	sessions: boolean;
	query(sql: string): Promise<unknown>;
};

const POOL_SIZE = 10;

/** A PostgreSQL server of version 15 or newer. */
export function openPostgres(settings: PostgresSettings): Engine {
	const { limits } = settings;
	const connection = {
		connectionString: settings.databaseUrl,
		application_name: 'poytakunta',
		keepAlive: true,
		types,
		connectionTimeoutMillis: limits.acquireMs
	};
	const sessionLimits = {
		statement_timeout: limits.statementMs,
		lock_timeout: limits.lockMs,
		idle_in_transaction_session_timeout: limits.idleTransactionMs,
		options: '-c timezone=UTC'
	};
	return {
		name: 'postgres',
		poolConfig: {
			...connection,
			...(settings.sessions && sessionLimits),
			max: POOL_SIZE,
			// for a network that has gone silent, where the server's own limit cannot reach us
			query_timeout: limits.statementMs + limits.acquireMs
		},
		listenConfig: {
			...connection,
			connectionString: settings.databaseListenUrl ?? settings.databaseUrl
		},
		trouble: () => null,
		patiently: (_, work) => work(),
		async vacuum(tables) {
			for (const table of tables) await settings.query(`analyze ${table}`);
		},
		checkpoint: async () => {},
		close: async () => {}
	};
}
