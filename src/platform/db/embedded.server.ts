import { join } from 'node:path';
import { hasDatabase, markRunning, refuseOtherMajor, unmarkRunning } from './data-dir.server.ts';
import { lockDataDir } from './data-lock.server.ts';
import type { Engine, Limits } from './engine.ts';
import { Damaged, Unavailable } from './errors.server.ts';
import { watchFreeSpace } from './free-space.server.ts';
import { PortSocket } from './port-socket.server.ts';
import { type DatabaseThread, startThread } from './thread.server.ts';
import { types } from './type-parsers.server.ts';
import { startUpkeep } from './upkeep.server.ts';

export type EmbeddedSettings = {
	dataDir: string;
	minFreeMb: number;
	workerPath: string;
	limits: Limits;
	freeMb(): Promise<number>;
	log(text: string): void;
	/** Names of all tables, for the nightly vacuum. */
	tables(): Promise<string[]>;
};

const MAX_QUEUE = 1_000;
// recovery writes before anything can be read
const LEAST_MB_TO_OPEN = 20;

/**
 * PGlite on `DATA_DIR/db`, made durable, alone in its folder, watched and kept tidy.
 *
 * @throws DataDirInUse, NewerDatabase, Damaged, Unavailable
 */
export async function openEmbedded(
	settings: EmbeddedSettings
): Promise<Engine & { thread: DatabaseThread }> {
	const { dataDir, minFreeMb, limits, log } = settings;
	const release = lockDataDir(dataDir);
	const dir = join(dataDir, 'db');
	let stopSpace = () => {};
	let stopUpkeep = () => {};
	let thread: DatabaseThread | undefined;
	try {
		refuseOtherMajor(dir);
		const known = hasDatabase(dir);
		const unclean = markRunning(dataDir) && known;
		let readOnly = false;
		const opened = (thread = await startThread(
			settings.workerPath,
			dir,
			{
				watchdogMs: limits.statementMs,
				openMs: limits.openMs,
				idleTransactionMs: limits.idleTransactionMs,
				maxQueue: MAX_QUEUE
			},
			() => {
				if (readOnly) void opened.run({ do: 'read-only', on: true }).catch(() => undefined);
			},
			log
		).catch(async (fault: Error) => {
			if ((await settings.freeMb()) < LEAST_MB_TO_OPEN)
				throw new Error(`The disk of ${dataDir} is full: the database cannot be opened.`);
			// a machine that is too busy has not damaged anything
			if (!known || fault instanceof Unavailable) throw fault;
			throw new Damaged(`The database cannot be opened: ${fault.message}`, { cause: fault });
		}));
		if (unclean) await refuseDamaged(thread, log);
		const space = await watchFreeSpace(
			settings.freeMb,
			minFreeMb,
			limits.spaceCheckMs,
			async (enough) => {
				readOnly = !enough;
				log(enough ? 'space again: writing' : `under ${minFreeMb} MB free: reading only`);
				// transactions are refused before they begin; this also stops single statements
				await opened.run({ do: 'read-only', on: readOnly });
			}
		);
		stopSpace = space.stop;
		const vacuum = async (tables: readonly string[]) => {
			// one table at a time, so that others get their turn in between
			if (space.enough()) for (const table of tables) await opened.run({ do: 'vacuum', table });
		};
		stopUpkeep = startUpkeep(thread, async () => vacuum(await settings.tables()), log);
		const connection = {
			...{ user: 'postgres', database: 'postgres', password: 'none', ssl: false },
			stream: () => new PortSocket(opened.port),
			types
		};
		return {
			name: 'embedded',
			thread: opened,
			// connections cost nothing to keep, and keep what they prepared
			poolConfig: { ...connection, max: 4, idleTimeoutMillis: 0 },
			listenConfig: connection,
			trouble() {
				if (!opened.running())
					return { state: 'down', reason: 'The database is being opened again.' };
				if (space.enough()) return null;
				const free = Math.floor(space.freeMb());
				return {
					state: 'read-only',
					reason: `Only ${free} MB free, ${minFreeMb} MB are kept free.`
				};
			},
			patiently: opened.patiently,
			vacuum,
			checkpoint: async () => void (await opened.run({ do: 'checkpoint' })),
			async close() {
				stopSpace();
				stopUpkeep();
				try {
					// without order the mark stays, so that the next start checks
					if (await opened.close()) unmarkRunning(dataDir);
				} finally {
					release();
				}
			}
		};
	} catch (fault) {
		stopSpace();
		stopUpkeep();
		await thread?.close().catch(() => undefined);
		release();
		throw fault;
	}
}

/** The mark stays, so that the next start checks again. */
async function refuseDamaged(thread: DatabaseThread, log: (text: string) => void): Promise<void> {
	const began = performance.now();
	const wrong = (await thread.run({ do: 'check' })) as string[];
	log(`the last run did not end in order; checked in ${Math.round(performance.now() - began)} ms`);
	if (!wrong.length) return;
	for (const sentence of wrong.slice(0, 20)) log(`damaged: ${sentence}`);
	throw new Damaged(`The database is damaged in ${wrong.length} places. Restore a backup.`);
}
