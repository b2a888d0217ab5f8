// Asks for one address over and over: `generator.ts URL CONNECTIONS REQUESTS [PER_SECOND]`.
// A program of its own, so that its work is not counted to the server. Prints latencies as JSON.
import { Agent, get } from 'node:http';

const [url, connections, requests, perSecond] = process.argv.slice(2) as [
	string,
	string,
	string,
	string?
];
const agent = new Agent({ keepAlive: true, maxSockets: Number(connections) });
const headers = { 'accept-encoding': 'gzip, deflate, br', accept: 'text/html' };
const times: number[] = [];
let failed = 0;

const ask = (since: number): Promise<void> =>
	new Promise((done) => {
		const end = (ok: boolean) => {
			times.push(performance.now() - since);
			if (!ok) failed++;
			done();
		};
		get(url, { agent, headers }, (answer) => {
			answer.resume();
			answer.on('end', () => end(answer.statusCode === 200));
		}).on('error', () => end(false));
	});

/** As fast as the connections carry. */
async function flatOut(): Promise<void> {
	let left = Number(requests);
	await Promise.all(
		Array.from({ length: Number(connections) }, async () => {
			while (left-- > 0) await ask(performance.now());
		})
	);
}

/** At a fixed rate; time is counted from when a request was due, so that a stall is not hidden. */
async function steadily(rate: number): Promise<void> {
	const begin = performance.now();
	const running: Promise<void>[] = [];
	for (let sent = 0; sent < Number(requests);) {
		const due = Math.min(Number(requests), Math.floor(((performance.now() - begin) / 1000) * rate));
		for (; sent < due; sent++) running.push(ask(begin + (sent / rate) * 1000));
		await new Promise((next) => setTimeout(next, 1));
	}
	await Promise.all(running);
}

await (perSecond ? steadily(Number(perSecond)) : flatOut());
agent.destroy();
times.sort((a, b) => a - b);
const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))]!;
console.log(
	JSON.stringify({ requests: times.length, failed, p50: at(0.5), p95: at(0.95), p99: at(0.99) })
);
