import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Ctx } from '#platform/command/context.ts';
import { systemPorts } from '#platform/core/system-ports.server.ts';
import { type Database, openDatabase } from '#platform/db/database.server.ts';
import { fileStore } from '#platform/files/store.server.ts';
import { migrate } from '#platform/db/migrate.server.ts';
import { type Settings, readSettings } from '#platform/settings.server.ts';
import { Usage } from './usage.ts';

const PATIENCE_MS = 5_000;

/**
 * Runs `work` with the database of this version: through nothing when no server runs, and
 * refuses with exit 3 when one does. Programs that must work beside a running server ask it over
 * its socket first.
 */
export async function withDatabase<T>(work: (ctx: Ctx) => Promise<T>): Promise<T> {
	const settings = readSettings(process.env);
	const db = await openDatabase(settings);
	try {
		await migrate(db);
		const origin = settings.publicUrl ?? `http://127.0.0.1:${settings.port}`;
		return await work({
			db,
			ports: systemPorts,
			viewer: null,
			origin,
			zone: settings.zone,
			files: fileStore(settings.filesDir, settings.minFreeMb)
		});
	} finally {
		await db.close();
	}
}

/** Runs `work` with the database as it is; makes none and changes none. */
export async function withDatabaseAsItIs<T>(
	work: (db: Database, settings: Settings) => Promise<T>
): Promise<T> {
	const settings = readSettings(process.env);
	if (!hasDatabase(settings))
		throw new Usage(`There is no database in ${settings.dataDir}. Set DATA_DIR.`);
	const db = await openDatabase(settings);
	try {
		const { rows } = await db.withClient(PATIENCE_MS, (client) =>
			client.query(`select to_regclass('public.schema_migration') is not null as there`)
		);
		if (!rows[0].there)
			throw new Usage('The database is empty. Start the server once, or restore a backup.');
		return await work(db, settings);
	} finally {
		await db.close();
	}
}

/** Whether there is a database to open: with PostgreSQL that is known only by asking it. */
export const hasDatabase = ({ databaseUrl, dataDir }: Settings) =>
	databaseUrl !== undefined || existsSync(join(dataDir, 'db', 'PG_VERSION'));
