import { createConnection } from 'node:net';
import { readSettings } from '#platform/settings.server.ts';
import { adminSocketPath } from './admin-path.server.ts';

/**
 * Asks the running server over `DATA_DIR/admin.sock`.
 *
 * @returns what it answered, or null when no server runs on this data folder
 * @throws what the server answered as an error, under the name it had there
 */
export async function askServer<T = Record<string, never>>(
	name: string,
	input: Record<string, unknown>
): Promise<T | null> {
	const path = adminSocketPath(readSettings(process.env).dataDir);
	if (!path) return null;
	return new Promise((resolve, reject) => {
		const socket = createConnection(path);
		let said = '';
		socket.setEncoding('utf8');
		socket.on('connect', () => socket.end(`${JSON.stringify({ name, input })}\n`));
		socket.on('data', (part) => (said += part));
		// nobody listens: no server runs here
		socket.on('error', (fault: NodeJS.ErrnoException) =>
			['ENOENT', 'ENOTDIR', 'ECONNREFUSED'].includes(fault.code ?? '')
				? resolve(null)
				: reject(fault)
		);
		socket.on('end', () => {
			try {
				const { ok, error, kind, answer } = JSON.parse(said);
				if (ok) resolve(answer);
				else reject(Object.assign(new Error(error), { name: kind }));
			} catch {
				reject(new Error('The server ended before it answered.'));
			}
		});
	});
}

/** Whether a server listens on this data folder. */
export async function serverRuns(): Promise<boolean> {
	const path = adminSocketPath(readSettings(process.env).dataDir);
	return path !== null && listens(path);
}

/** Whether anybody listens on the socket. */
export function listens(path: string): Promise<boolean> {
	return new Promise((resolve) => {
		const socket = createConnection(path);
		socket.on('error', () => resolve(false));
		socket.on('connect', () => {
			socket.destroy();
			resolve(true);
		});
	});
}
