import type { Ctx } from '../command/context.ts';

/**
 * Work that the clock starts: reminders, ends of comment times, cleaning. A sweep must bear a
 * repeat and a second instance beside it: it queues mails by key and changes rows by condition.
 */
export type Sweep = { name: string; everyMinutes: number; run(ctx: Ctx): Promise<void> };

/** Runs each sweep at its pace, the first time at once; a failing sweep does not stop the others. */
export async function startSweeps(ctx: Ctx, sweeps: readonly Sweep[]) {
	let running: Promise<void> = Promise.resolve();
	const last = new Map<string, number>();
	let stopped = false;
	const tick = () => {
		running = running.then(async () => {
			for (const sweep of sweeps) {
				if (stopped) return;
				const now = performance.now();
				const before = last.get(sweep.name);
				if (before !== undefined && now - before < sweep.everyMinutes * 60_000) continue;
				last.set(sweep.name, now);
				try {
					await sweep.run(ctx);
				} catch (fault) {
					console.error(`sweep ${sweep.name} failed: ${(fault as Error).name}`);
				}
			}
		});
	};
	const timer = setInterval(tick, 30_000);
	timer.unref();
	tick();
	return {
		async stop() {
			stopped = true;
			clearInterval(timer);
			await running;
		}
	};
}
