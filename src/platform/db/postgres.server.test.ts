import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
	type Cluster,
	findPostgres,
	startCluster
} from '../../../tests/support/postgres-cluster.ts';
import { type Database, type DatabaseSettings, notify, openDatabase } from './database.server.ts';
import { Unavailable } from './errors.server.ts';

const bin = findPostgres();
const limits = { statementMs: 700, lockMs: 300, acquireMs: 1_000 };
const quiet = { limits, log: () => undefined };

describe.skipIf(!bin)('a PostgreSQL server', () => {
	let cluster: Cluster;
	const opened: Database[] = [];
	const open = async (more: Partial<DatabaseSettings> = {}) => {
		const db = await openDatabase(
			{ databaseUrl: cluster.url, dataDir: '', minFreeMb: 1, ...more },
			quiet
		);
		opened.push(db);
		return db;
	};
	beforeAll(async () => {
		cluster = await startCluster(bin!);
	});
	afterAll(async () => {
		for (const db of opened) await db.close();
		await cluster?.stop();
	});
	const ask = async (db: Database) =>
		(await sql<{ n: number }>`select 1 as n`.execute(db.kysely)).rows[0]!.n;

	it('is heard by every instance', async () => {
		const [a, b] = [await open(), await open({ databaseListenUrl: cluster.url })];
		const heard: string[] = [];
		await b.listen('noise', (payload) => heard.push(payload));
		await a.transaction((tx) => notify(tx, 'noise', 'from a'));
		await expect.poll(() => heard).toEqual(['from a']);
	});

	it('that crashes makes requests unavailable, and all is well once it is back', async () => {
		const db = await open();
		const heard: string[] = [];
		await db.listen('crash', (payload) => heard.push(payload));
		const faults = new Set<string>();
		let asking = true;
		const busy = Promise.all(
			[1, 2, 3, 4].map(async () => {
				while (asking) {
					await ask(db).catch((fault: Error) => faults.add(fault.name));
					await sleep(2);
				}
			})
		);
		await cluster.crash();
		await expect.poll(() => ask(db).catch(() => 0), { timeout: 5_000 }).toBe(1);
		await expect.poll(() => heard, { timeout: 6_000 }).toEqual(['']);
		asking = false;
		await busy;
		expect([...faults]).toEqual(['Unavailable']);
		expect(await db.health()).toMatchObject({
			state: 'ok',
			engine: 'postgres',
			version: expect.stringMatching(/^\d\d/)
		});
	});

	it('that is not there is unavailable from the start', async () => {
		await expect(
			open({ databaseUrl: 'postgres://postgres@127.0.0.1:1/none' })
		).rejects.toBeInstanceOf(Unavailable);
	});

	it('refuses a wait for a locked table in time, and serves what is not locked', async () => {
		const db = await open();
		await db.withClient(1_000, (client) =>
			client.query('create table held (n int); create table free (n int)')
		);
		await db.transaction(async (tx) => {
			await sql`lock table held`.execute(tx);
			const other = await open();
			const began = performance.now();
			await expect(sql`select * from held`.execute(other.kysely)).rejects.toBeInstanceOf(
				Unavailable
			);
			expect(performance.now() - began).toBeLessThan(1_000);
			await sql`select * from free`.execute(other.kysely);
		});
	});

	it('keeps its limits behind a proxy that carries no settings of a session', async () => {
		const db = await open({ namedStatements: false });
		const slow = db.transaction((tx) => sql`select pg_sleep(3)`.execute(tx));
		await expect(slow).rejects.toBeInstanceOf(Unavailable);
		const { rows } = await sql`select count(*) as n from pg_prepared_statements`.execute(db.kysely);
		expect(rows).toEqual([{ n: 0 }]);
	});
});
