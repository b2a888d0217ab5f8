// Two servers on one data folder: the second ends with 3 and harms nothing. The last line is a count.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../src/platform/db/database.server.ts';
import { freePort } from '../support/postgres-cluster.ts';
import { embeddedTemplate } from '../support/template.ts';
import { brokenChain, wrongIn } from './invariants.ts';
import { ended, kill, launch, serving, stop } from './running.ts';
import { type Fact, tally } from './tally.ts';
import { plant } from './world.ts';
import { countOf, nothingYet, startWriting } from './writers.ts';

const SECOND_MS = 2_000;
const SAYS = /Another process is using the data folder .+\. Stop it first, or set DATA_DIR\./;

const dataDir = mkdtempSync(join(tmpdir(), 'poytakunta-openers-'));
cpSync(await embeddedTemplate(), join(dataDir, 'db'), { recursive: true });
const quiet = { log: () => undefined };
const db = await openDatabase({ dataDir, minFreeMb: 1 }, quiet);
const world = await plant(db).finally(() => db.close());
const url = `http://127.0.0.1:${await freePort()}`;
const env = { DATA_DIR: dataDir, PORT: new URL(url).port };
const page = `${url}/en/${world.area}/topics`;
let first = launch(env);
await serving(first, page);

const known = nothingYet();
const writing = startWriting(world, known, () => url);

/** Starts a second server while people write on the first. */
const refused = async (...within: string[]): Promise<string[]> => {
	const { code, text, ms } = await ended(launch({ ...env, PORT: '0' }, [], within));
	process.stdout.write(`refused after ${ms} ms\n`);
	const again = await fetch(page);
	return [
		...(code === 3 ? [] : [`it ended with ${code}: ${text}`]),
		...(SAYS.test(text) ? [] : [`it said: ${text}`]),
		...(again.status === 200 ? [] : [`the first answered ${again.status}`]),
		...(ms < SECOND_MS || process.env.TIMED !== '1' ? [] : [`it took ${ms} ms`])
	];
};

/** A network of its own, as root or in a user namespace. */
const elsewhere = [
	['unshare', '-n'],
	['unshare', '-rn']
].find(([program, ...args]) => spawnSync(program!, [...args, 'true']).status === 0);

const facts: Fact[] = [
	['a second server on the folder ends with 3 and says why', () => refused()],
	[
		'also from another network namespace',
		async () =>
			elsewhere ? refused(...elsewhere) : ['this machine allows no network namespace: unshare -n']
	],
	[
		'the first loses nothing of what was written meanwhile',
		async () => {
			await writing.stop();
			const code = await stop(first);
			const left = await openDatabase({ dataDir, minFreeMb: 1 }, quiet);
			const wrong = [await wrongIn(left, known), await brokenChain(left)].flat();
			await left.close();
			process.stdout.write(`${countOf(known)} acknowledged writes\n`);
			return [...wrong, ...(code === 0 ? [] : [`the first ended with ${code}`])];
		}
	],
	[
		'the folder is free at once after SIGKILL',
		async () => {
			await serving((first = launch(env)), page);
			await kill(first);
			await serving((first = launch(env)), page);
			return [];
		}
	]
];

process.on('exit', () => {
	first.kill('SIGKILL');
	rmSync(dataDir, { recursive: true, force: true });
});
await tally(facts);
