// A thousand phones on one board: `bench.ts [steady|burst|cut] [SECONDS] [PHONES] [embedded|postgres]`.
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { nextRound, openHall } from '../../src/modules/boards/hall.commands.server.ts';
import { type DatabaseSettings, openDatabase } from '../../src/platform/db/database.server.ts';
import { migrate } from '../../src/platform/db/migrate.server.ts';
import { hallWorld } from '../../tests/support/hall.ts';
import { findPostgres, startCluster } from '../../tests/support/postgres-cluster.ts';
import { copyOfTemplate } from '../../tests/support/template.ts';
import { tell } from '../support/figures.ts';
import { OTHER_CORE, type Served, root, serve } from '../support/served.ts';

const mode = (process.argv[2] ?? 'steady') as 'steady' | 'burst' | 'cut';
const SECONDS = Number(process.argv[3] ?? 60);
const PHONES = Number(process.argv[4] ?? 1_000);
const only = process.argv[5];
const PORT = '4671';
const KILL_MS = 20_000;

type Seen = {
	written: number;
	acknowledged: number;
	deliveries: number;
	behind: number;
	orders: number;
	gaps: number;
	p50: number;
	p99: number;
	most: number;
	postP50: number;
	postP99: number;
	joinP99: number;
	everywhereMs: number;
};

const quiet = { log: () => undefined };

/** A hall in which everybody writes, and how the server finds it. */
async function prepare(settings: DatabaseSettings) {
	const db = await openDatabase(settings, quiet);
	await migrate(db);
	const world = await hallWorld(db);
	world.ports.moveTo(new Date());
	const { workshopId, code } = await world.done(openHall(world.staff, world.areaId, world.number));
	await world.done(nextRound(world.staff, workshopId, 240));
	await db.close();
	return { code, station: world.stations[0]!, board: '/fi/pohjanmaa/workshops/3/board' };
}

/** What stands in the database at the end: every note once, in one order. */
async function stored(settings: DatabaseSettings) {
	const db = await openDatabase(settings, quiet);
	const rows = await db.kysely.selectFrom('note').select(['text', 'seq']).orderBy('seq').execute();
	await db.close();
	return { notes: rows.length, different: new Set(rows.map(({ text }) => text)).size };
}

async function run(engine: string, settings: DatabaseSettings) {
	const hall = await prepare(settings);
	const env = {
		MIN_FREE_MB: '50',
		DATA_DIR: settings.dataDir,
		PORT,
		...(settings.databaseUrl && { DATABASE_URL: settings.databaseUrl })
	};
	let served: Served = await serve(['server.mjs'], env);
	const phones = spawn(
		'taskset',
		[
			...['-c', OTHER_CORE, process.execPath, join(import.meta.dirname, 'phones.ts')],
			...[served.url, hall.board, hall.code, hall.station],
			...[String(PHONES), mode, String(SECONDS)]
		],
		{ cwd: root, stdio: ['ignore', 'pipe', 'inherit'] }
	);
	let seen: Seen | undefined;
	let cpu = 0;
	let since = 0;
	let rss = 0;
	for await (const line of createInterface(phones.stdout)) {
		if (process.env.SAY) console.error(line);
		if (line === 'writing') {
			cpu = served.cpuMs();
			since = performance.now();
			if (mode === 'cut')
				setTimeout(async () => {
					await served.kill();
					served = await serve(['server.mjs'], env);
				}, KILL_MS);
		} else if (line.startsWith('{')) {
			seen = JSON.parse(line) as Seen;
			cpu = (served.cpuMs() - cpu) / (performance.now() - since);
			rss = served.rssMb();
		}
	}
	if (!seen) {
		await served.kill();
		throw new Error('the phones ended early');
	}
	await served.stop();
	const { notes, different } = await stored(settings);
	const lost = seen.written - different;
	const doubled = notes - different;
	console.log(`${engine}, ${mode}: ${JSON.stringify({ ...seen, notes, lost, doubled })}`);
	console.log(
		mode === 'cut' ? '' : `${engine}: ${Math.round(cpu * 100)} % of a core, ${Math.round(rss)} MB`
	);
	const name = `${mode}-${engine}`;
	const of = (what: string, value: number, unit: string, most: number) => ({
		name: `${name} ${what}`,
		value,
		unit,
		most
	});
	const whole = [
		of('lost', lost, 'notes', 0),
		of('doubled', doubled, 'notes', 0),
		of('unanswered', seen.written - seen.acknowledged, 'notes', 0),
		of('phones that miss some', seen.behind, 'phones', 0),
		of('different orders', seen.orders, 'orders', 1)
	];
	if (mode === 'steady')
		tell(of('p99', seen.p99, 'ms', 400), of('p50', seen.p50, 'ms', 150), ...whole);
	else if (mode === 'burst') tell(of('everywhere', seen.everywhereMs, 'ms', 3_000), ...whole);
	else tell(of('lost', lost, 'notes', 0), ...whole.slice(1));
}

if (only !== 'postgres') {
	const dataDir = await copyOfTemplate();
	await run('embedded', { dataDir, minFreeMb: 50 });
	rmSync(dataDir, { recursive: true, force: true });
}
const bin = findPostgres();
if (bin && only !== 'embedded') {
	const cluster = await startCluster(bin, { durable: true });
	const dataDir = await copyOfTemplate();
	await run('postgres', { databaseUrl: cluster.url, dataDir, minFreeMb: 50 });
	await cluster.stop();
	rmSync(dataDir, { recursive: true, force: true });
}
