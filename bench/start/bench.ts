// How long a second start takes until it has answered a page. Last line: `start VALUE unit`.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../tests/support/postgres-cluster.ts';
import { launch, serving, stop } from '../../tests/faults/running.ts';

const ROUNDS = 7;
const MOST_MS = 3_000;

const dataDir = mkdtempSync(join(tmpdir(), 'poytakunta-start-'));
const port = String(await freePort());
const times: number[] = [];
try {
	for (let round = 0; round <= ROUNDS; round++) {
		const server = launch({ DATA_DIR: dataDir, PORT: port });
		const ms = Math.round(await serving(server, `http://127.0.0.1:${port}/en`));
		await stop(server);
		process.stdout.write(`${round ? 'again' : 'first'}: ${ms} ms\n`);
		if (round) times.push(ms);
	}
} finally {
	rmSync(dataDir, { recursive: true, force: true });
}
const middle = times.toSorted((a, b) => a - b)[times.length >> 1]!;
process.stdout.write(`start ${middle} ms\n`);
process.exit(middle <= MOST_MS ? 0 : 1);
