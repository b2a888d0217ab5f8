import type { Ctx } from '../command/context.ts';
import type { Database, Tx } from '../db/database.server.ts';
import type { Sweep } from '../jobs/sweeps.server.ts';
import type { FileStore } from './store.server.ts';

/**
 * A module whose rows point to files. All of them stand in `src/file-owners.server.ts`: a file that
 * no owner knows of is swept away.
 */
export type FileOwner = {
	/** What hangs there, for a person who reads that its file is gone: `an attachment`. */
	thing: string;
	/** Of these files, the ones that a row points to, or did until `since`. */
	inUse(tx: Tx, hashes: string[], since: Date): Promise<Set<string>>;
	/** Every file that must be there. */
	needed(tx: Tx): Promise<{ sha256: string; bytes: number }[]>;
};

const DAY_MS = 86_400_000;

/** Removes files that nothing has pointed to for a day: uploads that came to nothing, and what was removed. */
export const fileSweep = (owners: readonly FileOwner[]): Sweep => ({
	name: 'files',
	everyMinutes: 6 * 60,
	run: async (ctx: Ctx) => {
		const now = ctx.ports.now();
		const since = new Date(now.getTime() - DAY_MS);
		await ctx.files?.sweep(now, (hashes) =>
			ctx.db.transaction(
				async (tx) => {
					const used = new Set<string>();
					for (const owner of owners)
						for (const hash of await owner.inUse(tx, hashes, since)) used.add(hash);
					return used;
				},
				{ readOnly: true }
			)
		);
	}
});

/**
 * The files that rows point to and that are not there as they were: for `verify`.
 *
 * @returns one sentence each; empty when all is well
 */
export async function brokenFiles(
	db: Database,
	files: FileStore,
	owners: readonly FileOwner[]
): Promise<string[]> {
	const broken: string[] = [];
	for (const { thing, needed } of owners)
		for (const { sha256, bytes } of await db.transaction(needed, { readOnly: true })) {
			const wrong = await files.check(sha256, bytes);
			if (wrong) broken.push(`The file ${sha256} of ${thing} is ${wrong}.`);
		}
	return broken;
}
