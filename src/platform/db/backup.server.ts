import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { PoolClient } from 'pg';
import { type BackupWriter, writeBackupFile } from './backup-file.server.ts';
import { quoted, tablesOf } from './backup-tables.server.ts';
import type { Database } from './database.server.ts';

export type BackupHeader = {
	format: 'poytakunta-backup';
	version: number;
	created: string;
	/** The migrations whose tables these are, and one hash over all of them. */
	migrations: { name: string; sha256: string }[];
	schema: string;
};

export type BackupFooter = { rows: Record<string, number>; files: number; sha256: string };

/** What a backup holds. */
export type BackupContents = { rows: Record<string, number>; files: number };

export const BACKUP_VERSION = 1;
const PATIENCE_MS = 600_000;
const ROWS = 500;
const FILE_CHUNK = 768 * 1024;

/**
 * Text of each value as the database itself writes it, the same on both engines and in every
 * version, so that no microsecond and no digit is lost on the way through JavaScript.
 */
export const PLAIN_TEXT = `set local timezone = 'UTC'; set local datestyle = 'ISO, MDY'; set local intervalstyle = 'postgres';
	set local bytea_output = 'hex'; set local extra_float_digits = 1; set local statement_timeout = 0;
	set local idle_in_transaction_session_timeout = 0`;

export const schemaHash = (migrations: BackupHeader['migrations']) =>
	createHash('sha256')
		.update(migrations.map(({ name, sha256 }) => `${name} ${sha256}\n`).join(''))
		.digest('hex');

/**
 * Writes everything into one file: JSON lines in gzip. A header, then for each table
 * `{"table", "columns"}` and its rows as arrays of texts, then for each file `{"file"}` and its
 * bytes as base64 texts, and a footer with the counts and a SHA-256 over all lines before it.
 * All rows are of one moment, and changes may go on meanwhile; with PGlite they wait.
 *
 * @param filesDir left out when there is no such folder
 * @throws BackupRefused when the file exists
 * @example await writeBackup(db, '/backups/monday.gz', settings.filesDir, new Date());
 */
export async function writeBackup(
	db: Database,
	path: string,
	filesDir: string,
	now: Date
): Promise<BackupContents & { bytes: number }> {
	const rows: Record<string, number> = {};
	let files = 0;
	const bytes = await writeBackupFile(path, async (to) => {
		await db.withClient(PATIENCE_MS, async (client) => {
			await client.query(`begin isolation level repeatable read read only; ${PLAIN_TEXT}`);
			await to.write([JSON.stringify(await headerOf(client, now))]);
			for (const { name, columns, key } of (await tablesOf(client)).tables) {
				await to.write([
					JSON.stringify({ table: name, columns: columns.map((column) => column.name) })
				]);
				const texts = columns.map((column) => `${quoted(column.name)}::text`).join(', ');
				// by the key, not as they lie: that would tell in which order they were written
				const order = (key.length ? key : columns.map((column) => column.name))
					.map(quoted)
					.join(', ');
				rows[name] = await writeRows(
					client,
					to,
					`select to_json(array[${texts}]::text[])::text as line from public.${quoted(name)} order by ${order}`
				);
			}
			await client.query('commit');
		});
		for (const file of filesIn(filesDir)) {
			await writeFile(to, filesDir, file);
			files++;
		}
		await to.write([JSON.stringify({ rows, files, sha256: to.sha256() } satisfies BackupFooter)]);
	});
	return { bytes, rows, files };
}

async function headerOf(client: PoolClient, now: Date): Promise<BackupHeader> {
	const { rows: migrations } = await client.query(
		'select name, sha256 from schema_migration order by name'
	);
	return {
		format: 'poytakunta-backup',
		version: BACKUP_VERSION,
		created: now.toISOString(),
		migrations,
		schema: schemaHash(migrations)
	};
}

async function writeRows(client: PoolClient, to: BackupWriter, select: string): Promise<number> {
	await client.query(`declare backup no scroll cursor for ${select}`);
	let count = 0;
	for (;;) {
		const { rows } = await client.query<{ line: string }>(`fetch ${ROWS} from backup`);
		await to.write(rows.map(({ line }) => line));
		count += rows.length;
		if (rows.length < ROWS) break;
	}
	await client.query('close backup');
	return count;
}

/** Names below the folder, with slashes; not the half-written ones. */
function filesIn(dir: string): string[] {
	if (!existsSync(dir)) return [];
	return readdirSync(dir, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && !entry.name.endsWith('.part'))
		.map((entry) => relative(dir, join(entry.parentPath, entry.name)).split(sep).join('/'))
		.sort();
}

async function writeFile(to: BackupWriter, dir: string, file: string): Promise<void> {
	await to.write([JSON.stringify({ file })]);
	const chunks = createReadStream(join(dir, file), { highWaterMark: FILE_CHUNK });
	for await (const chunk of chunks as AsyncIterable<Buffer>)
		await to.write([JSON.stringify(chunk.toString('base64'))]);
}
