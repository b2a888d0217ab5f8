// The planner in a thread of its own: one café in, one plan out.
import { parentPort, workerData } from 'node:worker_threads';
import { type Cafe, CannotPlan } from './cafe.ts';
import { planCafe } from './plan.ts';

try {
	parentPort!.postMessage({ ok: true, value: planCafe(workerData as Cafe) });
} catch (fault) {
	if (!(fault instanceof CannotPlan)) throw fault;
	parentPort!.postMessage({ ok: false, code: 'cafe_contradiction' });
}
