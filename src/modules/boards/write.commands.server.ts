import { change } from '#platform/command/change.server.ts';
import type { Ctx } from '#platform/command/context.ts';
import { type Gather, gather } from '#platform/command/gather.server.ts';
import { NotFound } from '#platform/core/faults.ts';
import { ok, refuse } from '#platform/core/result.ts';
import type { Database } from '#platform/db/database.server.ts';
import { mayWrite } from './board.ts';
import { addChanges, guestHash, guestsByHash, lockHall, stationsOf } from './hall.store.server.ts';
import { insertNotes, knownOps, takeNoteLimits } from './note.store.server.ts';
import { type Sent, type SentNote, type Verdict, decide, opKey } from './protocol.ts';

/** Batches of a hall begin at least so far apart; a phone sees a note two of these later at most. */
const BATCH_MS = 100;

type Call = { ctx: Ctx; token: string; notes: readonly SentNote[] };
type Writer = Gather<Call, Verdict[]>;
const writers = new WeakMap<Database, Map<string, Writer>>();

/**
 * Takes notes of one device. The answer comes after the commit: what is acknowledged is durable.
 * Calls of the same hall that come within 100 ms are one transaction, one event and one word to
 * the open streams.
 *
 * @param token of the device's cookie; who has none, or was taken out, is `hall_gone`
 */
export function writeNotes(
	ctx: Ctx,
	workshopId: string,
	token: string,
	notes: readonly SentNote[]
): Promise<Verdict[]> {
	let halls = writers.get(ctx.db);
	if (!halls) writers.set(ctx.db, (halls = new Map()));
	let writer = halls.get(workshopId);
	if (!writer) {
		writer = gather((calls: Call[]) => takeBatch(workshopId, calls), BATCH_MS);
		halls.set(workshopId, writer);
	}
	return writer({ ctx, token, notes });
}

/** One transaction for all of them. What is refused is refused to its own sender alone. */
async function takeBatch(workshopId: string, calls: readonly Call[]): Promise<Verdict[][]> {
	// nobody of the batch is its actor: guests have no account
	const { operation: _, ...one } = calls[0]!.ctx;
	const ctx: Ctx = { ...one, viewer: null };
	let verdicts: Verdict[] = [];
	const all = calls.flatMap(({ token, notes }) =>
		notes.map((note) => ({ hash: guestHash(workshopId, token), note }))
	);
	const answer = await change(ctx, 'write-boards', async (work) => {
		const hall = await lockHall(work.tx, workshopId);
		const guests = await guestsByHash(
			work.tx,
			workshopId,
			all.map(({ hash }) => hash)
		);
		// each sender is asked for below: `decide` refuses who is no guest
		work.authorise(true);
		const sent: Sent[] = all.map(({ hash, note }) => {
			const guest = guests.get(hash) ?? null;
			return { guest, note, writes: mayWrite(hall.phase, guest?.extraUntil ?? null, work.now) };
		});
		const known = await knownOps(
			work.tx,
			sent.flatMap(({ guest, note }) => (guest ? [{ guestId: guest.id, op: note.op }] : []))
		);
		const asked = new Map<string, number>();
		for (const { guest, note, writes } of sent)
			if (guest && writes && !known.has(opKey(guest.id, note.op)))
				asked.set(guest.id, (asked.get(guest.id) ?? 0) + 1);
		const decided = decide(
			hall,
			sent,
			known,
			await takeNoteLimits(work.tx, asked, work.now),
			await stationsOf(work.tx, workshopId),
			() => work.newId()
		);
		({ verdicts } = decided);
		if (!decided.taken.length) return refuse('hall_nothing_taken');
		await insertNotes(
			work.tx,
			hall,
			decided.taken.map(({ id, seq, guestId, note }) => ({
				id,
				seq,
				guestId,
				stationId: note.station,
				kind: note.kind,
				text: note.text,
				lang: note.lang,
				origin: 'phone'
			})),
			work.now
		);
		await addChanges(
			work.tx,
			hall,
			decided.taken.map(({ id, seq, guestId, note }) => ({
				seq,
				kind: 'note',
				stationId: note.station,
				thingId: id,
				guestId,
				op: note.op
			})),
			work.now
		);
		// one for the batch: the chain of events grows with the minutes, not with the notes
		await work.record({
			type: 'boards.written',
			subject: { kind: 'workshop', id: workshopId },
			areaId: hall.areaId,
			data: { from: hall.lastSeq + 1, to: decided.lastSeq }
		});
		return ok(null);
	}).catch((fault) => {
		if (fault instanceof NotFound) return null;
		throw fault;
	});
	if (answer === null) verdicts = all.map(() => ({ ok: false, code: 'hall_gone' }));
	let at = 0;
	return calls.map(({ notes }) => verdicts.slice(at, (at += notes.length)));
}
