// The same tests on both databases.
import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, inject } from 'vitest';
import {
	type Database,
	type DatabaseDeps,
	openDatabase
} from '../../src/platform/db/database.server.ts';
import { databaseOn, sqlOn, type TestServer } from './postgres.setup.ts';
import { reset } from './reset.ts';
import { copyOfTemplate } from './template.ts';

/** Gives the database of this file, migrated and as empty as a fresh installation. */
export type Open = () => Promise<Database>;

type Opened = { db: Database; discard(): Promise<void> };

/**
 * Describes `name` once on PGlite and once on PostgreSQL. `open` gives each test an empty
 * migrated database; several calls in one test (or in one `beforeAll` and the tests after it,
 * as long as they do not call it again) give the same one with what is in it.
 *
 * PostgreSQL comes from `postgres.setup.ts`; where there is none its half is skipped.
 *
 * @example
 * eachDatabase('counting', (open) => {
 *   it('starts at nothing', async () => {
 *     const db = await open();
 *     expect(await count(db)).toBe(0);
 *   });
 * });
 */
export function eachDatabase(
	name: string,
	body: (open: Open, engine: Database['engine']) => void,
	deps: DatabaseDeps = {}
): void {
	const server = inject('postgres');
	describe(`${name} (PGlite)`, () =>
		body(
			oneFor(() => openEmbeddedCopy(deps)),
			'embedded'
		));
	describe.skipIf(!server)(`${name} (PostgreSQL)`, () =>
		body(
			oneFor(() => openServerCopy(server!, deps)),
			'postgres'
		)
	);
}

function oneFor(make: () => Promise<Opened>): Open {
	let opened: Promise<Opened> | undefined;
	let used = false;
	// here, because a busy machine may take longer to open it than one test has time
	beforeAll(async () => {
		await (opened ??= make());
	});
	afterEach(() => {
		used = true;
	});
	afterAll(async () => (await opened)?.discard());
	return async () => {
		const { db } = await (opened ??= make());
		if (used) await reset(db);
		used = false;
		return db;
	};
}

async function openEmbeddedCopy(deps: DatabaseDeps): Promise<Opened> {
	const dataDir = await copyOfTemplate();
	const db = await openDatabase({ dataDir, minFreeMb: 1 }, { ...quiet, ...deps });
	return {
		db,
		async discard() {
			await db.close();
			rmSync(dataDir, { recursive: true, force: true });
		}
	};
}

async function openServerCopy({ url, template }: TestServer, deps: DatabaseDeps): Promise<Opened> {
	const name = `poytakunta_test_${randomBytes(6).toString('hex')}`;
	await sqlOn(url, `create database ${name} template ${template}`);
	const db = await openDatabase(
		{ databaseUrl: databaseOn(url, name), dataDir: '', minFreeMb: 1 },
		{ ...quiet, ...deps }
	);
	return {
		db,
		async discard() {
			await db.close();
			await sqlOn(url, `drop database if exists ${name} with (force)`);
		}
	};
}

const quiet = { log: () => undefined };
