import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Ports } from '../core/ports.ts';
import type { Database } from '../db/database.server.ts';
import type { Live } from '../realtime/live.server.ts';
import { chainText } from './chain.ts';

const BATCH = 200;
const POLL_MS = 5_000;

/**
 * Publishes committed events: seals them into the hash chain, marks them published, and tells
 * the open pages. Unpublished rows are found by their mark, not by the highest number, because
 * numbers are given before transactions commit. The chain's head is locked here, in batches,
 * never inside a change.
 */
export async function startPublisher(db: Database, ports: Ports, live: Live) {
	let stopped = false;
	let again = false;
	let running: Promise<void> = Promise.resolve();
	const run = async () => {
		do {
			again = false;
			let published: number;
			do published = await publishBatch(db, ports, live);
			while (published === BATCH && !stopped);
		} while (again && !stopped);
	};
	let busy = false;
	const wake = () => {
		if (stopped) return;
		again = true;
		if (busy) return;
		busy = true;
		running = run()
			// the database is away: the poll tries again, nothing is lost
			.catch(() => undefined)
			.finally(() => (busy = false));
	};
	const unlisten = await db.listen('events', wake);
	const poll = setInterval(wake, POLL_MS);
	poll.unref();
	wake();
	return {
		async stop() {
			stopped = true;
			clearInterval(poll);
			await running;
			await unlisten();
		}
	};
}

/**
 * Seals and marks up to 200 events; returns how many.
 *
 * @see chainText for what is hashed
 */
export async function publishBatch(db: Database, ports: Ports, live: Live): Promise<number> {
	const done = await db.transaction(async (tx) => {
		const waiting = await tx
			.selectFrom('event')
			.select('id')
			.where('published_at', 'is', null)
			.limit(1)
			.execute();
		if (!waiting.length) return [];
		const head = await tx
			.selectFrom('event_chain')
			.selectAll()
			.forUpdate()
			.executeTakeFirstOrThrow();
		const events = await tx
			.selectFrom('event')
			.selectAll()
			.where('published_at', 'is', null)
			.orderBy('seq')
			.limit(BATCH)
			.execute();
		if (!events.length) return [];
		let no = head.last_no;
		let hash = head.last_hash;
		const sealed = events.map((event) => {
			hash = createHash('sha256')
				.update(chainText(event, ++no, hash))
				.digest('hex');
			return { id: event.id, no, hash };
		});
		await sql`
			update event set published_at = ${ports.now()}, chain_no = s.no, hash = s.hash
			from unnest(${sealed.map((s) => s.id)}::uuid[], ${sealed.map((s) => s.no)}::bigint[], ${sealed.map((s) => s.hash)}::text[]) as s(id, no, hash)
			where event.id = s.id`.execute(tx);
		await tx.updateTable('event_chain').set({ last_no: no, last_hash: hash }).execute();
		return events;
	});
	if (done.length)
		await live.changed(
			done.flatMap((e) => [
				e.subject_id,
				...(e.area_id ? [e.area_id] : []),
				...(e.table_id ? [e.table_id] : []),
				...meetingOf(e.data)
			])
		);
	return done.length;
}

/** Pages of a meeting watch the meeting, whatever was written in it. */
const meetingOf = (data: unknown): string[] => {
	const meeting = (data as { meeting?: unknown } | null)?.meeting;
	return typeof meeting === 'string' ? [meeting] : [];
};

/**
 * Checks the chain up to where it stood when the check began: the program may be sealing on.
 *
 * @returns the number of the first broken link, or null when the chain is whole
 */
export async function verifyChain(db: Database): Promise<number | null> {
	const head = await db.kysely.selectFrom('event_chain').selectAll().executeTakeFirstOrThrow();
	let no = 0;
	let hash = '';
	for (;;) {
		const events = await db.kysely
			.selectFrom('event')
			.selectAll()
			.where('chain_no', '>', no)
			.where('chain_no', '<=', head.last_no)
			.orderBy('chain_no')
			.limit(1000)
			.execute();
		for (const event of events) {
			hash = createHash('sha256')
				.update(chainText(event, ++no, hash))
				.digest('hex');
			if (event.chain_no !== no || event.hash !== hash) return no;
		}
		if (events.length < 1000) break;
	}
	return head.last_no === no && head.last_hash === hash ? null : no + 1;
}
