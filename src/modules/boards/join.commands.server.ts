import { change } from '#platform/command/change.server.ts';
import type { Ctx } from '#platform/command/context.ts';
import { type Gather, gather } from '#platform/command/gather.server.ts';
import { NotFound } from '#platform/core/faults.ts';
import { type Result, ok, refuse } from '#platform/core/result.ts';
import type { Database } from '#platform/db/database.server.ts';
import { takeLimit } from '#platform/session/limits.server.ts';
import type { Side } from './board.ts';
import { type NewGuest, guestCount, insertGuests, seatGuest } from './guest.store.server.ts';
import { guestByToken, guestHash, lockHall, stationsOf } from './hall.store.server.ts';

const BATCH_MS = 100;
const MOST_GUESTS = 5_000;
/** Per hall, not per network: a whole hall sits behind one address. */
const JOINS = { most: 3_000, seconds: 60 };

type Joiner = { token: string; name: string; side: Side | null };
type Refused = 'hall_gone' | 'hall_closed' | 'hall_full';
type Call = { ctx: Ctx; who: Joiner };
type Answer = Result<{ guestId: string }, Refused>;

const joiners = new WeakMap<Database, Map<string, Gather<Call, Answer>>>();

/**
 * Lets a device into an open hall. The token was made for it by the web layer and goes into its
 * cookie; coming twice with the same token is being there once. A thousand who come at the same
 * time are a few transactions.
 */
export function joinHall(ctx: Ctx, workshopId: string, who: Joiner): Promise<Answer> {
	let halls = joiners.get(ctx.db);
	if (!halls) joiners.set(ctx.db, (halls = new Map()));
	let joiner = halls.get(workshopId);
	if (!joiner) {
		joiner = gather((calls: Call[]) => joinBatch(workshopId, calls), BATCH_MS);
		halls.set(workshopId, joiner);
	}
	return joiner({ ctx, who });
}

async function joinBatch(workshopId: string, calls: readonly Call[]): Promise<Answer[]> {
	const { operation: _, ...one } = calls[0]!.ctx;
	const ctx: Ctx = { ...one, viewer: null };
	const inside = await change(ctx, 'join-hall', async (work) => {
		const hall = await lockHall(work.tx, workshopId);
		// whoever has the code may come in; the code is looked up by the page
		work.authorise(true);
		if (hall.phase === 'closed') return refuse('hall_closed');
		if ((await guestCount(work.tx, workshopId)) + calls.length > MOST_GUESTS)
			return refuse('hall_full');
		for (const _call of calls)
			if (!(await takeLimit(work.tx, `join:${workshopId}`, JOINS, work.now)))
				return refuse('hall_full');
		const guests = calls.map(({ who }): NewGuest => ({
			id: work.newId(),
			tokenHash: guestHash(workshopId, who.token),
			name: who.name || null,
			side: who.side
		}));
		const there = await insertGuests(work.tx, hall, guests, work.now);
		await work.record({
			type: 'boards.joined',
			subject: { kind: 'workshop', id: workshopId },
			areaId: hall.areaId,
			data: { guests: calls.length }
		});
		return ok(guests.map(({ tokenHash }) => there.get(tokenHash)!));
	});
	return calls.map((_call, i): Answer => {
		if (!inside.ok) return inside;
		const { id, removed } = inside.value[i]!;
		return removed ? refuse('hall_gone') : ok({ guestId: id });
	});
}

/** A guest says at which station they sit. Everybody may move. */
export const sitDown = (ctx: Ctx, workshopId: string, token: string | null, stationId: string) =>
	change({ ...ctx, viewer: null }, 'sit-down', async (work) => {
		const guest = await guestByToken(work.tx, workshopId, token);
		if (!guest) throw new NotFound();
		work.authorise(true);
		if (!(await stationsOf(work.tx, workshopId)).has(stationId))
			return refuse('hall_station_wrong');
		await seatGuest(work.tx, guest.id, stationId);
		const hall = await lockHall(work.tx, workshopId);
		await work.record({
			type: 'boards.seated',
			subject: { kind: 'workshop', id: workshopId },
			areaId: hall.areaId,
			data: { guest: guest.id, station: stationId }
		});
		return ok(null);
	});
