// Kills the real server at random moments while people write, and looks at what is left.
import type { ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Database, openDatabase } from '../../src/platform/db/database.server.ts';
import { type Cluster, findPostgres, freePort, startCluster } from '../support/postgres-cluster.ts';
import { databaseOn, sqlOn } from '../support/postgres.setup.ts';
import { embeddedTemplate } from '../support/template.ts';
import { brokenChain, wrongIn } from './invariants.ts';
import { kill, launch, serving, stop } from './running.ts';
import { plant } from './world.ts';
import { countOf, nothingYet, startWriting } from './writers.ts';

export type Engine = 'embedded' | 'postgres';
export type Killed = {
	engine: Engine;
	rounds: number;
	acknowledged: number;
	/** From the start of the program to the first page read from the database, per round. */
	againMs: number[];
	wrong: string[];
};

const quiet = { log: () => undefined };

/** A place where the server keeps its data, and how to look at it after a kill. */
type Ground = {
	env: Record<string, string>;
	open(): Promise<Database>;
	/** Freezes what a kill left, before anything recovers it; the frozen is opened later. */
	freeze(): Promise<() => Promise<Database>>;
	/** The database itself goes down without order too, where it is a process of its own. */
	crash?(): Promise<void>;
	clear(): Promise<void>;
};

async function embeddedGround(): Promise<Ground> {
	// on the disk, not in memory: the real fsync is part of what is tested
	const dataDir = mkdtempSync(join(tmpdir(), 'poytakunta-kill-'));
	cpSync(await embeddedTemplate(), join(dataDir, 'db'), { recursive: true });
	const copy = `${dataDir}-copy`;
	const clear = (dir: string) => rmSync(dir, { recursive: true, force: true });
	return {
		env: { DATA_DIR: dataDir },
		open: () => openDatabase({ dataDir, minFreeMb: 1 }, quiet),
		async freeze() {
			clear(copy);
			cpSync(join(dataDir, 'db'), join(copy, 'db'), { recursive: true });
			// with the mark of an unclean end: opening checks every page, as the server does
			cpSync(join(dataDir, 'running'), join(copy, 'running'));
			return () => openDatabase({ dataDir: copy, minFreeMb: 1 }, quiet);
		},
		async clear() {
			clear(dataDir);
			clear(copy);
		}
	};
}

async function postgresGround(): Promise<Ground> {
	const bin = findPostgres();
	const given = process.env.TEST_DATABASE_URL;
	if (!bin && !given)
		throw new Error('The fault tests need PostgreSQL: install the package "postgresql".');
	const cluster: Cluster | undefined = given
		? undefined
		: await startCluster(bin!, { durable: true });
	const server = given ?? cluster!.url;
	const name = `poytakunta_kill_${process.pid}`;
	await sqlOn(server, `create database ${name}`);
	const dataDir = mkdtempSync(join(tmpdir(), 'poytakunta-kill-'));
	const settings = { databaseUrl: databaseOn(server, name), dataDir, minFreeMb: 1 };
	const open = () => openDatabase(settings, quiet);
	return {
		env: { DATA_DIR: dataDir, DATABASE_URL: settings.databaseUrl },
		open,
		freeze: async () => open,
		...(cluster && { crash: () => cluster.crash() }),
		async clear() {
			rmSync(dataDir, { recursive: true, force: true });
			if (cluster) await cluster.stop();
			else await sqlOn(server, `drop database if exists ${name} with (force)`);
		}
	};
}

/**
 * @param rounds kills; every fifth also strikes while the server starts, and with PostgreSQL
 *   every third also takes the database down the way a power cut would
 */
export async function killRounds(engine: Engine, rounds: number): Promise<Killed> {
	const ground = await (engine === 'embedded' ? embeddedGround() : postgresGround());
	const port = await freePort();
	const url = `http://127.0.0.1:${port}`;
	const known = nothingYet();
	const killed: Killed = { engine, rounds, acknowledged: 0, againMs: [], wrong: [] };
	let server: ChildProcess | undefined;
	const start = () => (server = launch({ PORT: String(port), ...ground.env }));
	try {
		const db = await ground.open();
		const world = await plant(db).finally(() => db.close());
		const page = `${url}/en/${world.area}/topics`;
		await serving(start(), page);
		const writing = startWriting(world, known, () => url);
		for (let round = 1; round <= rounds; round++) {
			await sleep(200 + Math.random() * 1_300);
			await kill(server!);
			const before = structuredClone(known);
			if (round % 3 === 0) await ground.crash?.();
			const frozen = await ground.freeze();
			if (round % 5 === 2) {
				const early = start();
				await sleep(50 + Math.random() * 900);
				await kill(early);
			}
			killed.againMs.push(await serving(start(), page));
			const left = await frozen();
			const wrong = await Promise.all([wrongIn(left, before), brokenChain(left)])
				.then((found) => found.flat())
				.finally(() => left.close());
			killed.wrong.push(...wrong.map((what) => `kill ${round}: ${what}`));
			killed.acknowledged = countOf(before);
			say(engine, round, killed);
		}
		await writing.stop();
		killed.wrong.push(...(await lookAtLast(server!, ground, known)));
		killed.acknowledged = countOf(known);
	} finally {
		if (server && server.exitCode === null) server.kill('SIGKILL');
		await ground.clear();
	}
	return killed;
}

/** Ends in order, and looks at the data that all the kills went over. */
async function lookAtLast(
	server: ChildProcess,
	ground: Ground,
	known: ReturnType<typeof nothingYet>
) {
	const code = await stop(server);
	const db = await ground.open();
	const wrong = [await wrongIn(db, known), await brokenChain(db)].flat();
	await db.close();
	return [...(code === 0 ? [] : [`the last server ended with ${code}`]), ...wrong];
}

function say(engine: Engine, round: number, { acknowledged, againMs, wrong }: Killed) {
	const again = Math.round(againMs.at(-1)!);
	process.stdout.write(
		`${engine} kill ${round}: ${acknowledged} acknowledged, serving again in ${again} ms${wrong.length ? `, ${wrong.length} wrong` : ''}\n`
	);
}
