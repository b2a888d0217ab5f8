import type { DatabaseThread } from './thread.server.ts';

const WAL_BYTES = 64 * 2 ** 20;
const CHECKPOINT_MS = 5 * 60_000;
const LOOK_MS = 10_000;
const NIGHT_HOUR = 3;

/**
 * What a server does by itself and PGlite does not: a checkpoint every five minutes and after
 * 64 MB of log (without it the log grows past any limit), and a vacuum each night (without it
 * statistics go stale and dead rows stay).
 *
 * @returns how to stop
 */
export function startUpkeep(
	thread: DatabaseThread,
	vacuum: () => Promise<void>,
	log: (text: string) => void
): () => void {
	let lastCheckpoint = performance.now();
	let looking = false;
	const look = async () => {
		if (looking || !thread.running()) return;
		looking = true;
		try {
			const bytes = Number(await thread.run({ do: 'wal' }));
			const due = performance.now() - lastCheckpoint > CHECKPOINT_MS;
			if (bytes > WAL_BYTES || (due && bytes > 0)) await thread.run({ do: 'checkpoint' });
			if (bytes > WAL_BYTES || due) lastCheckpoint = performance.now();
		} catch (fault) {
			log(`checkpoint failed: ${(fault as Error).message}`);
		}
		looking = false;
	};
	const checkpoints = setInterval(() => void look(), LOOK_MS);
	checkpoints.unref();

	let night: NodeJS.Timeout;
	const planNight = () => {
		const next = new Date();
		next.setHours(NIGHT_HOUR, 0, 0, 0);
		if (next.getTime() <= Date.now()) next.setDate(next.getDate() + 1);
		night = setTimeout(
			() =>
				void vacuum()
					.catch((fault) => log(`vacuum failed: ${(fault as Error).message}`))
					.finally(planNight),
			next.getTime() - Date.now()
		);
		night.unref();
	};
	planNight();
	return () => {
		clearInterval(checkpoints);
		clearTimeout(night);
	};
}
