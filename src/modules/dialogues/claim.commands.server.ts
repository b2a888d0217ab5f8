import { guestByToken } from '#modules/boards/guest.door.server.ts';
import { type Work, change } from '#platform/command/change.server.ts';
import type { Ctx } from '#platform/command/context.ts';
import { NotFound } from '#platform/core/faults.ts';
import type { Lang } from '#platform/core/lang.ts';
import { ok, refuse } from '#platform/core/result.ts';
import { takeLimit } from '#platform/session/limits.server.ts';
import { record, toLead } from './circle.commands.server.ts';
import { claimSaid, insertClaim, setClaim } from './claim.store.server.ts';
import {
	type ClaimState,
	type Dialogue,
	type HideReason,
	MOST_CLAIMS,
	claimsOpen,
	moveClaims
} from './dialogue.ts';
import { answersChanged, hallThere, lockDialogue, saveDialogue } from './dialogue.store.server.ts';

const PER_GUEST = { most: 10, seconds: 600 };

/** Switches claims on for the day, closes them, opens them again. */
export const setClaims = (ctx: Ctx, workshopId: string, to: 'open' | 'closed') =>
	change(ctx, 'set-claims', async (work) => {
		const { dialogue, cancelled } = await toLead(work, workshopId);
		if (cancelled) return refuse('workshop_cancelled');
		// those who answer are the guests of the hall
		if (!(await hallThere(work.tx, workshopId))) return refuse('claims_no_hall');
		const moved = moveClaims(dialogue, to);
		if (!moved.ok) return moved;
		await saveDialogue(work.tx, workshopId, { claims: moved.value });
		await record(
			work,
			to === 'open' ? 'dialogues.claims_opened' : 'dialogues.claims_closed',
			dialogue
		);
		return ok(null);
	});

/** Whether what guests write is read by the staff before others see it. */
export const setModerated = (ctx: Ctx, workshopId: string, moderated: boolean) =>
	change(ctx, 'set-claim-rules', async (work) => {
		const { dialogue } = await toLead(work, workshopId);
		await saveDialogue(work.tx, workshopId, { moderated });
		await record(work, 'dialogues.rules_set', dialogue, { moderated });
		return ok(null);
	});

/** Shows the results while people still answer, or no longer. */
export const showResults = (ctx: Ctx, workshopId: string, shown: boolean) =>
	change(ctx, 'show-claim-results', async (work) => {
		const { dialogue } = await toLead(work, workshopId);
		if (dialogue.claims === 'off') return refuse('claims_off');
		await saveDialogue(work.tx, workshopId, { results_shown: shown });
		await record(work, 'dialogues.results_shown', dialogue, { shown });
		return ok(null);
	});

/** A claim from a guest: shown at once, or when the staff has read it. */
export const writeClaim = (
	ctx: Ctx,
	workshopId: string,
	token: string,
	input: { text: string; lang: Lang }
) =>
	change({ ...ctx, viewer: null }, 'write-claim', async (work) => {
		const guest = await guestByToken(work.tx, workshopId, token);
		if (!guest) throw new NotFound();
		work.authorise(true);
		const dialogue = await lockDialogue(work.tx, workshopId);
		const open = claimsOpen(dialogue);
		if (!open.ok) return open;
		if (!(await takeLimit(work.tx, `write-claim:${guest.id}`, PER_GUEST, work.now)))
			return refuse('claims_slow_down');
		const state = dialogue.moderated ? 'waiting' : 'shown';
		return put(work, dialogue, input, state, guest.id);
	});

/** A claim of the organiser's own. It may be written before claims are switched on. */
export const addClaim = (ctx: Ctx, workshopId: string, input: { text: string; lang: Lang }) =>
	change(ctx, 'add-claim', async (work) => {
		const { dialogue } = await toLead(work, workshopId);
		if (dialogue.claims === 'closed') return refuse('claims_closed');
		return put(work, dialogue, input, 'shown', null);
	});

async function put(
	work: Work,
	dialogue: Dialogue,
	input: { text: string; lang: Lang },
	state: ClaimState,
	guestId: string | null
) {
	const number = dialogue.lastClaim + 1;
	if (number > MOST_CLAIMS) return refuse('claims_too_many', { about: { most: MOST_CLAIMS } });
	if (await claimSaid(work.tx, dialogue.workshopId, input.text))
		return refuse('claim_said', { fields: { text: 'claim_said' } });
	const id = work.newId();
	await insertClaim(work.tx, dialogue, { id, number, state, guestId, ...input }, work.now);
	await saveDialogue(work.tx, dialogue.workshopId, { last_claim: number });
	if (state === 'shown') await answersChanged(work.tx, dialogue.workshopId);
	// who wrote it is not told: the chain of events is for ever
	await record(work, 'dialogues.claim_written', dialogue, { claim: id, number, state });
	return ok({ id, state });
}

/** Shows a claim that waited or was hidden, or hides one with a reason. Its answers stay, and count when it is shown again. */
export const judgeClaim = (
	ctx: Ctx,
	workshopId: string,
	input: { claim: string; reason: HideReason | null }
) =>
	change(ctx, 'judge-claim', async (work) => {
		const { dialogue } = await toLead(work, workshopId);
		const { claim, reason } = input;
		const state = reason ? 'hidden' : 'shown';
		const number = await setClaim(work.tx, workshopId, claim, { state, reason });
		if (number === null) return refuse('claim_judged');
		await answersChanged(work.tx, workshopId);
		await record(
			work,
			reason ? 'dialogues.claim_hidden' : 'dialogues.claim_shown',
			dialogue,
			reason ? { claim, number, reason } : { claim, number }
		);
		return ok(null);
	});
