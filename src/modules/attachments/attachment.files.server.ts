import type { Ctx } from '#platform/command/context.ts';
import type { Database } from '#platform/db/database.server.ts';
import type { FileStore } from '#platform/files/store.server.ts';
import type { Sweep } from '#platform/jobs/sweeps.server.ts';
import { filesInUse, filesNeeded } from './attachment.store.server.ts';

const DAY_MS = 86_400_000;

/** Files that nothing has pointed to for a day: uploads that came to nothing, and what was removed. */
async function sweepFiles(ctx: Ctx): Promise<void> {
	const now = ctx.ports.now();
	const since = new Date(now.getTime() - DAY_MS);
	await ctx.files?.sweep(now, (hashes) =>
		ctx.db.transaction((tx) => filesInUse(tx, hashes, since), { readOnly: true })
	);
}

export const attachmentSweeps: readonly Sweep[] = [
	{ name: 'files', everyMinutes: 6 * 60, run: sweepFiles }
];

/**
 * The files that attachments point to and that are not there as they were: for `verify`.
 *
 * @returns one sentence each; empty when all is well
 */
export async function brokenFiles(db: Database, files: FileStore): Promise<string[]> {
	const needed = await db.transaction((tx) => filesNeeded(tx), { readOnly: true });
	const broken: string[] = [];
	for (const { sha256, bytes } of needed) {
		const wrong = await files.check(sha256, bytes);
		if (wrong) broken.push(`The file ${sha256} of an attachment is ${wrong}.`);
	}
	return broken;
}
