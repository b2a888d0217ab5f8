import pg from 'pg';

const BACKOFF_MS = [100, 500, 1_000, 2_000, 5_000];

export type Listener = {
	listen(channel: string, onMessage: (payload: string) => void): Promise<() => Promise<void>>;
	close(): Promise<void>;
};

/**
 * Notifications on one kept connection that comes back by itself. After each gap every receiver
 * is called with an empty payload: something may have been missed, look.
 */
export function startListener(config: pg.ClientConfig, log: (text: string) => void): Listener {
	const receivers = new Map<string, Set<(payload: string) => void>>();
	let client: Promise<pg.Client | null> | undefined;
	let closed = false;
	let attempt = 0;

	async function connect(): Promise<pg.Client | null> {
		const fresh = new pg.Client(config);
		let gone = false;
		const lost = () => {
			// one loss is reported as an error and as an end
			if (gone) return;
			gone = true;
			fresh.removeAllListeners();
			fresh.on('error', () => undefined);
			void fresh.end().catch(() => undefined);
			again();
		};
		fresh.on('error', lost);
		fresh.on('end', lost);
		fresh.on('notification', ({ channel, payload }) => tell(channel, payload ?? ''));
		try {
			await fresh.connect();
			for (const channel of receivers.keys()) await fresh.query(`listen ${quote(channel)}`);
			if (attempt) for (const channel of receivers.keys()) tell(channel, '');
			attempt = 0;
			return fresh;
		} catch {
			lost();
			return null;
		}
	}

	function again() {
		if (closed) return;
		if (!attempt) log('the connection for notifications was lost; trying again');
		const wait = BACKOFF_MS[Math.min(attempt++, BACKOFF_MS.length - 1)]!;
		client = new Promise((resolve) => {
			setTimeout(() => (closed ? resolve(null) : connect().then(resolve)), wait).unref();
		});
	}

	function tell(channel: string, payload: string) {
		for (const receive of receivers.get(channel) ?? [])
			try {
				receive(payload);
			} catch (fault) {
				log(`a receiver of ${channel} failed: ${(fault as Error).name}`);
			}
	}

	return {
		async listen(channel, onMessage) {
			const known = receivers.get(channel);
			if (known) known.add(onMessage);
			else {
				receivers.set(channel, new Set([onMessage]));
				// a lost connection subscribes to every channel when it is back
				if (client && !attempt)
					await (await client)?.query(`listen ${quote(channel)}`).catch(() => undefined);
			}
			client ??= connect();
			if (!attempt) await client;
			return async () => {
				receivers.get(channel)?.delete(onMessage);
			};
		},
		async close() {
			closed = true;
			const open = await Promise.race([
				client,
				new Promise<null>((r) => setTimeout(r, 1_000, null))
			]);
			open?.removeAllListeners();
			open?.on('error', () => undefined);
			await open?.end().catch(() => undefined);
		}
	};
}

const quote = (name: string) => `"${name.replaceAll('"', '""')}"`;
