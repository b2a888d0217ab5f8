import { randomUUID } from 'node:crypto';
import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	readdirSync,
	rmSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { systemPorts } from '#platform/core/system-ports.server.ts';
import { writeBackup } from '#platform/db/backup.server.ts';
import { writeBackupFile } from '#platform/db/backup-file.server.ts';
import { readBackup } from '#platform/db/backup-read.server.ts';
import { restoreBackup } from '#platform/db/backup-restore.server.ts';
import { type Database, openDatabase } from '#platform/db/database.server.ts';
import { publishBatch, verifyChain } from '#platform/events/publisher.server.ts';
import { eachDatabase } from '../../tests/support/databases.ts';
import { databaseOn, sqlOn } from '../../tests/support/postgres.setup.ts';
import { copyOfTemplate } from '../../tests/support/template.ts';

const now = new Date('2027-03-01T12:34:56.789Z');
const quiet = { log: () => undefined };
const scratch = mkdtempSync(join(tmpdir(), 'poytakunta-backup-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const fresh = () => join(scratch, randomUUID());
const noFiles = join(scratch, 'no-such-folder');

/** One row of each kind that is easily lost on the way. */
async function plant(db: Database): Promise<void> {
	await sql`insert into area (id, kind, langs, created_at) values
		('01900000-0000-7000-8000-000000000001', 'county', '{fi,sv}', '2027-01-01T10:00:00.123456Z')`.execute(
		db.kysely
	);
	await sql`insert into topic_draft (id, token_hash, area_id, lang, fields, touched_at) values
		('01900000-0000-7000-8000-000000000002', 'x', '01900000-0000-7000-8000-000000000001', 'fi',
		${JSON.stringify({ text: 'rivi\nvaihto \\ "lainaus" 😀', big: '9'.repeat(30) })}, '2027-01-01T10:00:00Z')`.execute(
		db.kysely
	);
	// a number that JavaScript would round
	await sql`update topic_draft set fields = fields || '{"n": 12345678901234567890.5}'`.execute(
		db.kysely
	);
	// JSON's null is not SQL's
	await sql`insert into operation (id, actor, command, answer, at) values
		('a', '', 'c', 'null', now()), ('b', '', 'c', null, now())`.execute(db.kysely);
	await sql`insert into search_entry (kind, thing_id, area_id, lang, title, path, changed_at, words) values
		('topic', '01900000-0000-7000-8000-000000000003', '01900000-0000-7000-8000-000000000001', 'fi', 'Aihe', '/', now(),
		to_tsvector('simple', 'aihe it''s \\ sana'))`.execute(db.kysely);
	await sql`insert into partnership_table (id, area_id, kind, langs, feed_secret, created_at, changed_at) values
		('01900000-0000-7000-8000-000000000004', '01900000-0000-7000-8000-000000000001', 'county', '{fi}', 's', now(), now())`.execute(
		db.kysely
	);
	// the first refers to the second, in one table
	for (const [id, into] of [
		['b', null],
		['a', 'b']
	] as const)
		await sql`insert into topic (id, area_id, number, table_id, stage, stage_since, behalf, life, heard, channel, merged_into, proposed_at, changed_at)
			values (${`01900000-0000-7000-8000-00000000010${id}`}, '01900000-0000-7000-8000-000000000001', ${id === 'a' ? 1 : 2},
			'01900000-0000-7000-8000-000000000004', 'proposed', now(), 'self', 'own', 'asked', 'web',
			${into && `01900000-0000-7000-8000-00000000010${into}`}, now(), now())`.execute(db.kysely);
	await sql`insert into event (id, type, subject_kind, subject_id, data, at)
		select gen_random_uuid(), 'topic.proposed', 'topic', gen_random_uuid(), jsonb_build_object('n', n), now()
		from generate_series(0, 1199) n`.execute(db.kysely);
	while (await publishBatch(db, systemPorts, { changed: async () => undefined } as never));
}

/** The lines of a backup without its header and footer: the whole contents as text. */
const contentsOf = (file: string) =>
	gunzipSync(readFileSync(file)).toString().split('\n').slice(1, -2);

async function restored(
	settings: { dataDir: string; databaseUrl?: string },
	file: string,
	filesDir = join(settings.dataDir, 'files')
) {
	const all = { minFreeMb: 1, filesDir, ...settings };
	return restoreBackup(all, file, now, async (db) => expect(await verifyChain(db)).toBeNull());
}

async function lookInto<T>(
	settings: { dataDir: string; databaseUrl?: string },
	work: (db: Database) => Promise<T>
): Promise<T> {
	const db = await openDatabase({ minFreeMb: 1, ...settings }, quiet);
	return work(db).finally(() => db.close());
}

eachDatabase('a backup', (open, engine) => {
	let db: Database;
	let file: string;
	beforeAll(async () => {
		db = await open();
		await plant(db);
		file = fresh();
		await writeBackup(db, file, noFiles, now);
	});

	async function expectSame(settings: { dataDir: string; databaseUrl?: string }) {
		await lookInto(settings, async (copy) => {
			const again = fresh();
			await writeBackup(copy, again, noFiles, now);
			expect(contentsOf(again)).toEqual(contentsOf(file));
			const before = await sql<{ last: string }>`select max(seq)::text as last from event`.execute(
				copy.kysely
			);
			await sql`insert into event (id, type, subject_kind, subject_id, at)
				values (${randomUUID()}, 't', 't', ${randomUUID()}, now())`.execute(copy.kysely);
			const after = await sql<{ last: string }>`select max(seq)::text as last from event`.execute(
				copy.kysely
			);
			expect(Number(after.rows[0]!.last)).toBe(Number(before.rows[0]!.last) + 1);
			const keys = `select conname as name, pg_get_constraintdef(oid) as text from pg_constraint where contype = 'f' order by 1, 2`;
			const keysOf = (of: Database) =>
				of.withClient(5_000, async (client) => (await client.query(keys)).rows);
			if (engine === (settings.databaseUrl ? 'postgres' : 'embedded'))
				expect(await keysOf(copy)).toEqual(await keysOf(db));
		});
	}

	it('restores into PGlite, every value as it was', async () => {
		const dataDir = fresh();
		const done = await restored({ dataDir }, file);
		expect(done.before).toBeNull();
		expect(done.rows).toMatchObject({ event: 1_200, topic: 2, event_chain: 1, person: 0 });
		await expectSame({ dataDir });
		expect(readdirSync(dataDir).sort()).toEqual(['db', 'lock']);
	});

	it.skipIf(!inject('postgres'))(
		'restores into an empty PostgreSQL database, and into no other',
		async () => {
			const { url } = inject('postgres')!;
			const name = `poytakunta_test_${randomUUID().slice(0, 8)}`;
			await sqlOn(url, `create database ${name}`);
			const settings = { databaseUrl: databaseOn(url, name), dataDir: fresh() };
			try {
				await restored(settings, file);
				await expectSame(settings);
				await expect(restored(settings, file)).rejects.toMatchObject({ name: 'BackupRefused' });
			} finally {
				await sqlOn(url, `drop database ${name} with (force)`);
			}
		}
	);

	it('is of one moment while changes go on', async () => {
		const during = fresh();
		let on = true;
		const changes = (async () => {
			// an event and its draft come together, or not at all
			for (let n = 0; on; n++)
				await db.transaction(async (tx) => {
					await sql`insert into limit_count (key, window_start, n) values (${`k${n}`}, now(), 1)`.execute(
						tx
					);
					await sql`insert into installation_fact (name, value, at) values (${`k${n}`}, '1', now())`.execute(
						tx
					);
				});
		})();
		const { rows } = await writeBackup(db, during, noFiles, now);
		on = false;
		await changes;
		expect(rows.limit_count).toBe(rows.installation_fact);
		await sql`delete from limit_count`.execute(db.kysely);
		await sql`delete from installation_fact`.execute(db.kysely);
	});

	it('is written under its name only when it is whole, and over nothing', async () => {
		await expect(writeBackup(db, file, noFiles, now)).rejects.toMatchObject({
			name: 'BackupRefused'
		});
		const half = fresh();
		const fault = new Error('away');
		const failing = writeBackupFile(half, async (to) => {
			await to.write(['"x"']);
			throw fault;
		});
		await expect(failing).rejects.toBe(fault);
		expect([existsSync(half), existsSync(`${half}.part`)]).toEqual([false, false]);
	});
});

describe('a backup file', () => {
	const file = fresh();
	let whole: Buffer;
	/** A small one, without the big file, for what is tried many times. */
	let small: Buffer;
	beforeAll(async () => {
		const dataDir = await copyOfTemplate();
		// the files of an installation come along
		mkdirSync(join(dataDir, 'files', 'ab'), { recursive: true });
		writeFileSync(join(dataDir, 'files', 'ab', 'one.bin'), Buffer.alloc(2_000_000, 'poytakunta'));
		writeFileSync(join(dataDir, 'files', 'empty'), '');
		const db = await openDatabase({ dataDir, minFreeMb: 1 }, quiet);
		try {
			await writeBackup(db, file, join(dataDir, 'files'), now);
			whole = readFileSync(file);
			const smaller = fresh();
			await writeBackup(db, smaller, noFiles, now);
			small = readFileSync(smaller);
		} finally {
			await db.close();
			rmSync(dataDir, { recursive: true, force: true });
		}
	});

	const damagedBy = (bytes: Buffer) => {
		const path = fresh();
		writeFileSync(path, bytes);
		return path;
	};

	it('brings the files back', async () => {
		const other = fresh();
		const done = await restored({ dataDir: other }, file);
		expect(done.files).toBe(2);
		expect(readFileSync(join(other, 'files', 'ab', 'one.bin'))).toEqual(
			Buffer.alloc(2_000_000, 'poytakunta')
		);
		expect(readFileSync(join(other, 'files', 'empty'), 'utf8')).toBe('');
	});

	it('is found damaged by any flipped bit, cut or added byte', async () => {
		const step = Math.ceil(small.length / 300);
		const places = [
			...Array(64).keys(),
			...Array.from({ length: 300 }, (_, n) => n * step),
			small.length - 9,
			small.length - 1
		];
		for (const at of places.filter((place) => place < small.length)) {
			const bytes = Buffer.from(small);
			bytes[at]! ^= 1 << (at % 8);
			await expect(readBackup(damagedBy(bytes)), `bit at byte ${at}`).rejects.toMatchObject({
				name: 'Damaged'
			});
		}
		for (const end of [0, 1, 20, 48, 49, small.length >> 1, small.length - 1])
			await expect(
				readBackup(damagedBy(small.subarray(0, end))),
				`cut at ${end}`
			).rejects.toMatchObject({ name: 'Damaged' });
		await expect(
			readBackup(damagedBy(Buffer.concat([small, Buffer.alloc(1)])))
		).rejects.toMatchObject({ name: 'Damaged' });
		await expect(readBackup(damagedBy(gzipSync('{}\n')))).rejects.toMatchObject({
			name: 'Damaged'
		});
	});

	it.each<[string, (lines: string[]) => string[], string]>([
		['without its footer', (lines) => lines.slice(0, -1), 'Damaged'],
		['with a row less', (lines) => lines.filter((line) => !line.startsWith('["true"')), 'Damaged'],
		[
			'with a file that leads out',
			(lines) => lines.map((line) => line.replace('"ab/one.bin"', '"../one.bin"')),
			'Damaged'
		],
		[
			'of a newer version',
			(lines) => [lines[0]!.replace('"version":1', '"version":2'), ...lines.slice(1)],
			'NewerDatabase'
		]
	])('made by hand %s is refused', async (_, change, name) => {
		const path = fresh();
		const lines = gunzipSync(whole).toString().trimEnd().split('\n');
		await writeBackupFile(path, (to) => to.write(change(lines)));
		await expect(readBackup(path)).rejects.toMatchObject({ name });
	});

	it('keeps the old database beside the new one, and replaces nothing when it is damaged', async () => {
		const other = fresh();
		await restored({ dataDir: other }, file);
		await lookInto({ dataDir: other }, (db) =>
			sql`insert into limit_count (key, window_start, n) values ('mine', now(), 1)`.execute(
				db.kysely
			)
		);
		const countOf = () =>
			lookInto(
				{ dataDir: other },
				async (db) => (await db.kysely.selectFrom('limit_count').selectAll().execute()).length
			);
		const bytes = Buffer.from(whole);
		bytes[bytes.length >> 1]! ^= 1;
		await expect(restored({ dataDir: other }, damagedBy(bytes))).rejects.toMatchObject({
			name: 'Damaged'
		});
		expect(await countOf()).toBe(1);
		expect(readdirSync(other).sort()).toEqual(['db', 'files', 'lock']);

		const { before } = await restored({ dataDir: other }, file);
		expect(before).toBe(join(other, 'db.before-restore-20270301T123456'));
		expect(await countOf()).toBe(0);
	});
});
