import { join, resolve } from 'node:path';
import { systemPorts } from '#platform/core/system-ports.server.ts';
import { type BackupContents, writeBackup } from '#platform/db/backup.server.ts';
import { readBackup } from '#platform/db/backup-read.server.ts';
import { restoreBackup } from '#platform/db/backup-restore.server.ts';
import type { Database } from '#platform/db/database.server.ts';
import { openEmbedded } from '#platform/db/embedded.server.ts';
import { LIMITS } from '#platform/db/engine.ts';
import { Damaged, DataDirInUse } from '#platform/db/errors.server.ts';
import { findUp } from '#platform/db/find-up.server.ts';
import { freeMbOf } from '#platform/db/free-space.server.ts';
import { brokenFiles } from '#platform/files/owners.server.ts';
import { fileStore } from '#platform/files/store.server.ts';
import { verifyChain } from '#platform/events/publisher.server.ts';
import { type Settings, readSettings } from '#platform/settings.server.ts';
import { fileOwners } from '../file-owners.server.ts';
import { askServer, serverRuns } from './admin-client.server.ts';
import { hasDatabase, withDatabaseAsItIs } from './open.server.ts';
import { Usage } from './usage.ts';

const fileOf = (command: string, args: string[]) => {
	const [file, ...more] = args;
	if (!file || more.length || file.startsWith('-'))
		throw new Usage(`usage: poytakunta ${command} FILE`);
	// the running server has another working folder
	return resolve(file);
};

const counted = ({ rows, files }: BackupContents) => {
	const all = Object.values(rows).reduce((sum, n) => sum + n, 0);
	return `${Object.keys(rows).length} tables, ${all} rows and ${files} files`;
};

/** Writes a backup, through the server when one runs, and reads it back. */
export async function backup(args: string[]): Promise<void> {
	const file = fileOf('backup', args);
	const asked = await askServer<{ bytes: number }>('backup', { file });
	const { bytes } =
		asked ??
		(await withDatabaseAsItIs((db, settings) =>
			writeBackup(db, file, settings.filesDir, systemPorts.now())
		));
	const contents = await readBackup(file);
	console.log(
		`${file} holds ${counted(contents)} in ${Math.ceil(bytes / 1024)} kB, and reads back whole.`
	);
}

/** Puts a backup in the place of the data. */
export async function restore(args: string[]): Promise<void> {
	const file = fileOf('restore', args);
	const settings = readSettings(process.env);
	// the lock on the folder is PGlite's; a server on PostgreSQL is known by its socket
	if (await serverRuns()) throw new DataDirInUse(settings.dataDir);
	let waiting = 0;
	const restored = await restoreBackup(settings, file, systemPorts.now(), async (db) => {
		await refuseBrokenChain(db);
		await refuseBrokenFilesOf(db, settings);
		waiting = await waitingMails(db);
	});
	console.log(`Restored ${counted(restored)}, as they were at ${restored.header.created}.`);
	if (restored.before)
		console.log(`What was here before is in ${restored.before}. Remove it when all is well.`);
	if (waiting) console.log(`${waiting} mails wait in it and will leave when the server starts.`);
}

async function refuseBrokenChain(db: Database): Promise<void> {
	const broken = await verifyChain(db);
	if (broken !== null) throw new Damaged(`The chain of events is broken at number ${broken}.`);
}

const waitingMails = async (db: Database) =>
	(
		await db.kysely
			.selectFrom('mail')
			.select((of) => of.fn.countAll<number>().as('n'))
			.where('sent_at', 'is', null)
			.where('failed_at', 'is', null)
			.where('stopped_at', 'is', null)
			.executeTakeFirstOrThrow()
	).n;

/** Checks a backup file, or the data of this installation. */
export async function verify(args: string[]): Promise<void> {
	if (args.length) {
		const contents = await readBackup(fileOf('verify', args));
		console.log(
			`The backup is whole: ${counted(contents)} as they were at ${contents.header.created}.`
		);
		return;
	}
	const asked = await askServer<{ broken: number | null; files: string[] }>('verify', {});
	if (asked) {
		if (asked.broken !== null)
			throw new Damaged(`The chain of events is broken at number ${asked.broken}.`);
		refuseBrokenFiles(asked.files);
		console.log(
			'The chain of events and all files are whole. The files of the database are checked when no server runs.'
		);
		return;
	}
	const settings = readSettings(process.env);
	const checked = !settings.databaseUrl && hasDatabase(settings);
	if (checked) await refuseDamagedFiles(settings);
	await withDatabaseAsItIs(async (db) => {
		await refuseBrokenChain(db);
		await refuseBrokenFilesOf(db, settings);
	});
	console.log(
		checked
			? 'Everything is whole: the files of the database, the chain of events and all files.'
			: 'The chain of events and all files are whole.'
	);
}

const refuseBrokenFilesOf = async (db: Database, settings: Settings): Promise<void> =>
	refuseBrokenFiles(
		await brokenFiles(db, fileStore(settings.filesDir, settings.minFreeMb), fileOwners)
	);

/** @throws Damaged when a file that a row points to is missing or not what it was */
function refuseBrokenFiles(broken: string[]): void {
	if (!broken.length) return;
	for (const sentence of broken.slice(0, 20)) console.error(`damaged: ${sentence}`);
	throw new Damaged(
		`${broken.length} files are missing or damaged. Bring them back from a backup.`
	);
}

/** Every page of every table and index of PGlite. @throws Damaged */
async function refuseDamagedFiles(settings: Settings): Promise<void> {
	const engine = await openEmbedded({
		...settings,
		workerPath: findUp('src/platform/db/pglite.worker.server.ts', import.meta.dirname),
		limits: LIMITS,
		freeMb: () => freeMbOf(settings.dataDir),
		log: (text) => console.error(`database: ${text}`),
		tables: async () => []
	});
	try {
		const wrong = (await engine.thread.run({ do: 'check' })) as string[];
		if (!wrong.length) return;
		for (const sentence of wrong.slice(0, 20)) console.error(`damaged: ${sentence}`);
		throw new Damaged(
			`The database in ${join(settings.dataDir, 'db')} is damaged in ${wrong.length} places. Restore a backup.`
		);
	} finally {
		await engine.close();
	}
}
