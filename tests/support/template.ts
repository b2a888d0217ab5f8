// Migrated databases that test files copy instead of migrating their own.
import { createHash } from 'node:crypto';
import {
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	readdirSync,
	renameSync,
	rmSync,
	statfsSync,
	statSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Database, openDatabase } from '../../src/platform/db/database.server.ts';
import { migrate, readMigrations } from '../../src/platform/db/migrate.server.ts';
import { keepSeeds } from './reset.ts';

const root = resolve(import.meta.dirname, '../..');
const quiet = { log: () => undefined };
const MEMORY_DISK = '/dev/shm';
const OLD_MS = 3_600_000;
const ROOM_BYTES = 2 * 2 ** 30;

/** Where test data goes: memory, when the machine gives it enough room. */
export function scratchDir(): string {
	try {
		const { bavail, bsize } = statfsSync(MEMORY_DISK);
		if (bavail * bsize > ROOM_BYTES) return MEMORY_DISK;
	} catch {
		// not on this system
	}
	return tmpdir();
}

/** Changes with anything that shapes an empty migrated database. */
export function templateKey(): string {
	const hash = createHash('sha256');
	for (const { name, sha256 } of readMigrations()) hash.update(name + sha256);
	hash.update(readFileSync(join(root, 'tests/support/reset.ts')));
	hash.update(readFileSync(join(root, 'node_modules/@electric-sql/pglite/package.json')));
	return hash.digest('hex').slice(0, 16);
}

/** Migrates an empty database and remembers the rows that migrations put in. */
export async function prepareTemplate(db: Database): Promise<void> {
	await migrate(db);
	await keepSeeds(db);
}

const NAME = `poytakunta-template-${process.getuid?.() ?? 0}-`;

/** The folder of a migrated PGlite database, made once for each set of migrations. */
export async function embeddedTemplate(): Promise<string> {
	const scratch = scratchDir();
	const dir = join(scratch, `${NAME}${templateKey()}`);
	if (existsSync(dir)) return dir;
	const making = mkdtempSync(join(scratch, 'poytakunta-making-'));
	try {
		const db = await openDatabase({ dataDir: making, minFreeMb: 1 }, quiet);
		await prepareTemplate(db).finally(() => db.close());
		removeOld(scratch);
		renameSync(join(making, 'db'), dir);
	} catch (fault) {
		// when another process was faster, its template is as good
		if (!existsSync(dir)) throw fault;
	} finally {
		rmSync(making, { recursive: true, force: true });
	}
	return dir;
}

/** Not the young ones: another run, before an edit of a migration, may be copying from them. */
function removeOld(scratch: string): void {
	for (const name of readdirSync(scratch)) {
		const path = join(scratch, name);
		if (name.startsWith(NAME) && Date.now() - statSync(path).mtimeMs > OLD_MS)
			rmSync(path, { recursive: true, force: true });
	}
}

/** A data folder of its own for one test file, with a migrated database in it. */
export async function copyOfTemplate(): Promise<string> {
	const template = await embeddedTemplate();
	const dataDir = mkdtempSync(join(scratchDir(), 'poytakunta-test-'));
	mkdirSync(join(dataDir, 'db'), { mode: 0o700 });
	cpSync(template, join(dataDir, 'db'), { recursive: true });
	return dataDir;
}
