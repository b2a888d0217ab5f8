import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { OTHER_CORE, type Served } from './served.ts';

const run = promisify(execFile);

export type Load = {
	path: string;
	connections: number;
	requests: number;
	/** Requests a second; without it as many as the connections carry. */
	perSecond?: number;
};
export type Latencies = { requests: number; failed: number; p50: number; p95: number; p99: number };

/** Loads a server from another process on another core. @throws when a request was not answered by 200 */
export async function load(served: Served, of: Load): Promise<Latencies> {
	const { path, connections, requests, perSecond } = of;
	const { stdout } = await run('taskset', [
		'-c',
		OTHER_CORE,
		process.execPath,
		join(import.meta.dirname, 'generator.ts'),
		new URL(path, served.url).href,
		...[connections, requests, ...(perSecond ? [perSecond] : [])].map(String)
	]);
	const found = JSON.parse(stdout) as Latencies;
	if (found.failed) throw new Error(`${found.failed} of ${requests} requests for ${path} failed`);
	return found;
}

/** Processor time of the server for one request, in microseconds. */
export async function cpuPerRequest(served: Served, of: Load): Promise<number> {
	const before = served.cpuMs();
	await load(served, of);
	return ((served.cpuMs() - before) * 1000) / of.requests;
}

export const median = (values: readonly number[]): number =>
	[...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
