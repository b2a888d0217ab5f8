// A small disk that fills up under people who write. The last line is a count.
import { spawnSync } from 'node:child_process';
import { closeSync, cpSync, mkdirSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openDatabase } from '../../src/platform/db/database.server.ts';
import { freeMbOf } from '../../src/platform/db/free-space.server.ts';
import { freePort } from '../support/postgres-cluster.ts';
import { embeddedTemplate } from '../support/template.ts';
import { brokenChain, wrongIn } from './invariants.ts';
import { launch, serving, stop } from './running.ts';
import { tally } from './tally.ts';
import { plant } from './world.ts';
import { countOf, nothingYet, startWriting } from './writers.ts';

const DISK_MB = 192;
const MIN_FREE_MB = 24;
const ANSWER_MS = 60_000;
const WAIT_MS = 300_000;
const MEGABYTE = Buffer.alloc(2 ** 20, 1);
// what a reader sees, in each language
const SAID = {
	fi: 'Juuri nyt mitään ei voi tallentaa',
	sv: 'Just nu går det inte att spara något',
	en: 'Nothing can be saved just now'
};

const mount = mkdtempSync(join(tmpdir(), 'poytakunta-full-'));
const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK_MB}m`, 'none', mount]);
if (mounted.status !== 0) {
	process.stdout.write(`a small disk needs root: ${String(mounted.stderr).trim()}\n`);
	// on the build machine nothing may be skipped
	process.stdout.write(`0 passed, ${process.env.CI === 'true' ? 1 : 0} failed\n`);
	process.exit(process.env.CI === 'true' ? 1 : 0);
}

const dataDir = join(mount, 'data');
mkdirSync(dataDir);
cpSync(await embeddedTemplate(), join(dataDir, 'db'), { recursive: true });
const quiet = { log: () => undefined };
const db = await openDatabase({ dataDir, minFreeMb: 1 }, quiet);
const world = await plant(db).finally(() => db.close());
const url = `http://127.0.0.1:${await freePort()}`;
const page = `${url}/en/${world.area}/topics`;
const server = launch({
	...{ DATA_DIR: dataDir, PORT: new URL(url).port, MIN_FREE_MB: String(MIN_FREE_MB) }
});
process.on('exit', () => {
	server.kill('SIGKILL');
	for (let n = 0; n < 50 && spawnSync('umount', [mount]).status !== 0; n++)
		Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
	rmSync(mount, { recursive: true, force: true });
});
await serving(server, page);
const known = nothingYet();
const writing = startWriting(world, known, () => url);

const ballast = join(mount, 'ballast');
/** Fills the disk until so much is free; with 0 until nothing more fits. */
async function fill(leaveMb: number): Promise<void> {
	const file = openSync(ballast, 'a');
	try {
		while ((await freeMbOf(mount)) > leaveMb) writeSync(file, MEGABYTE);
	} catch (fault) {
		if ((fault as NodeJS.ErrnoException).code !== 'ENOSPC') throw fault;
	} finally {
		closeSync(file);
	}
}

const health = async () =>
	(await fetch(`${url}/health`, { signal: AbortSignal.timeout(ANSWER_MS) })).status;

async function until(what: string, look: () => Promise<boolean>): Promise<string[]> {
	const began = performance.now();
	while (performance.now() - began < WAIT_MS) {
		if (await look().catch(() => false)) return [];
		await sleep(100);
	}
	return [`${what} did not come within ${WAIT_MS / 1000} s`];
}

/** What a form is answered in a language. */
async function refusal(lang: 'fi' | 'sv' | 'en'): Promise<string[]> {
	const path = { fi: '/fi/kirjaudu', sv: '/sv/logga-in', en: '/en/sign-in' }[lang];
	const answer = await fetch(url + path, {
		method: 'POST',
		redirect: 'manual',
		signal: AbortSignal.timeout(ANSWER_MS),
		headers: { accept: 'text/html', origin: url },
		body: new URLSearchParams({ email: 'joku@example.org', return: '' })
	});
	const text = await answer.text();
	return [
		...(answer.status === 503 ? [] : [`${lang}: answered ${answer.status}`]),
		...(text.includes(SAID[lang]) ? [] : [`${lang}: it does not say "${SAID[lang]}"`]),
		...(Number(answer.headers.get('retry-after')) > 0 ? [] : [`${lang}: no Retry-After`])
	];
}

async function readable(): Promise<string[]> {
	const began = performance.now();
	const answer = await fetch(page, { signal: AbortSignal.timeout(ANSWER_MS) });
	await answer.text();
	process.stdout.write(`a page in ${Math.round(performance.now() - began)} ms\n`);
	return answer.status === 200 ? [] : [`a page answered ${answer.status}`];
}

const writesAgain = async () => {
	const before = countOf(known);
	return until('a new acknowledged write', async () => countOf(known) > before);
};

await tally([
	['people write while there is space', writesAgain],
	[
		'below the limit pages are read and forms are refused in the reader’s language',
		async () => {
			await fill(MIN_FREE_MB - 6);
			const wrong = await until('read-only', async () => (await health()) === 503);
			for (const lang of ['fi', 'sv', 'en'] as const) wrong.push(...(await refusal(lang)));
			return [...wrong, ...(await readable())];
		}
	],
	[
		'with no space at all it still answers',
		async () => {
			await fill(0);
			const wrong: string[] = [];
			for (let n = 0; n < 5; n++) {
				wrong.push(...(await readable()));
				await sleep(300);
			}
			return [...wrong, ...(await refusal('fi'))];
		}
	],
	[
		'it writes again by itself when there is space',
		async () => {
			rmSync(ballast);
			const wrong = await until('health', async () => (await health()) === 200);
			return [...wrong, ...(await writesAgain())];
		}
	],
	[
		'nothing acknowledged is lost and nothing is half done',
		async () => {
			await writing.stop();
			const code = await stop(server);
			const left = await openDatabase({ dataDir, minFreeMb: 1 }, quiet);
			const wrong = [await wrongIn(left, known), await brokenChain(left)].flat();
			await left.close();
			process.stdout.write(
				`${countOf(known)} acknowledged writes, ${writing.refused().length} refused\n`
			);
			return [...wrong, ...(code === 0 ? [] : [`the server ended with ${code}`])];
		}
	]
]);
