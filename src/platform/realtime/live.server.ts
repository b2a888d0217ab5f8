import type { Database } from '../db/database.server.ts';

type Listener = (about: string) => void;

/** Tells open pages that something changed, so that they fetch it again. */
export type Live = {
	/** Calls `heard` after each change under one of the ids. Returns how to stop. */
	watch(ids: readonly string[], heard: Listener): () => void;
	/** Tells every instance that things with these ids changed. */
	changed(ids: readonly string[]): Promise<void>;
	/** Called once when the server is about to stop; open streams end themselves. */
	onEnd(ended: () => void): () => void;
	end(): void;
	stop(): Promise<void>;
};

const CHANNEL = 'changed';
const MOST_IDS = 100;

/**
 * "Changed, fetch again" across all instances: ids go through NOTIFY, never rows, so each page
 * reads what its own viewer may see. Delivery is a hint; pages also poll.
 *
 * @example const stop = live.watch([meetingId], () => send('changed'));
 */
export async function startLive(db: Database): Promise<Live> {
	const listeners = new Map<string, Set<Listener>>();
	const enders = new Set<() => void>();
	const unlisten = await db.listen(CHANNEL, (payload) => {
		// the connection was away: anything may have changed
		const ids = payload ? payload.split(',') : [...listeners.keys()];
		for (const id of ids) for (const heard of [...(listeners.get(id) ?? [])]) heard(id);
	});
	return {
		watch(ids, heard) {
			for (const id of ids) listeners.set(id, (listeners.get(id) ?? new Set()).add(heard));
			return () => {
				for (const id of ids) {
					listeners.get(id)?.delete(heard);
					if (!listeners.get(id)?.size) listeners.delete(id);
				}
			};
		},
		async changed(ids) {
			const each = [...new Set(ids)];
			for (let at = 0; at < each.length; at += MOST_IDS)
				await db.notify(CHANNEL, each.slice(at, at + MOST_IDS).join(','));
		},
		onEnd(ended) {
			enders.add(ended);
			return () => enders.delete(ended);
		},
		end() {
			for (const ended of enders) ended();
		},
		stop: unlisten
	};
}
