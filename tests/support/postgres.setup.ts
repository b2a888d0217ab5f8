// vitest globalSetup: the PostgreSQL that the server tests run on beside PGlite, and the templates.
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { openDatabase } from '../../src/platform/db/database.server.ts';
import { findPostgres, startCluster } from './postgres-cluster.ts';
import { embeddedTemplate, prepareTemplate } from './template.ts';

/** Where test files find PostgreSQL: a server and the migrated database to copy. */
export type TestServer = { url: string; template: string };

declare module 'vitest' {
	interface ProvidedContext {
		postgres: TestServer | null;
	}
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
	const server = await openServer();
	const stop = async () => server?.stop?.();
	try {
		await embeddedTemplate();
		if (server) {
			const template = await serverTemplate(server.url);
			project.provide('postgres', { url: server.url, template });
			return () =>
				sqlOn(server.url, `drop database if exists ${template} with (force)`).finally(stop);
		}
	} catch (fault) {
		await stop();
		throw fault;
	}
	if (process.env.CI === 'true')
		throw new Error('PostgreSQL is missing: apt-get install postgresql');
	console.warn(
		'PostgreSQL not found, its half of the server tests is skipped: apt-get install postgresql'
	);
	project.provide('postgres', null);
	return stop;
}

async function serverTemplate(url: string): Promise<string> {
	const name = `poytakunta_template_${randomBytes(4).toString('hex')}`;
	await sqlOn(url, `create database ${name}`);
	const settings = { databaseUrl: databaseOn(url, name), dataDir: '', minFreeMb: 1 };
	const db = await openDatabase(settings, { log: () => undefined });
	await prepareTemplate(db).finally(() => db.close());
	return name;
}

async function openServer(): Promise<{ url: string; stop?: () => Promise<void> } | null> {
	if (process.env.TEST_DATABASE_URL) return { url: process.env.TEST_DATABASE_URL };
	const bin = findPostgres();
	return bin ? startCluster(bin) : null;
}

export function databaseOn(url: string, name: string): string {
	const address = new URL(url);
	address.pathname = `/${name}`;
	return address.href;
}

export async function sqlOn(url: string, text: string): Promise<void> {
	const client = new pg.Client({ connectionString: url });
	await client.connect();
	try {
		await client.query(text);
	} finally {
		await client.end();
	}
}
