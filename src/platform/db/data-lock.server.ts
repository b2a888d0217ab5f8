import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { DataDirInUse } from './errors.server.ts';

/**
 * Takes the data folder for this process until `release` or until the process dies, however it
 * dies. PGlite itself lets two processes into one folder, and rows are lost without an error.
 *
 * An SQLite transaction is the lock because it is an operating-system lock that Node can take
 * without a native package: it holds across containers and network namespaces, which a socket
 * does not, and is free after SIGKILL, which a file with a process number is not.
 *
 * Danger: the lock belongs to the process, and closing *any* handle of the file gives it up.
 * Nothing else (a backup, say) may open `DATA_DIR/lock` in this process.
 *
 * @param dir made when it is missing, closed to other users
 * @throws DataDirInUse at once, without waiting
 * @example const release = lockDataDir(settings.dataDir);
 * @see https://sqlite.org/lockingv3.html
 */
export function lockDataDir(dir: string): () => void {
	mkdirSync(dir, { recursive: true, mode: 0o700 });
	const lock = new DatabaseSync(join(dir, 'lock'));
	try {
		lock.exec('pragma busy_timeout = 0; begin exclusive');
	} catch (fault) {
		lock.close();
		// 5 is SQLITE_BUSY; anything else (a read-only folder) is its own fault
		if ((fault as { errcode?: number }).errcode === 5) throw new DataDirInUse(dir);
		throw fault;
	}
	return () => lock.close();
}
