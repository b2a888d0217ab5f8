// The real server as a process of its own: started, asked, killed.
import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { root } from '../support/server.ts';

const START_MS = 300_000;

export type Ended = { code: number | null; text: string; ms: number };

/**
 * Starts it and does not wait.
 *
 * @param options of Node
 * @param within a program that runs the server, e.g. `unshare -n`
 */
export const launch = (
	env: Record<string, string>,
	options: string[] = [],
	within: string[] = []
): ChildProcess => {
	const [program, ...args] = [...within, process.execPath, ...options, 'server.mjs'];
	return spawn(program!, args, {
		cwd: root,
		env: { ...process.env, NODE_ENV: 'production', MIN_FREE_MB: '20', ...env },
		stdio: ['ignore', 'pipe', 'pipe']
	});
};

/** What it says until it ends, and how long that took. */
export async function ended(server: ChildProcess): Promise<Ended> {
	const began = performance.now();
	let text = '';
	for (const stream of [server.stdout, server.stderr]) stream?.on('data', (part) => (text += part));
	const code = await exitOf(server);
	return { code, text, ms: Math.round(performance.now() - began) };
}

const exitOf = (server: ChildProcess): Promise<number | null> =>
	server.exitCode !== null || server.signalCode !== null
		? Promise.resolve(server.exitCode)
		: new Promise((done) => server.once('close', done));

/** SIGKILL, and waits until it is gone. A server that ended by itself before is a fault. */
export async function kill(server: ChildProcess): Promise<void> {
	if (server.exitCode !== null) throw new Error(`the server ended by itself: ${server.exitCode}`);
	server.kill('SIGKILL');
	await exitOf(server);
}

/** SIGTERM; the exit code. */
export async function stop(server: ChildProcess): Promise<number | null> {
	server.kill('SIGTERM');
	return exitOf(server);
}

/** Milliseconds until a page is read from the database. */
export async function serving(server: ChildProcess, page: string): Promise<number> {
	const began = performance.now();
	let said = '';
	// also keeps the pipes from filling
	server.stdout?.resume();
	server.stderr?.on('data', (part) => (said = `${said}${part}`.slice(-2_000)));
	for (;;) {
		const answer = await fetch(page).catch(() => null);
		await answer?.arrayBuffer();
		if (answer?.status === 200) return performance.now() - began;
		if (server.exitCode !== null)
			throw new Error(`the server ended with ${server.exitCode}: ${said}`);
		if (performance.now() - began > START_MS)
			throw new Error(`the server does not serve again: ${answer?.status ?? 'no answer'} ${said}`);
		await sleep(15);
	}
}
