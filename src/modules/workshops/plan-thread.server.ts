// The planner works in a thread of its own: a second of search would stop the whole server.
import { Worker } from 'node:worker_threads';
import { type Result, refuse } from '#platform/core/result.ts';
import { findUp } from '#platform/db/find-up.server.ts';
import type { Cafe } from './cafe/cafe.ts';
import type { Plan } from './cafe/plan.ts';

const LONGEST_MS = 15_000;
const MOST_AT_ONCE = 4;

let working = 0;

/** Plans a café. Refuses `cafe_contradiction`, and `cafe_busy` when others are planning. */
export async function planInThread(cafe: Cafe): Promise<Result<Plan>> {
	if (working >= MOST_AT_ONCE) return refuse('cafe_busy');
	working++;
	const worker = new Worker(
		findUp('src/modules/workshops/cafe/cafe.worker.ts', import.meta.dirname),
		{ workerData: cafe, execArgv: ['--disable-warning=ExperimentalWarning'] }
	);
	const clock = setTimeout(() => void worker.terminate(), LONGEST_MS);
	try {
		return await new Promise<Result<Plan>>((resolve, reject) => {
			worker.once('message', resolve);
			worker.once('error', reject);
			worker.once('exit', () => resolve(refuse('cafe_busy')));
		});
	} finally {
		clearTimeout(clock);
		working--;
		void worker.terminate();
	}
}
