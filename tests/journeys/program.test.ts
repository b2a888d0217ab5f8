// The server as a program: what it prints, how it ends, how it begins again.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { type RunningServer, root, startServer } from '../support/server.ts';
import { copyOfTemplate } from '../support/template.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'poytakunta-program-'));
let server: RunningServer | undefined;
afterAll(async () => {
	await server?.stop();
	rmSync(dataDir, { recursive: true, force: true });
});

const start = async () => (server = await startServer({ dataDir, keep: true }));

/** What a server prints on stdout until it is ready or ends, and its exit code. */
async function printed(env: Record<string, string>, args: string[] = []) {
	const child = spawn(process.execPath, ['server.mjs', ...args], {
		cwd: root,
		env: { ...process.env, NODE_ENV: 'production', MIN_FREE_MB: '20', ...env },
		stdio: ['ignore', 'pipe', 'pipe']
	});
	let out = '';
	let err = '';
	child.stderr.on('data', (part) => (err += part));
	child.stdout.on('data', (part) => {
		out += part;
		if (/^ready /m.test(out)) child.kill('SIGTERM');
	});
	const [code] = (await once(child, 'close')) as [number | null];
	return { code, lines: out.trim().split('\n').filter(Boolean), err };
}

it('prints the setup link of an empty installation before `ready`, its last line', async () => {
	const { code, lines } = await printed({ DATA_DIR: dataDir, PORT: '0' });
	expect(lines).toEqual([
		expect.stringMatching(/^setup http:\/\/127\.0\.0\.1:\d+\/fi\/\S+$/),
		expect.stringMatching(/^ready http:\/\/127\.0\.0\.1:\d+$/)
	]);
	expect(code).toBe(0);
});

it('ends in order at SIGTERM, with the request that was under way answered', async () => {
	const { url, stop } = await start();
	const { port, host } = new URL(url);
	const body = 'email=joku%40example.org&return=';
	const socket = connect(Number(port), '127.0.0.1');
	let answer = '';
	socket.on('data', (part) => (answer += part));
	const closed = once(socket, 'close');
	socket.write(
		[
			...['POST /en/sign-in HTTP/1.1', `host: ${host}`, `origin: ${url}`, 'accept: text/html'],
			...['content-type: application/x-www-form-urlencoded', `content-length: ${body.length}`],
			...['', body.slice(0, 10)]
		].join('\r\n')
	);
	// it is surely under way when another request after it has been answered
	await fetch(`${url}/health`);
	const ended = stop();
	await new Promise((done) => setTimeout(done, 300));
	socket.write(body.slice(10));
	await closed;
	expect(answer).toMatch(/^HTTP\/1\.1 303 /);
	expect(await ended).toBe(0);
	server = undefined;
});

it('a second start answers a page, and offers the setup link until somebody used it', async () => {
	const { url, setup } = await start();
	expect(setup).toMatch(/\/fi\//);
	expect((await fetch(url)).status).toBe(200);
});

it.each([
	['a wrong setting', { PORT: 'x' }, 2, /PORT must be a whole number/],
	['a folder in use', {}, 3, /Another process is using the data folder/]
])('ends with a sentence at %s', async (_, env, expected, said) => {
	const { code, err } = await printed({ DATA_DIR: dataDir, PORT: '0', ...env });
	expect(code).toBe(expected);
	expect(err).toMatch(said);
	expect(err).not.toMatch(/\bat \S+ \(/);
});

it('says that a port is taken', async () => {
	const other = await copyOfTemplate();
	const { code, err } = await printed({ DATA_DIR: other, PORT: new URL(server!.url).port });
	rmSync(other, { recursive: true, force: true });
	expect(code).toBe(1);
	expect(err).toContain('Choose another with PORT.');
});
