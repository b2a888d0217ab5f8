import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { type FileHandle, open, rename } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { PoolClient } from 'pg';
import { type BackupContents, type BackupHeader, PLAIN_TEXT } from './backup.server.ts';
import { BackupRefused } from './backup-file.server.ts';
import { readBackup } from './backup-read.server.ts';
import { type BackupTable, quoted, tablesOf } from './backup-tables.server.ts';
import { unmarkRunning } from './data-dir.server.ts';
import { lockDataDir } from './data-lock.server.ts';
import { type Database, type DatabaseSettings, openDatabase } from './database.server.ts';
import { syncPath } from './durable-files.server.ts';
import { Damaged } from './errors.server.ts';
import { migrate, migrationsDir } from './migrate.server.ts';

export type Restored = BackupContents & {
	header: BackupHeader;
	/** Where the data that was here before is now; null when there was none. */
	before: string | null;
};

type RestoreSettings = DatabaseSettings & { filesDir: string };
/** Looks at the filled database before it is put in place. @throws when it is not whole */
type Check = (db: Database) => Promise<void>;

const PATIENCE_MS = 600_000;
const MOST_ROWS = 500;
const MOST_TEXT = 2_000_000;

/**
 * Puts a backup in the place of the data: first reads and checks all of the file, then fills a
 * fresh database beside the old one, checks that, and only then changes them. The old one stays
 * as `db.before-restore-TIME`. A PostgreSQL server must have an empty database for it.
 *
 * @throws BackupRefused; DataDirInUse while a server runs on the folder; Damaged; NewerDatabase
 */
export async function restoreBackup(
	settings: RestoreSettings,
	path: string,
	now: Date,
	check: Check
): Promise<Restored> {
	if (settings.databaseUrl)
		return { ...(await restoreToServer(settings, path, check)), before: null };
	const { dataDir } = settings;
	const release = lockDataDir(dataDir);
	try {
		const whole = await readBackup(path);
		const beside = join(dataDir, 'restoring');
		rmSync(beside, { recursive: true, force: true });
		try {
			const db = await openDatabase({ ...settings, dataDir: beside });
			try {
				await fill(db, path, settings.filesDir, whole.header, check);
			} finally {
				await db.close();
			}
			return { ...whole, before: swap(dataDir, beside, now) };
		} finally {
			rmSync(beside, { recursive: true, force: true });
		}
	} finally {
		release();
	}
}

function swap(dataDir: string, beside: string, now: Date): string | null {
	const place = join(dataDir, 'db');
	const time = now.toISOString().replace(/[-:]|\..*/g, '');
	const before = existsSync(place) ? `${place}.before-restore-${time}` : null;
	if (before) renameSync(place, before);
	try {
		renameSync(join(beside, 'db'), place);
	} catch (fault) {
		if (before) renameSync(before, place);
		throw fault;
	}
	syncPath(dataDir);
	unmarkRunning(dataDir);
	return before;
}

async function restoreToServer(settings: RestoreSettings, path: string, check: Check) {
	const whole = await readBackup(path);
	const db = await openDatabase(settings);
	try {
		await db.withClient(PATIENCE_MS, (client) => refuseFull(client, whole.header));
		await fill(db, path, settings.filesDir, whole.header, check);
	} finally {
		await db.close();
	}
	return whole;
}

/** Tables that a start of the program or a restore that was cut off left empty do no harm. */
async function refuseFull(client: PoolClient, header: BackupHeader): Promise<void> {
	const full = new BackupRefused(
		'The database is not empty. Make a new one and name it in DATABASE_URL.'
	);
	const { rows: names } = await client.query<{ name: string }>(`
		select c.relname as name from pg_class c where c.relkind in ('r', 'v', 'm', 'p') and c.relnamespace = 'public'::regnamespace
			and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')`);
	const there = new Set(names.map(({ name }) => name));
	if (!there.size) return;
	if (!there.has('schema_migration')) throw full;
	const { rows: applied } = await client.query<{ name: string }>(
		'select name from schema_migration'
	);
	if (applied.some(({ name }) => !header.migrations.some((known) => known.name === name)))
		throw new BackupRefused(
			'The database was started by a newer version than the backup. Make a new one and name it in DATABASE_URL.'
		);
	for (const name of ['event', 'person', 'area'].filter((one) => there.has(one)))
		if ((await client.query(`select from public.${name} limit 1`)).rows.length) throw full;
}

async function fill(
	db: Database,
	path: string,
	filesDir: string,
	header: BackupHeader,
	check: Check
) {
	await migrateTo(db, header);
	await db.withClient(PATIENCE_MS, (client) => load(client, path, filesDir));
	await migrate(db);
	await check(db);
}

/** Applies the migrations that the backup was made with, and no later ones. */
async function migrateTo(db: Database, { migrations }: BackupHeader): Promise<void> {
	const dir = mkdtempSync(join(tmpdir(), 'poytakunta-migrations-'));
	try {
		for (const { name } of migrations) cpSync(join(migrationsDir(), name), join(dir, name));
		await migrate(db, dir);
	} finally {
		rmSync(dir, { recursive: true, force: true });
	}
}

/** All rows in one transaction, which ends only when the file has been read to its end again. */
async function load(client: PoolClient, path: string, filesDir: string): Promise<void> {
	// longer than the driver waits for other statements
	const run = (text: string, values?: unknown[]) =>
		client.query({ text, values, query_timeout: PATIENCE_MS } as {
			text: string;
			values: unknown[];
		});
	await run(`begin; ${PLAIN_TEXT}`);
	const { tables, late } = await tablesOf(client);
	for (const { name, from } of late)
		await run(`alter table public.${quoted(from)} drop constraint ${quoted(name)}`);
	// what the migrations put in comes back with the rows
	for (const { name } of [...tables].reverse()) await run(`delete from public.${quoted(name)}`);

	let insert = '';
	let lines: string[] = [];
	let length = 0;
	const flush = async () => {
		if (lines.length) await run(insert, [`[${lines.join(',')}]`]);
		lines = [];
		length = 0;
	};
	const files = fileWriter(filesDir);
	const { rows } = await readBackup(path, {
		async table(name, columns) {
			await flush();
			insert = insertOf(tables, name, columns);
		},
		async row(line) {
			lines.push(line);
			length += line.length;
			if (lines.length === MOST_ROWS || length > MOST_TEXT) await flush();
		},
		file: files.begin,
		bytes: files.write,
		end: files.end
	}).catch(async (fault) => {
		await files.abandon();
		throw fault;
	});
	await flush();

	for (const { name, columns } of tables) {
		const found = await run(`select count(*)::int as n from public.${quoted(name)}`);
		if (found.rows[0].n !== (rows[name] ?? 0))
			throw new Damaged(`The table ${name} did not come back whole.`);
		for (const column of columns.filter(({ identity }) => identity))
			await run(
				`select setval(pg_get_serial_sequence($1, $2), max(${quoted(column.name)}))
				from public.${quoted(name)} having max(${quoted(column.name)}) is not null`,
				[`public.${quoted(name)}`, column.name]
			);
	}
	for (const { name, from, definition } of late)
		await run(`alter table public.${quoted(from)} add constraint ${quoted(name)} ${definition}`);
	await run('commit');
}

function insertOf(tables: BackupTable[], name: string, columns: string[]): string {
	const table = tables.find((one) => one.name === name);
	const known = columns.map((column) => table?.columns.find((one) => one.name === column));
	if (!table || known.some((column) => !column))
		throw new Damaged(`The backup has a table ${name} that its migrations do not make so.`);
	const values = known.map((column, at) => `(r->>${at})::${column!.type}`);
	return `insert into public.${quoted(name)} (${columns.map(quoted).join(', ')}) overriding system value
		select ${values.join(', ')} from json_array_elements($1::json) as r`;
}

/** Files go beside their place and get their names when they are whole; none is taken away. */
function fileWriter(dir: string) {
	let current: { handle: FileHandle; path: string } | undefined;
	async function close() {
		if (!current) return;
		const { handle, path } = current;
		current = undefined;
		await handle.sync();
		await handle.close();
		await rename(`${path}.part`, path);
		syncPath(dirname(path));
	}
	return {
		async begin(name: string) {
			await close();
			const path = join(dir, name);
			mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
			current = { path, handle: await open(`${path}.part`, 'w', 0o600) };
		},
		async write(chunk: Buffer) {
			await current!.handle.writeFile(chunk);
		},
		end: close,
		async abandon() {
			await current?.handle.close();
		}
	};
}
