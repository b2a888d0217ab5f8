import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterEach, expect, it } from 'vitest';
import { eachDatabase } from '../../../tests/support/databases.ts';
import { type Database, notify, type Tx } from './database.server.ts';
import { Unavailable } from './errors.server.ts';

const limits = {
	acquireMs: 1_000,
	maxWaiting: 20,
	idleTransactionMs: 400,
	statementMs: 1_500,
	lockMs: 300
};
const statements: string[] = [];
afterEach(() => statements.splice(0));

const one = <T>(db: Database | Tx, text: ReturnType<typeof sql<T>>) =>
	text.execute('kysely' in db ? db.kysely : db).then(({ rows }) => rows[0]);

const add = (tx: Tx, name: string, n = 0) =>
	sql`insert into installation_fact (name, value, at) values (${name}, ${String(n)}, now())`.execute(
		tx
	);

const names = async (db: Database) =>
	(
		await sql<{ name: string }>`select name from installation_fact order by name`.execute(db.kysely)
	).rows.map(({ name }) => name);

eachDatabase(
	'the database',
	(open, engine) => {
		it('keeps what a transaction wrote', async () => {
			const db = await open();
			await db.transaction((tx) => add(tx, 'a'));
			expect(await names(db)).toEqual(['a']);
		});

		it('forgets a transaction that threw, and shows others nothing of an open one', async () => {
			const db = await open();
			const failed = db.transaction(async (tx) => {
				await add(tx, 'a');
				throw new Error('changed my mind');
			});
			await expect(failed).rejects.toThrow('changed my mind');
			expect(await names(db)).toEqual([]);
		});

		it('refuses the pool inside a transaction', async () => {
			const db = await open();
			await db.transaction(async () => {
				await expect(names(db)).rejects.toThrow('transaction handle');
				await expect(db.transaction(async () => 1)).rejects.toThrow('transaction handle');
				await expect(db.notify('c', '')).rejects.toThrow('transaction handle');
			});
			expect(await names(db)).toEqual([]);
		});

		it('lets work that outlives the transaction use the pool', async () => {
			const db = await open();
			let later!: Promise<string[]>;
			await db.transaction(async () => {
				later = sleep(50).then(() => names(db));
			});
			expect(await later).toEqual([]);
		});

		it('loses no update among many transactions at once', async () => {
			const db = await open();
			await db.transaction((tx) => add(tx, 'n', 0));
			const count = async (tx: Tx) => {
				const row = await one(
					tx,
					sql<{ value: number }>`select value from installation_fact where name = 'n' for update`
				);
				const next = String(row!.value + 1);
				await sql`update installation_fact set value = ${next}::jsonb where name = 'n'`.execute(tx);
			};
			await Promise.all(Array.from({ length: 20 }, () => db.transaction(count)));
			expect(await one(db, sql`select value from installation_fact`)).toEqual({ value: 20 });
		});

		it('runs a transaction again after a serialization failure, and only after that', async () => {
			const db = await open();
			let runs = 0;
			const answer = await db.transaction(async (tx) => {
				await add(tx, `run ${++runs}`);
				if (runs < 3)
					await sql`do $$ begin raise exception 'again' using errcode = '40001'; end $$`.execute(
						tx
					);
				return runs;
			});
			expect(answer).toBe(3);
			expect(await names(db)).toEqual(['run 3']);
			runs = 0;
			const broken = db.transaction(async (tx) => {
				runs++;
				await sql`select 1/0`.execute(tx);
			});
			await expect(broken).rejects.toThrow('division by zero');
			expect(runs).toBe(1);
		});

		it('notifies after the commit, and never for what rolled back', async () => {
			const db = await open();
			const heard: string[] = [];
			const stop = await db.listen('noise', (payload) => heard.push(payload));
			await db.transaction(async (tx) => {
				await notify(tx, 'noise', 'kept');
				await sleep(60);
				expect(heard).toEqual([]);
			});
			await db
				.transaction(async (tx) => {
					await notify(tx, 'noise', 'lost');
					throw new Error('no');
				})
				.catch(() => undefined);
			await db.notify('noise', 'alone');
			await expect.poll(() => heard).toEqual(['kept', 'alone']);
			await stop();
			await db.notify('noise', 'nobody');
			await sleep(60);
			expect(heard).toHaveLength(2);
		});

		it('gives counts as numbers, days as text and instants as dates', async () => {
			const db = await open();
			const row = await one(
				db,
				sql`select 9007199254740991::int8 as n, date '2026-03-29' as day, array[date '2024-02-29'] as days,
					array[1::int8] as numbers, timestamptz '2026-01-02T03:04:05Z' as instant, '[1]'::jsonb as json`
			);
			expect(row).toEqual({
				n: 9007199254740991,
				day: '2026-03-29',
				days: ['2024-02-29'],
				numbers: [1],
				instant: new Date('2026-01-02T03:04:05Z'),
				json: [1]
			});
			await expect(one(db, sql`select 9007199254740993::int8 as n`)).rejects.toThrow(
				'does not fit'
			);
		});

		it('sees an instant as the same day everywhere', async () => {
			const db = await open();
			expect(await one(db, sql`select timestamptz '2026-01-01T23:30:00Z'::date as day`)).toEqual({
				day: '2026-01-01'
			});
		});

		it('keeps prepared statements of its connections apart', async () => {
			const db = await open();
			const ask = (n: number) => one(db, sql<{ n: number }>`select ${n}::int as n`);
			const answers = await Promise.all(Array.from({ length: 12 }, (_, n) => ask(n)));
			expect(answers.map((row) => row?.n)).toEqual(Array.from({ length: 12 }, (_, n) => n));
		});

		it('tells of each statement, so that a test can count them', async () => {
			const db = await open();
			statements.splice(0);
			await names(db);
			expect(statements).toHaveLength(1);
		});

		it('changes nothing in a reading transaction', async () => {
			const db = await open();
			await expect(db.transaction((tx) => add(tx, 'a'), { readOnly: true })).rejects.toMatchObject({
				name: 'ReadOnly'
			});
			expect(await db.transaction((tx) => one(tx, sql`select 1 as n`), { readOnly: true })).toEqual(
				{ n: 1 }
			);
		});

		it('refuses a request that would wait too long for a connection, and the one after too many', async () => {
			const db = await open();
			const began = performance.now();
			const slow = Array.from({ length: 40 }, () =>
				db
					.transaction(async (tx) => {
						await one(tx, sql`select 1`);
						await sleep(350);
					})
					.then(
						() => 'done',
						(fault) => fault
					)
			);
			const answers = await Promise.all(slow);
			const refused = answers.filter((answer) => answer instanceof Unavailable);
			expect(refused.length).toBeGreaterThanOrEqual(10);
			expect(refused.map(({ message }) => message)).toContain(
				'Too many requests are waiting for the database.'
			);
			expect(answers.every((answer) => answer === 'done' || answer instanceof Unavailable)).toBe(
				true
			);
			expect(performance.now() - began).toBeLessThan(4_000);
			await expect.poll(() => names(db).catch(() => null)).toEqual([]);
		});

		it('rolls a transaction back that does nothing for too long', async () => {
			const db = await open();
			const idle = db.transaction(async (tx) => {
				await add(tx, 'a');
				await sleep(700);
				await add(tx, 'b');
			});
			await expect(idle).rejects.toBeInstanceOf(Unavailable);
			expect(await names(db)).toEqual([]);
		});

		it('ends a statement that runs too long, and heals', async () => {
			const db = await open();
			await db.transaction((tx) => add(tx, 'before'));
			const began = performance.now();
			const heavy = one(db, sql`select count(*) from generate_series(1, 100000000) a`);
			await expect(heavy).rejects.toBeInstanceOf(Unavailable);
			expect(performance.now() - began).toBeLessThan(3_000);
			await expect.poll(() => names(db).catch(() => null), { timeout: 5_000 }).toEqual(['before']);
			expect(await db.health()).toMatchObject({ state: 'ok', engine });
		});

		it('hears again after its connection was lost, and is told to look', async () => {
			const db = await open();
			const heard: string[] = [];
			await db.listen('again', (payload) => heard.push(payload));
			if (engine === 'postgres')
				await sql`select pg_terminate_backend(pid) from pg_stat_activity
					where datname = current_database() and pid <> pg_backend_pid() and query ilike 'listen%'`.execute(
					db.kysely
				);
			else
				await one(db, sql`select count(*) from generate_series(1, 100000000) a`).catch(
					() => undefined
				);
			await expect.poll(() => heard, { timeout: 6_000 }).toEqual(['']);
			await db.notify('again', 'yes');
			await expect.poll(() => heard).toEqual(['', 'yes']);
		});

		it('can be tidied', async () => {
			const db = await open();
			await db.maintain();
			await db.checkpoint();
		});
	},
	{ limits, onQuery: (text) => statements.push(text) }
);
