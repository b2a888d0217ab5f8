// A hall of phones in a process of its own: `phones.ts URL BOARD CODE STATION PHONES MODE SECONDS`.
// Prints `joined`, then `writing`, and last what they saw as JSON.
import { setTimeout as sleep } from 'node:timers/promises';
import { type Message, Phone } from './phone.ts';

const [url, board, code, station, count, mode, seconds] = process.argv.slice(2) as [
	string,
	string,
	string,
	string,
	string,
	'steady' | 'burst' | 'cut',
	string
];
const PHONES = Number(count);
const SECONDS = Number(seconds);
const EACH_MS = 10_000;

const delivered: number[] = [];
let lastSeen = 0;
/** Every delivery to every phone is timed; the note says when it was written. */
function told(message: Message): void {
	const now = performance.now();
	for (const { note } of message.changes) {
		const at = note && /^(\d+\.\d+) /.exec(note.text)?.[1];
		if (at && now - Number(at) >= 0) delivered.push(now - Number(at));
	}
	lastSeen = now;
}

const phones = Array.from({ length: PHONES }, () => new Phone(url, board, station, told));
const joins: number[] = [];
let next = 0;
await Promise.all(
	Array.from({ length: 50 }, async () => {
		while (next < PHONES) {
			const phone = phones[next++]!;
			const began = performance.now();
			await phone.join(code);
			joins.push(performance.now() - began);
			phone.connect();
		}
	})
);
await sleep(3_000);
console.log('joined');

let written = 0;
const WORDS =
	'Kyläyhdistys voi pitää kyytilistaa, ja kirkon taksi kulkee jo keskiviikkoisin terveysasemalle.';
const write = (phone: Phone) => {
	written++;
	void phone.write(`${performance.now().toFixed(1)} ${written} ${WORDS}`);
};

console.log('writing');
const began = performance.now();
if (mode === 'burst') {
	await Promise.all(
		phones.map(async (phone) => {
			await sleep(Math.random() * 2_000);
			write(phone);
		})
	);
} else {
	const timers = phones.map((phone) => {
		let timer: NodeJS.Timeout;
		const again = () => {
			write(phone);
			timer = setTimeout(again, EACH_MS);
		};
		timer = setTimeout(again, Math.random() * EACH_MS);
		return () => clearTimeout(timer);
	});
	if (mode === 'cut') {
		const away = phones.filter((_, i) => i % 5 === 0);
		setTimeout(() => away.forEach((phone) => phone.cutOff()), 5_000);
		setTimeout(() => away.forEach((phone) => phone.back()), 35_000);
	}
	await sleep(SECONDS * 1_000);
	for (const stop of timers) stop();
}
const wroteUntil = performance.now();

// until every phone has everything, a minute at most
const settled = async () => {
	for (const phone of phones) if ((await phone.outbox.all()).length) return false;
	return phones.every((phone) => phone.notes === written);
};
for (let i = 0; i < 600 && !(await settled()); i++) {
	await sleep(100);
	// what the page does when it has heard nothing for long
	if (i % 50 === 49) for (const phone of phones) if (phone.notes !== written) void phone.catchUp();
}
const everywhereMs = lastSeen - began;

const at = (values: number[], share: number) =>
	values[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;
delivered.sort((a, b) => a - b);
joins.sort((a, b) => a - b);
const posts = phones.flatMap((phone) => phone.postMs).sort((a, b) => a - b);
console.log(
	JSON.stringify({
		phones: PHONES,
		written,
		acknowledged: phones.reduce((sum, phone) => sum + phone.acknowledged, 0),
		deliveries: phones.reduce((sum, phone) => sum + phone.notes, 0),
		behind: phones.filter((phone) => phone.notes !== written).length,
		orders: new Set(phones.map((phone) => phone.hash)).size,
		gaps: phones.reduce((sum, phone) => sum + phone.gaps, 0),
		p50: at(delivered, 0.5),
		p99: at(delivered, 0.99),
		most: delivered.at(-1) ?? 0,
		postP50: at(posts, 0.5),
		postP99: at(posts, 0.99),
		joinP99: at(joins, 0.99),
		everywhereMs,
		wroteMs: wroteUntil - began
	})
);
for (const phone of phones) phone.close();
process.exit(0);
