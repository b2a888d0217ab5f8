import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { eachDatabase } from '../../../tests/support/databases.ts';
import type { Database } from './database.server.ts';
import { MigrationRefused, NewerDatabase } from './errors.server.ts';
import { migrate, nextOf, readMigrations } from './migrate.server.ts';

let dir: string;
beforeEach(() => {
	dir = mkdtempSync(join(tmpdir(), 'poytakunta-migrations-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));
const file = (name: string, text: string) => writeFileSync(join(dir, name), text);

const ask = async <T>(db: Database, text: string) =>
	(await sql.raw<T>(text).execute(db.kysely)).rows;

/** Back to a database without any migration. */
async function bare(db: Database): Promise<Database> {
	await db.withClient(10_000, (client) =>
		client.query(
			'drop schema public, test_seed cascade; create schema public; create schema test_seed'
		)
	);
	return db;
}

describe('the files', () => {
	it('are read in order, whatever their line ends', () => {
		file('0002_b.sql', 'select 1;\r\nselect 2;');
		file('0001_a.sql', '');
		file('README.md', '');
		const [a, b] = readMigrations(dir);
		file('0002_b.sql', 'select 1;\nselect 2;');
		expect([a!.name, b!.name]).toEqual(['0001_a.sql', '0002_b.sql']);
		expect(readMigrations(dir)[1]).toEqual(b);
	});

	it('have different numbers and plain names', () => {
		file('0001_a.sql', '');
		file('0001_b.sql', '');
		expect(() => readMigrations(dir)).toThrow(MigrationRefused);
		rmSync(join(dir, '0001_b.sql'));
		file('2_b.sql', '');
		expect(() => readMigrations(dir)).toThrow('2_b.sql');
	});

	it('cannot be added before one that was applied', () => {
		const [a, b] = ['0001_a.sql', '0002_b.sql'].map((name) => ({ name, sha256: 'x', text: '' }));
		expect(nextOf([a!, b!], [a!])).toBe(b);
		expect(nextOf([a!, b!], [a!, b!])).toBeUndefined();
		expect(() => nextOf([a!, b!], [b!])).toThrow('0001_a.sql');
	});
});

eachDatabase(
	'migrating',
	(open, engine) => {
		it('applies each file once, in order', async () => {
			const db = await bare(await open());
			file('0001_a.sql', 'create table a (n int); insert into a values (1);');
			file('0002_b.sql', 'update a set n = n + 1;');
			expect(await migrate(db, dir)).toEqual(['0001_a.sql', '0002_b.sql']);
			expect(await migrate(db, dir)).toEqual([]);
			file('0003_c.sql', 'update a set n = n * 10;');
			expect(await migrate(db, dir)).toEqual(['0003_c.sql']);
			expect(await ask(db, 'select n from a')).toEqual([{ n: 20 }]);
		});

		it('takes nothing from a file that fails', async () => {
			const db = await bare(await open());
			file('0001_a.sql', 'create table a (n int);');
			file('0002_b.sql', 'create table b (n int); insert into nowhere values (1);');
			await expect(migrate(db, dir)).rejects.toThrow('0002_b.sql');
			expect(
				await ask(db, `select to_regclass('a')::text as a, to_regclass('b')::text as b`)
			).toEqual([{ a: 'a', b: null }]);
			file('0002_b.sql', 'create table b (n int);');
			expect(await migrate(db, dir)).toEqual(['0002_b.sql']);
		});

		it('refuses a file that has changed since', async () => {
			const db = await bare(await open());
			file('0001_a.sql', 'create table a (n int);');
			await migrate(db, dir);
			file('0001_a.sql', 'create table a (n bigint);');
			await expect(migrate(db, dir)).rejects.toBeInstanceOf(MigrationRefused);
		});

		it('refuses a database that a newer program has changed', async () => {
			const db = await bare(await open());
			file('0001_a.sql', 'create table a (n int);');
			file('0002_b.sql', 'create table b (n int);');
			await migrate(db, dir);
			rmSync(join(dir, '0002_b.sql'));
			await expect(migrate(db, dir)).rejects.toBeInstanceOf(NewerDatabase);
		});

		it('may be started by several instances at once', async () => {
			const db = await bare(await open());
			file('0001_a.sql', 'create table a (n int); select pg_sleep(0.1);');
			file('0002_b.sql', 'insert into a values (1);');
			const done = await Promise.all([1, 2, 3].map(() => migrate(db, dir)));
			expect(done.flat().sort()).toEqual(['0001_a.sql', '0002_b.sql']);
			expect(await ask(db, 'select n from a')).toEqual([{ n: 1 }]);
		});

		it('may take longer than a statement of the application', async () => {
			const db = await bare(await open());
			file('0001_slow.sql', 'select pg_sleep(0.9)');
			expect(await migrate(db, dir)).toEqual(['0001_slow.sql']);
			if (engine === 'postgres')
				await expect(ask(db, 'select pg_sleep(0.9)')).rejects.toThrow('busy');
		});
	},
	{ limits: { statementMs: 500 } }
);
