// The machine's clock is set back and forth under people who write. The last line is a count.
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { type Database, openDatabase } from '../../src/platform/db/database.server.ts';
import { freePort } from '../support/postgres-cluster.ts';
import { embeddedTemplate } from '../support/template.ts';
import { brokenChain, wrongIn } from './invariants.ts';
import { launch, serving, stop } from './running.ts';
import { tally } from './tally.ts';
import { plant } from './world.ts';
import { countOf, nothingYet, startWriting } from './writers.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const WAIT_MS = 300_000;
const WRITES = 40;

const dataDir = mkdtempSync(join(tmpdir(), 'poytakunta-clock-'));
cpSync(await embeddedTemplate(), join(dataDir, 'db'), { recursive: true });
const open = () => openDatabase({ dataDir, minFreeMb: 1 }, { log: () => undefined });
const look = async <T>(work: (db: Database) => Promise<T>) => {
	const db = await open();
	return work(db).finally(() => db.close());
};
const world = await look((db) => plant(db));
const url = `http://127.0.0.1:${await freePort()}`;
const page = `${url}/en/${world.area}/topics`;
const stepFile = join(dataDir, 'step');
const start = () =>
	launch({ DATA_DIR: dataDir, PORT: new URL(url).port, CLOCK_STEP_FILE: stepFile }, [
		'--import',
		join(import.meta.dirname, 'settable-clock.mjs')
	]);
writeFileSync(stepFile, '0');
let server = start();
process.on('exit', () => {
	server.kill('SIGKILL');
	rmSync(dataDir, { recursive: true, force: true });
});
await serving(server, page);

async function setClock(ms: number): Promise<void> {
	writeFileSync(stepFile, String(ms));
	server.kill('SIGUSR2');
	await sleep(200);
}

const known = nothingYet();
const writing = startWriting(world, known, () => url);
async function moreWrites(): Promise<string[]> {
	const before = countOf(known);
	const began = performance.now();
	while (countOf(known) < before + WRITES) {
		if (performance.now() - began > WAIT_MS) return ['people could not write any more'];
		await sleep(50);
	}
	return [];
}

/** Where a signed-in page leads: 200 with a session, to the sign-in page without. */
const signedIn = async () => {
	const answer = await fetch(`${url}/en/my`, {
		redirect: 'manual',
		headers: { accept: 'text/html', cookie: world.cookie }
	});
	await answer.arrayBuffer();
	return answer.status === 200;
};

await tally([
	[
		'two hours back stop nobody from writing',
		async () => {
			const wrong = await moreWrites();
			await setClock(-2 * HOUR);
			wrong.push(...(await moreWrites()));
			await setClock(-1 * HOUR);
			wrong.push(...(await moreWrites()));
			await writing.stop();
			return wrong;
		}
	],
	[
		'what expired by forty days forward stays expired when the clock comes back',
		async () => {
			const wrong = (await signedIn()) ? [] : ['the session did not outlive two hours back'];
			await setClock(40 * DAY);
			if (await signedIn()) wrong.push('the session outlived forty days');
			await setClock(0);
			if (await signedIn()) wrong.push('the session came back with the clock');
			return wrong;
		}
	],
	[
		'and also after the program is started again with the right time',
		async () => {
			const code = await stop(server);
			await serving((server = start()), page);
			return [
				...(code === 0 ? [] : [`the server ended with ${code}`]),
				...((await signedIn()) ? ['the session came back'] : [])
			];
		}
	],
	[
		'nothing is lost or half done, the order is that of the sequence, each mail is there once',
		async () => {
			await stop(server);
			return look(async (db) => {
				const { rows } = await sql<{ back: number; twice: number }>`
					select
						(select count(*)::int from (
							select at, max(at) over (order by seq rows between unbounded preceding and 1 preceding) as before
							from event) e where at < before - interval '1 minute') as back,
						(select count(*)::int from (
							select from mail group by to_email, template, about_id, params having count(*) > 1) m) as twice
				`.execute(db.kysely);
				process.stdout.write(`${countOf(known)} acknowledged writes\n`);
				return [
					...(await wrongIn(db, known)),
					...(await brokenChain(db)),
					...(rows[0]!.back ? [`${rows[0]!.back} events are earlier than those before them`] : []),
					...(rows[0]!.twice ? [`${rows[0]!.twice} mails were queued twice`] : [])
				];
			});
		}
	]
]);
