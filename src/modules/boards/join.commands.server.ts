import { tablesInRound } from '#modules/workshops/workshop.door.server.ts';
import { change } from '#platform/command/change.server.ts';
import type { Ctx } from '#platform/command/context.ts';
import { type Gather, gather } from '#platform/command/gather.server.ts';
import { NotFound } from '#platform/core/faults.ts';
import { type Result, ok, refuse } from '#platform/core/result.ts';
import type { Database } from '#platform/db/database.server.ts';
import { takeLimit } from '#platform/session/limits.server.ts';
import type { Side } from './board.ts';
import {
	type NewGuest,
	guestCount,
	insertGuests,
	linkGuest,
	seatGuest,
	seatLinked
} from './guest.store.server.ts';
import { canFacilitate } from './hall.policy.ts';
import { addChanges, guestByToken, guestHash, lockHall, stationsOf } from './hall.store.server.ts';

const BATCH_MS = 100;
const MOST_GUESTS = 5_000;
/** Per hall, not per network: a whole hall sits behind one address. */
const JOINS = { most: 3_000, seconds: 60 };

type Joiner = {
	token: string;
	name: string;
	side: Side | null;
	/** Who comes by their own link: the phone then knows their table. */
	registrationId?: string;
};
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
		const tables = await tablesInRound(work.tx, workshopId, hall.round);
		for (const { who } of calls) {
			const guest = there.get(guestHash(workshopId, who.token));
			if (!who.registrationId || !guest) continue;
			const table = tables.get(who.registrationId) ?? null;
			await linkGuest(work.tx, guest.id, who.registrationId, table);
		}
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

/** Brings everybody's phone to their table after the seating of the day has changed. */
export const seatByPlan = (ctx: Ctx, workshopId: string) =>
	change(ctx, 'seat-by-plan', async (work) => {
		const hall = await lockHall(work.tx, workshopId);
		work.authorise(canFacilitate(work.viewer, hall.areaId));
		const moved = await seatLinked(
			work.tx,
			workshopId,
			await tablesInRound(work.tx, workshopId, hall.round),
			work.now
		);
		await addChanges(
			work.tx,
			hall,
			[{ seq: hall.lastSeq + 1, kind: 'hall', stationId: null, thingId: workshopId }],
			work.now
		);
		await work.record({
			type: 'boards.seated_by_plan',
			subject: { kind: 'workshop', id: workshopId },
			areaId: hall.areaId,
			data: { moved }
		});
		return ok({ moved });
	});
