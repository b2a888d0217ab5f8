import { change } from '#platform/command/change.server.ts';
import type { Ctx } from '#platform/command/context.ts';
import { type Gather, gather } from '#platform/command/gather.server.ts';
import { type Result, ok, refuse } from '#platform/core/result.ts';
import type { Database } from '#platform/db/database.server.ts';
import { guestHash, guestsByHash, lockHall } from './hall.store.server.ts';
import { lockBallots, saveBallots, votable } from './vote.store.server.ts';
import type { VoteKind, VoteRefusal } from './vote.rule.ts';
import { type Wish, giveVotes } from './vote.ts';

const BATCH_MS = 100;

type Refused =
	VoteRefusal | 'hall_gone' | 'hall_not_voting' | 'hall_station_missing' | 'vote_kind_changed';
type Answer = Result<{ item: string; n: number }, Refused>;
/** `kind`: of the ballot that the voter saw. */
type VoterWish = { kind?: VoteKind; item: string; n: number };
type Call = VoterWish & { ctx: Ctx; token: string };
const voters = new WeakMap<Database, Map<string, Gather<Call, Answer>>>();

/** Gives an item so many dots, a rating or a place; 0 takes it back. Secret: nobody is told what. */
export function vote(
	ctx: Ctx,
	workshopId: string,
	token: string,
	wish: VoterWish
): Promise<Answer> {
	let halls = voters.get(ctx.db);
	if (!halls) voters.set(ctx.db, (halls = new Map()));
	let voter = halls.get(workshopId);
	if (!voter) {
		voter = gather((calls: Call[]) => voteBatch(workshopId, calls), BATCH_MS);
		halls.set(workshopId, voter);
	}
	return voter({ ctx, token, ...wish });
}

async function voteBatch(workshopId: string, calls: readonly Call[]): Promise<Answer[]> {
	const { operation: _, ...one } = calls[0]!.ctx;
	let answers: Answer[] = calls.map(() => refuse('hall_not_voting'));
	await change({ ...one, viewer: null }, 'vote-in-hall', async (work) => {
		const hall = await lockHall(work.tx, workshopId);
		const hashes = calls.map(({ token }) => guestHash(workshopId, token));
		const guests = await guestsByHash(work.tx, workshopId, hashes);
		// each voter is asked for below
		work.authorise(true);
		if (hall.phase !== 'voting') {
			answers = hashes.map((hash) => refuse(guests.has(hash) ? 'hall_not_voting' : 'hall_gone'));
			return refuse('hall_not_voting');
		}
		const wishes: (Wish | Refused)[] = calls.map(({ kind, item, n }, i) => {
			const guest = guests.get(hashes[i]!);
			if (!guest) return 'hall_gone';
			if (kind && kind !== hall.vote.kind) return 'vote_kind_changed';
			const voter = hall.voteBy === 'station' ? guest.stationId : guest.id;
			return voter ? { voter, item, n } : 'hall_station_missing';
		});
		const valid = wishes.filter((wish) => typeof wish === 'object');
		const kinds = await votable(work.tx, workshopId);
		const given = await lockBallots(
			work.tx,
			hall,
			valid.map(({ voter }) => voter)
		);
		const decided = giveVotes(given, valid, hall.vote, new Set(kinds.keys()));
		let at = 0;
		answers = wishes.map((wish): Answer => {
			if (typeof wish === 'string') return refuse(wish);
			const refused = decided.answers[at++] ?? null;
			return refused ? refuse(refused) : ok({ item: wish.item, n: wish.n });
		});
		if (!answers.some((answer) => answer.ok)) return refuse('dots_used');
		await saveBallots(work.tx, hall, decided.after, kinds, work.now);
		await work.record({
			type: 'boards.voted',
			subject: { kind: 'workshop', id: workshopId },
			areaId: hall.areaId,
			data: { wishes: answers.filter((answer) => answer.ok).length }
		});
		return ok(null);
	});
	return answers;
}
