import type { Database } from '#platform/db/database.server.ts';
import type { Live } from '#platform/realtime/live.server.ts';
import { boardChannel } from './board.ts';
import { changesSince, guestsStill, lastSeqOf } from './change.queries.server.ts';
import { type Change, type Message, PROTOCOL, forStation } from './protocol.ts';

/** One open stream: takes bytes, says false when its reader does not read. */
export type Stream = {
	/** A station's own, or null for the whole hall. */
	station: string | null;
	/** Asked every three seconds: the guest by id, or whoever else by themselves. */
	guestId: string | null;
	still?: () => Promise<boolean>;
	write(bytes: Uint8Array): boolean;
	end(): void;
};

const RECENT = 2_000;
const BEAT_MS = 20_000;
const RIGHTS_MS = 3_000;
const IDLE_MS = 600_000;
const MOST_MISSED = 10_000;
const text = new TextEncoder();

export const frame = (message: Message): Uint8Array =>
	text.encode(`id: ${message.to}\nevent: changes\ndata: ${JSON.stringify(message)}\n\n`);
const BEAT = text.encode('event: beat\ndata: \n\n');

type Board = {
	workshopId: string;
	seq: number;
	/** The newest changes, so that a thousand phones that come back ask the database nothing. */
	recent: Change[];
	streams: Set<Stream>;
	/** Up to where each station's streams have been told. */
	told: Map<string | null, number>;
	/** Since when nobody has looked, in milliseconds of the process. */
	idle: number | null;
	closed: boolean;
	unwatch: () => void;
};

export type Hub = ReturnType<typeof startHub>;
const hubs = new WeakMap<Live, Hub>();

/** The hub of this copy of the program. */
export function hubOf(db: Database, live: Live): Hub {
	let hub = hubs.get(live);
	if (!hub) hubs.set(live, (hub = startHub(db, live)));
	return hub;
}

/**
 * Tells open streams what happened. On each word of a change the new ones are read once per
 * workshop, made into one buffer per station, and written to all its streams as they are.
 */
export function startHub(db: Database, live: Live) {
	const boards = new Map<string, Promise<Board>>();

	function boardOf(workshopId: string): Promise<Board> {
		let board = boards.get(workshopId);
		if (!board) {
			board = open(workshopId);
			boards.set(workshopId, board);
			board.catch(() => boards.delete(workshopId));
		}
		return board;
	}

	async function open(workshopId: string): Promise<Board> {
		let wake = () => {};
		// heard before it is read: nothing falls between
		const unwatch = live.watch([boardChannel(workshopId)], () => wake());
		try {
			const seq = (await lastSeqOf(db, workshopId)) ?? 0;
			const { changes } = await changesSince(db, workshopId, Math.max(0, seq - RECENT), RECENT);
			const board: Board = {
				workshopId,
				seq: changes.at(-1)?.seq ?? seq,
				recent: changes,
				streams: new Set(),
				told: new Map(),
				idle: null,
				closed: false,
				unwatch
			};
			wake = oneAtATime(() => goOn(workshopId, board));
			wake();
			return board;
		} catch (fault) {
			unwatch();
			throw fault;
		}
	}

	async function goOn(workshopId: string, board: Board): Promise<void> {
		for (;;) {
			const message = await changesSince(db, workshopId, board.seq);
			if (!message.changes.length) return;
			board.seq = message.to;
			board.recent = [...board.recent, ...message.changes].slice(-RECENT);
			tell(board, message);
		}
	}

	function tell(board: Board, message: Message): void {
		const frames = new Map<string | null, Uint8Array | null>();
		for (const stream of [...board.streams]) {
			let bytes = frames.get(stream.station);
			if (bytes === undefined) {
				const from = board.told.get(stream.station) ?? message.from;
				const own = stream.station === null ? message : forStation(message, stream.station);
				bytes = own && frame({ ...own, from });
				frames.set(stream.station, bytes);
				// what was not for this station leaves no gap for it
				board.told.set(stream.station, bytes ? message.to : from);
			}
			if (bytes && !stream.write(bytes)) drop(board, stream);
		}
	}

	function drop(board: Board, stream: Stream): void {
		board.streams.delete(stream);
		stream.end();
	}

	const each = async (run: (board: Board) => void | Promise<void>) => {
		for (const board of boards.values())
			await Promise.resolve(board.then(run)).catch(() => undefined);
	};
	const beat = setInterval(
		() =>
			void each((board) => {
				for (const stream of [...board.streams]) if (!stream.write(BEAT)) drop(board, stream);
			}),
		BEAT_MS
	);
	const rights = setInterval(
		() => void each((board) => endWithoutRights(board).then(() => forgetIdle(board))),
		RIGHTS_MS
	);
	beat.unref();
	rights.unref();

	/** Rights end within five seconds of being taken away, also of streams that are open. */
	async function endWithoutRights(board: Board): Promise<void> {
		const ids = [...board.streams].flatMap(({ guestId }) => (guestId ? [guestId] : []));
		const inside = ids.length ? await guestsStill(db, ids) : new Set<string>();
		for (const stream of [...board.streams]) {
			const still = stream.guestId
				? inside.has(stream.guestId)
				: ((await stream.still?.()) ?? true);
			if (!still) drop(board, stream);
		}
	}

	/** A hall that nobody has looked at for a while gives its memory back. */
	function forgetIdle(board: Board): void {
		if (board.streams.size) board.idle = null;
		else board.idle ??= performance.now();
		if (board.idle === null || performance.now() - board.idle < IDLE_MS) return;
		board.closed = true;
		board.unwatch();
		boards.delete(board.workshopId);
	}

	return {
		/** Adds a stream that has everything up to `since`; what it missed is written first. */
		async join(workshopId: string, since: number, stream: Stream): Promise<() => void> {
			for (;;) {
				const board = await boardOf(workshopId);
				const oldest = board.recent[0]?.seq ?? board.seq + 1;
				// a page that slept for long: the beginning comes from the database
				const older =
					since < oldest - 1 ? await changesSince(db, workshopId, since, MOST_MISSED) : null;
				if (board.closed) continue;
				const from = older?.to ?? since;
				const missed: Message = {
					v: PROTOCOL,
					from: since,
					to: Math.max(board.seq, from),
					changes: [...(older?.changes ?? []), ...board.recent.filter((one) => one.seq > from)]
				};
				const own = stream.station === null ? missed : forStation(missed, stream.station);
				if (own) stream.write(frame(own));
				board.streams.add(stream);
				return () => void board.streams.delete(stream);
			}
		},
		stop() {
			clearInterval(beat);
			clearInterval(rights);
			void each((board) => board.unwatch());
			boards.clear();
		}
	};
}

/** Calls that come while one runs are one more run after it. */
function oneAtATime(run: () => Promise<void>): () => void {
	let busy = false;
	let again = false;
	return function call() {
		if (busy) {
			again = true;
			return;
		}
		busy = true;
		run()
			// the database is away: the next word, or the page's own poll, tries again
			.catch(() => undefined)
			.finally(() => {
				busy = false;
				if (!again) return;
				again = false;
				call();
			});
	};
}
