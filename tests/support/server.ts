import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { scratchDir } from './template.ts';

export const root = resolve(import.meta.dirname, '../..');

export type RunningServer = {
	url: string;
	/** The one-time link that an empty installation prints. */
	setup: string | null;
	dataDir: string;
	env: Record<string, string>;
	/** What the server wrote to its log so far. */
	log(): string;
	child: ChildProcess;
	/** SIGTERM, then waits; resolves to the exit code. */
	stop(): Promise<number | null>;
};

/**
 * Starts the built server on a free port of the loopback address with a data folder of its own,
 * which goes when it stops.
 */
export async function startServer(
	options: { demo?: boolean; env?: Record<string, string>; dataDir?: string; keep?: boolean } = {}
): Promise<RunningServer> {
	const dataDir = options.dataDir ?? mkdtempSync(join(scratchDir(), 'poytakunta-test-'));
	const env = {
		DATA_DIR: dataDir,
		PORT: '0',
		HOST: '127.0.0.1',
		MIN_FREE_MB: '50',
		...options.env
	};
	const child = spawn(process.execPath, ['server.mjs', ...(options.demo ? ['--demo'] : [])], {
		cwd: root,
		env: { ...process.env, NODE_ENV: 'production', ...env },
		stdio: ['ignore', 'pipe', 'pipe']
	});
	let out = '';
	let log = '';
	child.stderr!.on('data', (part) => (log += part));
	const ended = new Promise<number | null>((done) => child.once('exit', (code) => done(code)));
	const url = await new Promise<string>((ready, failed) => {
		const limit = setTimeout(() => {
			child.kill('SIGKILL');
			failed(new Error(`the server did not start in 110 s:\n${out}${log}`));
		}, 110_000);
		child.stdout!.on('data', (part) => {
			out += part;
			const line = /^ready (\S+)$/m.exec(out);
			if (line) {
				clearTimeout(limit);
				ready(line[1]!);
			}
		});
		void ended.then((code) => failed(new Error(`the server ended with ${code}:\n${out}${log}`)));
	});
	return {
		url,
		setup: /^setup (\S+)$/m.exec(out)?.[1] ?? null,
		dataDir,
		env,
		log: () => log,
		child,
		async stop() {
			child.kill('SIGTERM');
			const code = await ended;
			if (!options.keep) rmSync(dataDir, { recursive: true, force: true });
			return code;
		}
	};
}
