import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Finds a file of the program from wherever the calling code ended up: beside the sources, or
 * bundled somewhere below `build/`. The working folder is the last resort.
 *
 * @param relative path from the root of the program
 * @throws when it is nowhere
 * @example findUp('db/migrations', import.meta.dirname)
 */
export function findUp(relative: string, from: string): string {
	for (const start of [from, process.cwd()])
		for (let dir = start; ; dir = dirname(dir)) {
			const path = join(dir, relative);
			if (existsSync(path)) return path;
			if (dir === dirname(dir)) break;
		}
	throw new Error(`${relative} is missing: the program must run from its own folder.`);
}
