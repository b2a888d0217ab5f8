import { chmodSync, mkdirSync, rmSync } from 'node:fs';
import { type Server, createServer } from 'node:net';
import { listens } from './admin-client.server.ts';
import { adminSocketPath } from './admin-path.server.ts';

export type AdminCommands = Record<
	string,
	(input: Record<string, unknown>) => Promise<Record<string, unknown>>
>;

const LONGEST = 10_000;
const none = { stop: async () => {} };

/**
 * Lets programs on this machine speak to the running server: one JSON line in, one out, over a
 * socket in the data folder that only its owner may open. The server also runs without it: when
 * it cannot be made, one line on stderr says so.
 */
export async function startAdminSocket(
	dataDir: string,
	commands: AdminCommands
): Promise<{ stop(): Promise<void> }> {
	const without = (why: string) => {
		console.error(`admin socket: ${why}; bin/poytakunta cannot reach this server while it runs`);
		return none;
	};
	const path = adminSocketPath(dataDir);
	if (!path) return without(`the path of ${dataDir} is too long for one`);
	// several copies of the program on one PostgreSQL may share a folder: the first has the socket
	if (await listens(path)) return none;
	const server = createServer({ allowHalfOpen: true }, (socket) => {
		let said = '';
		socket.setEncoding('utf8');
		socket.on('error', () => socket.destroy());
		socket.on('data', (part) => {
			said += part;
			if (said.length > LONGEST) socket.destroy();
		});
		socket.on('end', async () => {
			if (said) socket.end(JSON.stringify(await answer(said, commands)));
			else socket.end();
		});
	});
	try {
		mkdirSync(dataDir, { recursive: true, mode: 0o700 });
		rmSync(path, { force: true });
		await listen(server, path);
		chmodSync(path, 0o600);
	} catch (fault) {
		server.close();
		return without((fault as Error).message);
	}
	return {
		async stop() {
			await new Promise((done) => server.close(done));
			rmSync(path, { force: true });
		}
	};
}

async function listen(server: Server, path: string): Promise<void> {
	const listening = new Promise<void>((done, failed) =>
		server.once('error', failed).once('listening', done)
	);
	// the socket is made within the call, so that no other file is made with this mask
	const before = process.umask(0o177);
	try {
		server.listen(path);
	} finally {
		process.umask(before);
	}
	await listening;
}

async function answer(said: string, commands: AdminCommands) {
	try {
		const { name, input } = JSON.parse(said);
		const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
		if (!command) return { ok: false, kind: 'Error', error: `The server does not know ${name}.` };
		return { ok: true, answer: await command(input ?? {}) };
	} catch (fault) {
		return { ok: false, kind: (fault as Error).name, error: (fault as Error).message };
	}
}
