import { spawnSync } from 'node:child_process';
import {
	existsSync,
	openSync,
	rmSync,
	statSync,
	writeSync,
	closeSync,
	readFileSync,
	writeFileSync
} from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { copyOfTemplate } from '../../../tests/support/template.ts';
import { type Database, type DatabaseDeps, openDatabase } from './database.server.ts';
import { openEmbedded } from './embedded.server.ts';
import { LIMITS } from './engine.ts';
import { Damaged, DataDirInUse, NewerDatabase, ReadOnly, Unavailable } from './errors.server.ts';

const workerPath = join(import.meta.dirname, 'pglite.worker.server.ts');
let dataDir: string;
let said: string[];
let opened: Database | undefined;
beforeEach(async () => {
	dataDir = await copyOfTemplate();
	said = [];
});
afterEach(async () => {
	await opened?.close();
	opened = undefined;
	rmSync(dataDir, { recursive: true, force: true });
});

const open = async (deps: DatabaseDeps = {}, minFreeMb = 1) =>
	(opened = await openDatabase(
		{ dataDir, minFreeMb },
		{ log: (text) => said.push(text), ...deps }
	));
const close = async () => {
	await opened?.close();
	opened = undefined;
};

const add = (db: Database, name: string) =>
	db.transaction((tx) =>
		sql`insert into installation_fact (name, value, at) values (${name}, '0', now())`.execute(tx)
	);
const count = async (db: Database) =>
	(await sql<{ n: number }>`select count(*) as n from installation_fact`.execute(db.kysely))
		.rows[0]!.n;

describe('the embedded database', () => {
	it('syncs the disk at each commit', async () => {
		const engine = await openEmbedded({
			...{ dataDir, minFreeMb: 1, workerPath, limits: LIMITS },
			freeMb: async () => 1e6,
			log: () => undefined,
			tables: async () => []
		});
		const client = new pg.Client(engine.poolConfig);
		await client.connect();
		const syncsOf = async (work: () => Promise<unknown>) => {
			const before = engine.thread.fsyncs();
			await work();
			return engine.thread.fsyncs() - before;
		};
		const insert = (n: number) =>
			client.query(`insert into installation_fact (name, value, at) values ('${n}', '0', now())`);
		await insert(0);
		const commits = await syncsOf(async () => {
			for (let n = 1; n <= 50; n++) await insert(n);
		});
		expect(commits).toBeGreaterThanOrEqual(50);
		expect(commits).toBeLessThan(60);
		const together = await syncsOf(async () => {
			await client.query('begin');
			for (let n = 51; n <= 100; n++) await insert(n);
			await client.query('commit');
		});
		expect(together).toBeGreaterThanOrEqual(1);
		expect(together).toBeLessThan(10);
		expect(await syncsOf(() => client.query('select 1'))).toBe(0);
		expect(await syncsOf(() => engine.checkpoint())).toBeGreaterThan(2);
		await client.end();
		await engine.close();
	});

	it('closes in order while connections that prepared statements leave after it', async () => {
		const engine = await openEmbedded({
			...{ dataDir, minFreeMb: 1, workerPath, limits: LIMITS },
			freeMb: async () => 1e6,
			log: (text) => said.push(text),
			tables: async () => []
		});
		const clients = Array.from({ length: 4 }, () => new pg.Client(engine.poolConfig));
		for (const client of clients) {
			client.on('error', () => undefined);
			await client.connect();
			for (let n = 0; n < 20; n++)
				await client.query({ name: `q${n}`, text: 'select $1::int', values: [n] });
		}
		// the ports bring their ends and the order to close in no order
		const ends = clients.map((client) => client.end());
		await engine.close();
		await Promise.all(ends);
		expect(said).toEqual([]);
		await add(await open(), 'a');
		expect(said).toEqual([]);
	});

	it('lets nobody else into its folder while it is open', async () => {
		await open();
		await expect(openDatabase({ dataDir, minFreeMb: 1 })).rejects.toBeInstanceOf(DataDirInUse);
		await close();
		await add(await open(), 'a');
	});

	it('fails what was running when the thread is ended, and keeps what was committed', async () => {
		const db = await open({ limits: { statementMs: 800, acquireMs: 3_000 } });
		await add(db, 'kept');
		const heavy = db.transaction(async (tx) => {
			await sql`insert into installation_fact (name, value, at) values ('lost', '0', now())`.execute(
				tx
			);
			await sql`select pg_sleep(60)`.execute(tx);
		});
		const waiting = count(db).catch((fault) => fault);
		await expect(heavy).rejects.toBeInstanceOf(Unavailable);
		expect([1, expect.any(Unavailable)]).toContainEqual(await waiting);
		await expect.poll(() => count(db).catch(() => -1)).toBe(1);
		await add(db, 'more');
		expect(said.join()).toContain('opening it again');
	});

	it('only reads when the disk is nearly full, and writes again by itself', async () => {
		let free = 1_000;
		const db = await open({ freeMb: async () => free, limits: { spaceCheckMs: 20 } }, 500);
		await add(db, 'a');
		free = 499;
		await expect.poll(async () => (await db.health()).state).toBe('read-only');
		let ran = false;
		const refused = db.transaction(async () => void (ran = true));
		await expect(refused).rejects.toBeInstanceOf(ReadOnly);
		expect(ran).toBe(false);
		await expect
			.poll(() =>
				sql`delete from installation_fact`.execute(db.kysely).catch((fault) => fault.name)
			)
			.toBe('ReadOnly');
		expect(await count(db)).toBe(1);
		expect(await db.transaction(async () => 1, { readOnly: true })).toBe(1);
		free = 505;
		expect((await db.health()).state).toBe('read-only');
		free = 600;
		await expect.poll(async () => (await db.health()).state).toBe('ok');
		await expect
			.poll(() =>
				add(db, 'b').then(
					() => true,
					() => false
				)
			)
			.toBe(true);
	});

	it('stays read-only when its thread is opened again on a full disk', async () => {
		let free = 1_000;
		const db = await open(
			{ freeMb: async () => free, limits: { spaceCheckMs: 20, statementMs: 600 } },
			500
		);
		free = 1;
		await expect.poll(async () => (await db.health()).state).toBe('read-only');
		await sql`select pg_sleep(60)`.execute(db.kysely).catch(() => undefined);
		const write = () =>
			sql`delete from installation_fact`.execute(db.kysely).catch((fault) => fault.name);
		await expect.poll(write).toBe('ReadOnly');
	});

	it('checks itself after a run that did not end in order, and only then', async () => {
		await open();
		expect(existsSync(join(dataDir, 'running'))).toBe(true);
		await close();
		expect(existsSync(join(dataDir, 'running'))).toBe(false);
		await open();
		await close();
		expect(said).toEqual([]);
		writeFileSync(join(dataDir, 'running'), '');
		expect(await count(await open())).toBe(0);
		expect(said.join()).toContain('did not end in order');
	});

	it('finds a damaged index after a run that did not end in order', async () => {
		const path = await fileOf('installation_fact_pkey');
		overwrite(path, 8192 + 4000, 'x'.repeat(4000));
		writeFileSync(join(dataDir, 'running'), '');
		await expect(open()).rejects.toBeInstanceOf(Damaged);
		expect(said.join()).toContain('installation_fact_pkey');
		await expect(open()).rejects.toBeInstanceOf(Damaged);
	});

	it('finds a damaged table after a run that did not end in order', async () => {
		overwrite(await fileOf('installation_fact'), 4000, 'x'.repeat(4000));
		writeFileSync(join(dataDir, 'running'), '');
		await expect(open()).rejects.toBeInstanceOf(Damaged);
	});

	it('says damaged when the folder cannot be opened at all', async () => {
		overwrite(join(dataDir, 'db/global/pg_control'), 0, 'x'.repeat(200));
		await expect(open()).rejects.toBeInstanceOf(Damaged);
	});

	it('does not say damaged when the machine is too slow to open it', async () => {
		await expect(open({ limits: { openMs: 1 } })).rejects.toBeInstanceOf(Unavailable);
		expect(await count(await open())).toBe(0);
	});

	it('does not touch a folder of another major version', async () => {
		writeFileSync(join(dataDir, 'db/PG_VERSION'), '19\n');
		await expect(open()).rejects.toBeInstanceOf(NewerDatabase);
		expect(readFileSync(join(dataDir, 'db/PG_VERSION'), 'utf8')).toBe('19\n');
	});

	it('survives being killed while it makes its first database, in a folder closed to others', () => {
		const fresh = join(dataDir, 'new');
		const script = `const { openDatabase } = await import(${JSON.stringify(join(import.meta.dirname, 'database.server.ts'))});
			const db = await openDatabase({ dataDir: process.argv[1], minFreeMb: 1 }); await db.close(); console.log('fine');`;
		const args = [
			'--disable-warning=ExperimentalWarning',
			'--input-type=module-typescript',
			'-e',
			script,
			fresh
		];
		const run = (timeout: number) =>
			spawnSync(process.execPath, args, { timeout, killSignal: 'SIGKILL' });
		for (const ms of [500, 900, 1_300]) run(ms);
		const last = run(120_000);
		expect(last.stderr.toString()).not.toContain('Error');
		expect(last.stdout.toString().trim()).toBe('fine');
		// closed to other users
		expect(statSync(fresh).mode & 0o077).toBe(0);
	}, 180_000);
});

/** Rows enough to fill a page, closed in order; the file of a relation. */
async function fileOf(relation: string): Promise<string> {
	const db = await open();
	await db.transaction((tx) =>
		sql`insert into installation_fact (name, value, at)
			select 'row ' || n, '0', now() from generate_series(1, 500) n`.execute(tx)
	);
	const { rows } = await sql<{
		path: string;
	}>`select pg_relation_filepath(${relation}) as path`.execute(db.kysely);
	await close();
	said = [];
	return join(dataDir, 'db', rows[0]!.path);
}

function overwrite(path: string, at: number, text: string) {
	const file = openSync(path, 'r+');
	writeSync(file, text, at);
	closeSync(file);
}
