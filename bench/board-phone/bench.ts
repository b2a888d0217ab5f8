// One old phone at a busy station: `--minutes 10` for the whole figure.
// Last line: `board-phone VALUE ms`, the longest task of its page.
import { setTimeout as sleep } from 'node:timers/promises';
import { launch } from '../../tests/support/chromium.ts';
import { asked } from '../support/asked.ts';
import { tell } from '../support/figures.ts';
import { crowd, openHallServer } from './hall.ts';
import { openPhone } from './phone.ts';

const MINUTES = asked('minutes', 1);
const HERE = 100;
const ELSEWHERE = 10;
const ROUND_MS = 20_000;
const MOST_MS = 200;
const MOST_KB = 45;

const hall = await openHallServer();
const browser = await launch();
try {
	const guests = await crowd(hall, HERE, ELSEWHERE);
	const phone = await openPhone(browser, hall.server.url, hall.code);
	const station = hall.stations[0]!;
	let round = 1;
	// by twos
	const acts = [
		() => hall.press('sali', 'message', { message: `Tauko on klo 10.${10 + (round % 50)}.` }),
		() =>
			hall.press('luettelo', 'summary', {
				station,
				round: String(round),
				text: 'Kyytejä on, mutta kukaan ei tiedä niistä. '.repeat(10)
			}),
		async () => {
			guests.rest(true);
			await hall.press('sali', 'phase', { phase: 'merging' });
			await phone.canWrite(false);
		},
		async () => {
			await hall.press('sali', 'phase', { phase: 'writing' });
			await phone.canWrite(true);
			guests.rest(false);
		},
		() => hall.press('sali', 'round', { minutes: '240', round: String(round++) }),
		() => hall.press('sali', 'extend', { minutes: '5' })
	];

	guests.begin();
	const end = performance.now() + MINUTES * 60_000;
	// in each twenty seconds: a note of one's own, and two things that the facilitator does
	for (let at = 0; performance.now() < end;) {
		const next = performance.now() + ROUND_MS;
		await phone.write(`Oma lappuni numero ${at}, kirjoitettu kesken kaiken.`);
		for (let i = 0; i < 2; i++) {
			await acts[at++ % acts.length]!();
			await sleep(3_000);
		}
		await sleep(Math.max(0, Math.min(next, end) - performance.now()));
	}
	await guests.say('Viimeinen lappu.');
	await phone.sees('Viimeinen lappu.');
	const { here, elsewhere } = guests.taken();
	guests.stop();

	const shown = await phone.shown();
	const { tasks, gaps, frames, files, inline, loads, faults } = await phone.heard();
	const bytes = files.reduce((sum, [, size]) => sum + size, inline);
	const over = (ms: number) => tasks.filter((one) => one.ms > ms).length;
	console.log(
		`${MINUTES} min; notes of others: ${here} at the station, ${elsewhere} at the others`
	);
	console.log(`notes shown at the end: ${shown}; the page was opened ${loads} times`);
	console.log(`tasks over 50 ms: ${over(50)}, over ${MOST_MS} ms: ${over(MOST_MS)}`);
	for (const { ms, why } of tasks.slice(0, 5)) console.log(`    task ${Math.round(ms)} ms, ${why}`);
	for (const { ms, why } of frames.slice(0, 5))
		console.log(`    frame ${Math.round(ms)} ms: ${why}`);
	console.log(`the page's clock stood still for ${Math.round(gaps[0]?.ms ?? 0)} ms at the longest`);
	for (const [file, size] of files) console.log(`    ${size} bytes ${file}`);
	for (const fault of faults) console.log(`    fault: ${fault}`);
	if (faults.length) process.exitCode = 1;
	tell(
		{ name: 'board-phone', value: tasks[0]?.ms ?? 0, unit: 'ms', most: MOST_MS },
		{ name: 'board-phone javascript', value: bytes / 1024, unit: 'KB', most: MOST_KB }
	);
	await phone.close();
} finally {
	await browser.close();
	await hall.stop();
}
// what guests had not sent yet would be tried for ever
process.exit();
