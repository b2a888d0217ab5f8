import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PoolClient } from 'pg';
import type { Database } from './database.server.ts';
import { MigrationRefused, NewerDatabase, ReadOnly } from './errors.server.ts';
import { findUp } from './find-up.server.ts';

export type Migration = { name: string; sha256: string; text: string };

type Applied = { name: string; sha256: string };

const NAME = /^\d{4}_[a-z0-9_]+\.sql$/;
const PATIENCE_MS = 600_000;
// any number, the same in every version of the program
const LOCK = 7_014_153_216;

/** Where the migrations of this program are. */
export const migrationsDir = () => findUp('db/migrations', import.meta.dirname);

/**
 * Reads the migrations in order.
 *
 * @throws MigrationRefused for two files with one number
 */
export function readMigrations(directory: string = migrationsDir()): Migration[] {
	const names = readdirSync(directory)
		.filter((name) => name.endsWith('.sql'))
		.sort();
	names.forEach((name, at) => {
		if (!NAME.test(name))
			throw new MigrationRefused(`${name} is not named like 0001_what_it_does.sql.`);
		if (names[at - 1]?.slice(0, 4) === name.slice(0, 4))
			throw new MigrationRefused(`${names[at - 1]} and ${name} have the same number.`);
	});
	return names.map((name) => {
		// line ends differ between checkouts of one file
		const text = readFileSync(join(directory, name), 'utf8').replaceAll('\r\n', '\n');
		return { name, text, sha256: createHash('sha256').update(text).digest('hex') };
	});
}

/**
 * Brings the database up to this program: each file that is new to it, in order, one transaction
 * a file. Instances that start at once wait for each other.
 *
 * @returns names of the files applied now
 * @throws NewerDatabase when it holds a migration this program does not know; MigrationRefused
 *   when an old file has changed; ReadOnly when there is work but nothing may be written
 * @example await migrate(await openDatabase(settings));
 */
export async function migrate(db: Database, directory?: string): Promise<string[]> {
	const migrations = readMigrations(directory);
	return db.withClient(PATIENCE_MS, async (client) => {
		if (!nextOf(migrations, await appliedIn(client))) return [];
		const health = await db.health();
		if (health.state === 'read-only') throw new ReadOnly(health.reason);
		const done: string[] = [];
		for (;;) {
			const name = await applyNext(client, migrations);
			if (!name) return done;
			done.push(name);
		}
	});
}

async function applyNext(client: PoolClient, migrations: Migration[]): Promise<string | null> {
	await client.query('begin; set local statement_timeout = 0; set local lock_timeout = 0');
	// held to the end of the transaction, so it also works behind a proxy; on PGlite it is
	// always given, and the lock on the data folder stands in for it
	await client.query(`select pg_advisory_xact_lock(${LOCK})`);
	await client.query(`create table if not exists schema_migration (
		name text primary key, sha256 text not null, applied_at timestamptz not null default now())`);
	const next = nextOf(migrations, await appliedIn(client));
	if (next) {
		try {
			await client.query(next.text);
		} catch (fault) {
			await client.query('rollback');
			throw new Error(`${next.name}: ${(fault as Error).message}`, { cause: fault });
		}
		const row = [next.name, next.sha256];
		await client.query('insert into schema_migration (name, sha256) values ($1, $2)', row);
	}
	await client.query('commit');
	return next?.name ?? null;
}

async function appliedIn(client: PoolClient): Promise<Applied[]> {
	const { rows } = await client.query(
		`select to_regclass('public.schema_migration') is not null as there`
	);
	if (!rows[0].there) return [];
	return (await client.query('select name, sha256 from schema_migration order by name')).rows;
}

/** The next file to apply, after checking that what was applied is the start of what we have. */
export function nextOf(
	migrations: readonly Migration[],
	applied: readonly Applied[]
): Migration | undefined {
	const known = new Map(migrations.map((migration) => [migration.name, migration]));
	for (const { name, sha256 } of applied) {
		const ours = known.get(name);
		if (!ours)
			throw new NewerDatabase(
				`The database has been changed by a newer version of the program (${name}). Use that version.`
			);
		if (ours.sha256 !== sha256)
			throw new MigrationRefused(
				`${name} has changed since it was applied. Put it back and write a new migration.`
			);
	}
	const next = migrations.find(({ name }) => !applied.some((one) => one.name === name));
	const last = applied.at(-1);
	if (next && last && next.name < last.name)
		throw new MigrationRefused(
			`${next.name} comes before ${last.name}, which has been applied. Give it a new number.`
		);
	return next;
}
