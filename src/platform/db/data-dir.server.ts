import {
	closeSync,
	existsSync,
	fsyncSync,
	openSync,
	readFileSync,
	rmSync,
	writeSync
} from 'node:fs';
import { join } from 'node:path';
import { NewerDatabase } from './errors.server.ts';

const EMBEDDED_MAJOR = 18;

/**
 * Marks the folder as running; the mark is taken away at an orderly close.
 *
 * @returns true when the mark was there already: the last run did not end in order
 */
export function markRunning(dir: string): boolean {
	const path = join(dir, 'running');
	const unclean = existsSync(path);
	const file = openSync(path, 'w', 0o600);
	writeSync(file, `${process.pid}\n`);
	fsyncSync(file);
	closeSync(file);
	return unclean;
}

export function unmarkRunning(dir: string): void {
	rmSync(join(dir, 'running'), { force: true });
}

/** Whether there is a database in the folder at all. */
export const hasDatabase = (dir: string) => existsSync(join(dir, 'PG_VERSION'));

/**
 * @throws NewerDatabase when the files belong to another major version of PostgreSQL, which
 *   cannot be opened in place
 */
export function refuseOtherMajor(dir: string): void {
	if (!hasDatabase(dir)) return;
	const major = Number.parseInt(readFileSync(join(dir, 'PG_VERSION'), 'utf8'), 10);
	if (major === EMBEDDED_MAJOR) return;
	throw new NewerDatabase(
		`The data folder was made by PostgreSQL ${major}, this program carries ${EMBEDDED_MAJOR}. ` +
			'Make a backup with the version that made it and restore it here.'
	);
}
