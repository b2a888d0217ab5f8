import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { brokenFiles } from '#platform/files/owners.server.ts';
import { writeBackup } from '#platform/db/backup.server.ts';
import { restoreBackup } from '#platform/db/backup-restore.server.ts';
import { openDatabase } from '#platform/db/database.server.ts';
import { fileStore } from '#platform/files/store.server.ts';
import { plainPdf, wordlessPdf } from '../../tests/support/files.ts';
import { fileOwners } from '../file-owners.server.ts';
import { root } from '../../tests/support/server.ts';
import { copyOfTemplate } from '../../tests/support/template.ts';

const AREA = '01900000-0000-7000-8000-000000000001';
const TABLE = '01900000-0000-7000-8000-000000000002';
const now = new Date('2027-03-01T12:00:00Z');
const scratch = mkdtempSync(join(tmpdir(), 'poytakunta-attached-'));
let dataDir: string;
let sha256: string;
let slides: string;

const filesIn = (dir: string) => fileStore(join(dir, 'files'), 1);
const open = (dir: string) =>
	openDatabase({ dataDir: dir, minFreeMb: 1 }, { log: () => undefined });

async function kept(name: string, bytes: Buffer): Promise<string> {
	const file = await filesIn(dataDir).receive(
		name,
		(async function* () {
			yield bytes;
		})()
	);
	if (!file.ok) throw new Error(file.code);
	await file.value.keep();
	return file.value.sha256;
}

/** `verify` as a person would run it: its exit code. */
function verify(dir: string): number {
	const env = { PATH: process.env.PATH, DATA_DIR: dir, MIN_FREE_MB: '1' };
	try {
		execFileSync(
			process.execPath,
			['--disable-warning=ExperimentalWarning', 'src/programs/poytakunta.server.ts', 'verify'],
			{ cwd: root, env, stdio: 'pipe' }
		);
		return 0;
	} catch (fault) {
		return (fault as { status: number }).status;
	}
}

describe('an attachment', () => {
	beforeAll(async () => {
		dataDir = await copyOfTemplate();
		sha256 = await kept('Lausunto.pdf', plainPdf);
		slides = await kept('Diat.pdf', wordlessPdf);
		const db = await open(dataDir);
		await sql`insert into area (id, kind, langs, created_at) values (${AREA}, 'county', '{fi}', now())`.execute(
			db.kysely
		);
		await sql`insert into partnership_table (id, area_id, kind, langs, feed_secret, created_at, changed_at)
			values (${TABLE}, ${AREA}, 'county', '{fi}', 's', now(), now())`.execute(db.kysely);
		await sql`insert into attachment (id, area_id, table_id, about_kind, about_id, sha256, name, kind, type, bytes, lang, added_at)
			values (${TABLE}, ${AREA}, ${TABLE}, 'agenda_item', ${TABLE}, ${sha256}, 'Lausunto.pdf', 'pdf', 'application/pdf', ${plainPdf.length}, 'fi', now())`.execute(
			db.kysely
		);
		await sql`insert into attachment (id, area_id, about_kind, about_id, sha256, name, kind, type, bytes, lang, visibility, added_at)
			values (${AREA}, ${AREA}, 'workshop', ${TABLE}, ${slides}, 'Diat.pdf', 'pdf', 'application/pdf', ${wordlessPdf.length}, 'fi', 'named', now())`.execute(
			db.kysely
		);
		await writeBackup(db, join(scratch, 'backup.gz'), join(dataDir, 'files'), now);
		await db.close();
	});
	afterAll(() => {
		for (const dir of [scratch, dataDir]) rmSync(dir, { recursive: true, force: true });
	});

	it('comes back whole from a backup, and the restore looks at it', async () => {
		const other = join(scratch, 'other');
		const settings = { dataDir: other, filesDir: join(other, 'files'), minFreeMb: 1 };
		const found: string[][] = [];
		await restoreBackup(settings, join(scratch, 'backup.gz'), now, async (db) => {
			found.push(await brokenFiles(db, filesIn(other), fileOwners));
		});
		expect(found).toEqual([[]]);
		expect(readdirSync(join(other, 'files')).sort()).toEqual([sha256, slides].sort());
		expect(readFileSync(join(other, 'files', sha256))).toEqual(plainPdf);
		expect(readFileSync(join(other, 'files', slides))).toEqual(wordlessPdf);
	});

	it('is missed by verify when its file is damaged or gone: exit 5', () => {
		expect(verify(dataDir)).toBe(0);
		writeFileSync(join(dataDir, 'files', sha256), plainPdf.subarray(1));
		expect(verify(dataDir)).toBe(5);
		rmSync(join(dataDir, 'files', sha256));
		expect(verify(dataDir)).toBe(5);
	}, 60_000);
});
