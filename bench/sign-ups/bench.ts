// 300 people register at once for 64 seats, on PGlite, and on PostgreSQL behind two servers.
// Last line: `sign-ups VALUE ms`, the slowest 99th percentile.
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { type Database, openDatabase } from '../../src/platform/db/database.server.ts';
import { migrate } from '../../src/platform/db/migrate.server.ts';
import {
	openWorkshop,
	planWorkshop
} from '../../src/modules/workshops/workshop.commands.server.ts';
import { findPostgres, startCluster } from '../../tests/support/postgres-cluster.ts';
import { type RunningServer, startServer } from '../../tests/support/server.ts';
import { done, smallWorld } from '../../tests/support/small-world.ts';
import { copyOfTemplate, scratchDir } from '../../tests/support/template.ts';
import { aDay } from '../../tests/support/workshop.ts';
import { asked } from '../support/asked.ts';
import { tell } from '../support/figures.ts';

const PEOPLE = 300;
const SEATS = 64;
const ROUNDS = asked('rounds', 20);
const MOST_MS = 2_000;

type Made = { id: string; number: number };
type Outcome = { wrong: string[]; p99: number[] };

/** Workshops to register for, one a round, made before the server holds the database. */
async function workshops(db: Database): Promise<Made[]> {
	const world = await smallWorld(db, new Date().toISOString());
	const day = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
	const made: Made[] = [];
	for (let round = 0; round < ROUNDS; round++) {
		const one = await done(
			planWorkshop(world.staff, world.home.id, aDay({ day, seats: { site: SEATS, remote: 0 } }))
		);
		await done(openWorkshop(world.staff, one.id));
		made.push(one);
	}
	return made;
}

type Answer = { token: string; ms: number };

/** Each round comes from a network of its own: one is let write 1,500 times a minute. */
async function signUp(url: string, number: number, at: number): Promise<Answer> {
	const begin = performance.now();
	const there = await post(
		new URL(`/fi/kotimaa/tyopajat/${number}/ilmoittaudu`, url),
		`127.0.${number}.1`,
		new URLSearchParams({
			_op: `bench-${number}-${at}-operation`,
			name: `Henkilö ${at}`,
			email: `person${at}.round${number}@example.org`,
			way: 'site',
			lang: 'fi',
			side: 'association'
		}).toString()
	);
	const ms = performance.now() - begin;
	const token = /\/ilmoittautuminen\/([^?]+)\?new/.exec(there)?.[1];
	if (!token) throw new Error(`not registered: ${there}`);
	return { token, ms };
}

/** Where a form sends its visitor on to. */
const post = (url: URL, localAddress: string, body: string): Promise<string> =>
	new Promise((done, failed) => {
		const headers = {
			'content-type': 'application/x-www-form-urlencoded',
			accept: 'text/html',
			origin: url.origin
		};
		const asking = request(
			url,
			{ method: 'POST', localAddress, headers, agent: false },
			(answer) => {
				answer.resume();
				answer.on('end', () => done(answer.headers.location ?? String(answer.statusCode)));
			}
		);
		asking.on('error', failed);
		asking.end(body);
	});

/** What a person reads on their own page: a seat, or the number in line. */
async function read(url: string, token: string): Promise<number | 'seat'> {
	const text = await (await fetch(`${url}/fi/ilmoittautuminen/${token}`)).text();
	if (text.includes('Sinulla on paikka')) return 'seat';
	return Number(/jonossa sijalla (\d+)/.exec(text)?.[1]);
}

async function rounds(servers: readonly RunningServer[], made: readonly Made[]) {
	const told: { workshop: Made; answers: (Answer & { said: number | 'seat' })[] }[] = [];
	for (const workshop of made) {
		const answers = await Promise.all(
			Array.from({ length: PEOPLE }, (_, at) =>
				signUp(servers[at % servers.length]!.url, workshop.number, at)
			)
		);
		const said = [];
		for (const [at, one] of answers.entries())
			said.push({ ...one, said: await read(servers[(at + 1) % servers.length]!.url, one.token) });
		told.push({ workshop, answers: said });
	}
	return told;
}

/** Compares what people were told with what is stored. */
async function judge(db: Database, told: Awaited<ReturnType<typeof rounds>>): Promise<Outcome> {
	const wrong: string[] = [];
	const p99: number[] = [];
	for (const { workshop, answers } of told) {
		const rows = await db.kysely
			.selectFrom('registration as r')
			.innerJoin('registration_link as l', 'l.registration_id', 'r.id')
			.select(['r.id', 'r.state', 'r.waiting_no', 'l.token_hash'])
			.where('r.workshop_id', '=', workshop.id)
			.execute();
		const people = new Map(rows.map((row) => [row.id, row]));
		const seats = [...people.values()].filter((row) => row.state === 'confirmed').length;
		const line = [...people.values()].flatMap((row) => row.waiting_no ?? []).sort((a, b) => a - b);
		if (seats !== SEATS) wrong.push(`${workshop.number}: ${seats} seats were given`);
		if (line.length !== PEOPLE - SEATS || line.some((no, at) => no !== at + 1))
			wrong.push(`${workshop.number}: the waiting list has a gap or ${line.length} people`);
		const byHash = new Map(rows.map((row) => [row.token_hash, row]));
		for (const { token, said } of answers) {
			const row = byHash.get(createHash('sha256').update(token).digest('hex'));
			if ((row?.waiting_no ?? 'seat') !== said)
				wrong.push(`${workshop.number}: somebody was told ${said}, stored is ${row?.waiting_no}`);
		}
		const times = answers.map((one) => one.ms).sort((a, b) => a - b);
		p99.push(times[Math.floor(times.length * 0.99)]!);
	}
	return { wrong, p99 };
}

async function embedded(): Promise<Outcome> {
	const dataDir = await copyOfTemplate();
	const open = () => openDatabase({ dataDir, minFreeMb: 1 }, { log: () => undefined });
	let db = await open();
	const made = await workshops(db);
	await db.close();
	const server = await startServer({ dataDir, keep: true, env: { MIN_FREE_MB: '1' } });
	const told = await rounds([server], made);
	await server.stop();
	db = await open();
	const outcome = await judge(db, told);
	await db.close();
	rmSync(dataDir, { recursive: true, force: true });
	return outcome;
}

async function twoServers(bin: string): Promise<Outcome> {
	const cluster = await startCluster(bin, { durable: true });
	const dataDir = mkdtempSync(join(scratchDir(), 'poytakunta-bench-'));
	const db = await openDatabase(
		{ dataDir, databaseUrl: cluster.url, minFreeMb: 1 },
		{ log: () => undefined }
	);
	await migrate(db);
	const made = await workshops(db);
	const env = { DATABASE_URL: cluster.url, MIN_FREE_MB: '1' };
	const servers = [await startServer({ env }), await startServer({ env })];
	const told = await rounds(servers, made);
	for (const server of servers) await server.stop();
	const outcome = await judge(db, told);
	await db.close();
	await cluster.stop();
	rmSync(dataDir, { recursive: true, force: true });
	return outcome;
}

const bin = findPostgres();
const outcomes: [string, Outcome][] = [['PGlite', await embedded()]];
if (bin) outcomes.push(['PostgreSQL, two servers', await twoServers(bin)]);
for (const [engine, { wrong, p99 }] of outcomes) {
	const sorted = p99.toSorted((a, b) => a - b);
	console.log(
		`${engine}: ${ROUNDS} rounds of ${PEOPLE} people, ${wrong.length} wrong, 99 % answered within ${Math.round(sorted[sorted.length >> 1]!)} ms (median round), ${Math.round(sorted.at(-1)!)} ms (slowest round, number ${p99.indexOf(sorted.at(-1)!) + 1})`
	);
	for (const what of wrong.slice(0, 20)) console.log(`    ${what}`);
	if (wrong.length) process.exitCode = 1;
}
tell({
	name: 'sign-ups',
	value: Math.max(...outcomes.flatMap(([, { p99 }]) => p99)),
	unit: 'ms',
	most: MOST_MS
});
