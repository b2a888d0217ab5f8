import { join } from 'node:path';

// the operating system's limit for the path of a unix socket is 104 or 108 bytes
const LONGEST_PATH = 100;

/** Where the running server listens to programs; null when the path is too long for a socket. */
export function adminSocketPath(dataDir: string): string | null {
	const path = join(dataDir, 'admin.sock');
	return Buffer.byteLength(path) > LONGEST_PATH ? null : path;
}
