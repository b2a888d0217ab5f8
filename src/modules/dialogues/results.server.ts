import { Worker } from 'node:worker_threads';
import type { Ctx } from '#platform/command/context.ts';
import type { Database } from '#platform/db/database.server.ts';
import { findUp } from '#platform/db/find-up.server.ts';
import { type Analysis, analyse } from './analysis.ts';
import { type GroupRow, byGroup } from './by-group.ts';
import { answersOf } from './claim.queries.server.ts';
import type { ClaimsState } from './dialogue.ts';
import { type VoteTable, tableOf } from './votes.ts';

export type Results = {
	claims: { id: string; number: number; text: string; lang: string }[];
	analysis: Analysis;
	sides: { groups: string[]; rows: GroupRow[] };
	sectors: { groups: string[]; rows: GroupRow[] };
};

/** Up to so many answers the analysis runs in the server itself; a larger one runs beside it. */
const SMALL_TABLE = 2_000;
/** While people answer, what is shown may be so old: each answer is a new version. */
const FRESH_MS = 10_000;
const MOST_KEPT = 50;

type Kept = { version: number; at: number; results: Promise<Results> };
const kept = new WeakMap<Database, Map<string, Kept>>();

/**
 * What the answers of a day tell. Kept by the version of the answers, so that it is computed once
 * for a closed dialogue whoever asks; while it is open, at most every ten seconds. Whether the
 * results may be seen has been asked before.
 */
export function resultsOf(
	ctx: Ctx,
	workshopId: string,
	{ answers_version: version, claims }: { answers_version: number; claims: ClaimsState }
): Promise<Results> {
	let days = kept.get(ctx.db);
	if (!days) kept.set(ctx.db, (days = new Map()));
	const now = ctx.ports.now().getTime();
	const had = days.get(workshopId);
	const fresh = claims === 'open' && had && Math.abs(now - had.at) < FRESH_MS;
	if (had && (had.version === version || fresh)) return had.results;
	const results = compute(ctx, workshopId);
	const mine = { version, at: now, results };
	days.delete(workshopId);
	days.set(workshopId, mine);
	if (days.size > MOST_KEPT) days.delete(days.keys().next().value!);
	// what failed is not kept: the next one who asks tries again
	results.catch(() => days.get(workshopId) === mine && days.delete(workshopId));
	return results;
}

async function compute(ctx: Ctx, workshopId: string): Promise<Results> {
	const { claims, voters, votes } = await answersOf(ctx, workshopId);
	const table = tableOf(votes);
	const of = new Map(voters.map((voter) => [voter.id, voter]));
	const groups = (key: 'side' | 'sector') => table.voters.map((id) => of.get(id)?.[key] ?? null);
	return {
		claims,
		analysis: table.answers.length > SMALL_TABLE ? await beside(table) : analyse(table),
		sides: byGroup(table, groups('side')),
		sectors: byGroup(table, groups('sector'))
	};
}

const LONGEST_MS = 30_000;

async function beside(table: VoteTable): Promise<Analysis> {
	const worker = new Worker(
		findUp('src/modules/dialogues/analysis.worker.ts', import.meta.dirname),
		{ workerData: table, execArgv: ['--disable-warning=ExperimentalWarning'] }
	);
	const clock = setTimeout(() => void worker.terminate(), LONGEST_MS);
	try {
		return await new Promise<Analysis>((resolve, reject) => {
			worker.once('message', resolve);
			worker.once('error', reject);
			worker.once('exit', (code) => reject(new Error(`the analysis ended early: ${code}`)));
		});
	} finally {
		clearTimeout(clock);
		void worker.terminate();
	}
}
