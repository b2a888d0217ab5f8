// A server to measure: on one core of its own, with its processor time and memory read from /proc.
import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');

/** The core that servers get; the generator of requests gets the other. */
export const SERVER_CORE = '0';
export const OTHER_CORE = cpus().length > 1 ? '1' : '0';

const TICK_MS = 10;

export type Served = {
	url: string;
	/** Processor time that the whole process has used so far, all threads, in milliseconds. */
	cpuMs(): number;
	/** Resident memory of the whole process, in megabytes. */
	rssMb(): number;
	stop(): Promise<void>;
	/** Ends it as a power cut would. */
	kill(): Promise<void>;
};

/** Starts a program that prints `ready URL`. */
export async function serve(
	args: readonly string[],
	env: Record<string, string> = {}
): Promise<Served> {
	// every thread inherits the core, also the database's
	const child = spawn('taskset', ['-c', SERVER_CORE, process.execPath, ...args], {
		cwd: root,
		env: { ...process.env, NODE_ENV: 'production', PORT: '0', HOST: '127.0.0.1', ...env },
		stdio: ['ignore', 'pipe', 'inherit']
	});
	const url = await readyLine(child);
	const proc = (name: string) => readFileSync(`/proc/${child.pid}/${name}`, 'utf8');
	return {
		url,
		cpuMs() {
			const fields = proc('stat').split(') ')[1]!.split(' ');
			return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
		},
		rssMb: () => Number(/^VmRSS:\s+(\d+) kB/m.exec(proc('status'))![1]) / 1024,
		async stop() {
			child.kill('SIGTERM');
			await new Promise((done) => child.once('exit', done));
		},
		async kill() {
			child.removeAllListeners('exit');
			const ended = new Promise((done) => child.once('exit', done));
			child.kill('SIGKILL');
			await ended;
		}
	};
}

/** The product itself on a data folder. */
export const serveProduct = (dataDir: string): Promise<Served> =>
	serve(['server.mjs'], { DATA_DIR: dataDir, MIN_FREE_MB: '50' });

function readyLine(child: ChildProcess): Promise<string> {
	return new Promise((ready, failed) => {
		let out = '';
		child.stdout!.on('data', (part) => {
			out += part;
			const line = /^ready (\S+)$/m.exec(out);
			if (line) ready(line[1]!);
		});
		child.once('exit', (code) => failed(new Error(`the server ended with ${code}:\n${out}`)));
	});
}
