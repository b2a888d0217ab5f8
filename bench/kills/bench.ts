// Kills the server 25 times on each database while people write. Last line: `kills VALUE unit`.
import { asked } from '../support/asked.ts';
import { type Engine, type Killed, killRounds } from '../../tests/faults/kill-rounds.ts';

const KILLS = asked('kills', 25);
const AGAIN_MS = 5_000;

const results: Killed[] = [];
for (const engine of ['embedded', 'postgres'] as Engine[])
	results.push(await killRounds(engine, KILLS));

let held = true;
for (const { engine, acknowledged, againMs, wrong } of results) {
	const sorted = againMs.toSorted((a, b) => a - b);
	const [middle, slowest] = [sorted[sorted.length >> 1]!, sorted.at(-1)!].map(Math.round);
	process.stdout.write(
		`${engine}: ${KILLS} kills, ${acknowledged} acknowledged writes, ${wrong.length} wrong, ` +
			`serving again in ${middle} ms (median), ${slowest} ms (slowest; at most ${AGAIN_MS})\n`
	);
	for (const what of wrong) process.stdout.write(`    ${what}\n`);
	held &&= wrong.length === 0 && slowest! <= AGAIN_MS;
}
const slowest = Math.max(...results.flatMap(({ againMs }) => againMs));
process.stdout.write(`kills ${Math.round(slowest)} ms\n`);
process.exit(held ? 0 : 1);
