import { createConnection } from 'node:net';
import { join } from 'node:path';
import { readSettings } from '#platform/settings.server.ts';

/**
 * Asks the running server over `DATA_DIR/admin.sock`.
 *
 * @returns what it answered, or null when no server runs on this data folder
 * @throws what the server answered as an error
 */
export async function askServer(name: string, input: Record<string, unknown>): Promise<Record<string, never> | null> {
	const path = join(readSettings(process.env).dataDir, 'admin.sock');
	return new Promise((resolve, reject) => {
		const socket = createConnection(path);
		let said = '';
		socket.setEncoding('utf8');
		socket.on('connect', () => socket.end(`${JSON.stringify({ name, input })}\n`));
		socket.on('data', (part) => (said += part));
		// nobody listens: no server runs here
		socket.on('error', (fault: NodeJS.ErrnoException) =>
			['ENOENT', 'ECONNREFUSED'].includes(fault.code ?? '') ? resolve(null) : reject(fault)
		);
		socket.on('end', () => {
			const { ok, error, answer } = JSON.parse(said || '{"error":"no answer"}');
			if (ok) resolve(answer);
			else reject(new Error(error));
		});
	});
}
