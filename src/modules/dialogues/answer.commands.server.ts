import { guestHash, guestsByHash } from '#modules/boards/guest.door.server.ts';
import { change } from '#platform/command/change.server.ts';
import type { Ctx } from '#platform/command/context.ts';
import { type Gather, gather } from '#platform/command/gather.server.ts';
import { NotFound } from '#platform/core/faults.ts';
import { type Result, ok, refuse } from '#platform/core/result.ts';
import type { Database } from '#platform/db/database.server.ts';
import { record } from './circle.commands.server.ts';
import { type Given, putAnswers, shownOf, takeAnswerLimits } from './claim.store.server.ts';
import { claimsOpen } from './dialogue.ts';
import { answersChanged, lockDialogue } from './dialogue.store.server.ts';
import type { Answer } from './votes.ts';

/** A hall that answers at the same time is ten transactions a second. */
const BATCH_MS = 100;

type Verdict = Result<null>;
type Call = { ctx: Ctx; token: string; claim: string; answer: Answer };
const answerers = new WeakMap<Database, Map<string, Gather<Call, Verdict>>>();

/**
 * Takes the answer of one device to one claim; answered again, the last one counts. The answer
 * comes after the commit. Calls of the same day within 100 ms are one transaction and one event,
 * which tells how many answered and neither who nor what.
 *
 * @param token of the device's cookie; who has none, or was taken out, is `hall_gone`
 */
export function answerClaim(
	ctx: Ctx,
	workshopId: string,
	token: string,
	input: { claim: string; answer: Answer }
): Promise<Verdict> {
	let days = answerers.get(ctx.db);
	if (!days) answerers.set(ctx.db, (days = new Map()));
	let answerer = days.get(workshopId);
	if (!answerer) {
		answerer = gather((calls: Call[]) => takeBatch(workshopId, calls), BATCH_MS);
		days.set(workshopId, answerer);
	}
	return answerer({ ctx, token, ...input });
}

async function takeBatch(workshopId: string, calls: readonly Call[]): Promise<Verdict[]> {
	const { operation: _, ...one } = calls[0]!.ctx;
	let verdicts: Verdict[] = [];
	const answer = await change({ ...one, viewer: null }, 'answer-claims', async (work) => {
		// each sender is asked for below: who is no guest is refused
		work.authorise(true);
		const dialogue = await lockDialogue(work.tx, workshopId);
		const open = claimsOpen(dialogue);
		if (!open.ok) return open;
		const hashes = calls.map(({ token }) => guestHash(workshopId, token));
		const guests = await guestsByHash(work.tx, workshopId, hashes);
		const asked = new Map<string, number>();
		for (const { id } of hashes.flatMap((hash) => guests.get(hash) ?? []))
			asked.set(id, (asked.get(id) ?? 0) + 1);
		const left = await takeAnswerLimits(work.tx, asked, work.now);
		const shown = await shownOf(
			work.tx,
			workshopId,
			calls.map(({ claim }) => claim)
		);
		const taken = new Map<string, Given>();
		verdicts = calls.map(({ claim, answer }, i): Verdict => {
			const guest = guests.get(hashes[i]!);
			if (!guest) return refuse('hall_gone');
			if (!shown.has(claim)) return refuse('claim_gone');
			if (!left.get(guest.id)) return refuse('claims_slow_down');
			left.set(guest.id, left.get(guest.id)! - 1);
			taken.set(`${guest.id} ${claim}`, { guestId: guest.id, claim, answer });
			return ok(null);
		});
		if (!taken.size) return refuse('answer_not_taken');
		await putAnswers(work.tx, dialogue, [...taken.values()]);
		await answersChanged(work.tx, workshopId);
		await record(work, 'dialogues.answered', dialogue, { answers: taken.size });
		return ok(null);
	}).catch((fault) => {
		if (fault instanceof NotFound) return refuse('claims_off');
		throw fault;
	});
	// nothing was written: whoever has no verdict of their own gets the reason of all
	return answer.ok || verdicts.length ? verdicts : calls.map(() => answer);
}
