import { chmodSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

export type AdminCommands = Record<string, (input: Record<string, unknown>) => Promise<Record<string, unknown>>>;

const LONGEST = 10_000;

/**
 * Lets programs on this machine speak to the running server: one JSON line in, one out, over a
 * socket in the data folder that only its owner may open.
 */
export async function startAdminSocket(dataDir: string, commands: AdminCommands) {
	const path = join(dataDir, 'admin.sock');
	rmSync(path, { force: true });
	const server = createServer({ allowHalfOpen: true }, (socket) => {
		let said = '';
		socket.setEncoding('utf8');
		socket.on('error', () => socket.destroy());
		socket.on('data', (part) => {
			said += part;
			if (said.length > LONGEST) socket.destroy();
		});
		socket.on('end', async () => {
			socket.end(JSON.stringify(await answer(said, commands)));
		});
	});
	const before = process.umask(0o177);
	await new Promise<void>((done, failed) => server.once('error', failed).listen(path, done)).finally(() => process.umask(before));
	chmodSync(path, 0o600);
	return {
		async stop() {
			await new Promise((done) => server.close(done));
			rmSync(path, { force: true });
		}
	};
}

async function answer(said: string, commands: AdminCommands) {
	try {
		const { name, input } = JSON.parse(said);
		const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
		if (!command) return { ok: false, error: `The server does not know ${name}.` };
		return { ok: true, answer: await command(input ?? {}) };
	} catch (fault) {
		return { ok: false, error: (fault as Error).message };
	}
}
