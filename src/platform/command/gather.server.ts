import { Unavailable } from '../db/errors.server.ts';

const MOST_BATCHES = 8;

/** Adds one call to the batch that is being gathered, and resolves to its own answer. */
export type Gather<In, Out> = (one: In) => Promise<Out>;

/**
 * Gathers calls that come close together and runs them as one: a hall of a thousand phones then
 * costs ten transactions a second, not hundreds. The first call after a quiet moment does not
 * wait for company. Batches of one gatherer never run side by side, so their order holds.
 *
 * @param run answers each call at its place; what it throws is thrown to every call of the batch
 * @param pauseMs between the beginnings of two batches, at least
 * @param most calls in one batch; the rest goes into the next one, and beyond eight batches is refused
 * @example const add = gather((numbers: number[]) => Promise.resolve(numbers.map((n) => n * 2)), 100);
 */
export function gather<In, Out>(
	run: (batch: In[]) => Promise<Out[]>,
	pauseMs: number,
	most = 500
): Gather<In, Out> {
	type Call = { one: In; answer: (out: Out) => void; fail: (fault: unknown) => void };
	let calls: Call[] = [];
	let timer: NodeJS.Timeout | undefined;
	let running = false;
	let last = -Infinity;

	function plan() {
		if (timer || running || !calls.length) return;
		timer = setTimeout(() => void go(), Math.max(0, last + pauseMs - performance.now()));
	}

	async function go() {
		timer = undefined;
		running = true;
		last = performance.now();
		const batch = calls.slice(0, most);
		calls = calls.slice(most);
		try {
			const answers = await run(batch.map(({ one }) => one));
			batch.forEach(({ answer }, i) => answer(answers[i]!));
		} catch (fault) {
			for (const { fail } of batch) fail(fault);
		}
		running = false;
		plan();
	}

	return (one) =>
		new Promise((answer, fail) => {
			if (calls.length >= most * MOST_BATCHES)
				return fail(new Unavailable('Too many calls are waiting for their batch.', 2));
			calls.push({ one, answer, fail });
			plan();
		});
}
