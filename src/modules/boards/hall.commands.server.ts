import { tablesInRound } from '#modules/workshops/workshop.door.server.ts';
import { type Work, change } from '#platform/command/change.server.ts';
import type { Ctx } from '#platform/command/context.ts';
import { NotFound } from '#platform/core/faults.ts';
import { ok, refuse } from '#platform/core/result.ts';
import type { VotingInput } from './board.input.ts';
import { type Before, type Hall, type Phase, moveHall, newCode, stepBack } from './board.ts';
import { hostGuest, lengthenGuest, removeGuest, seatLinked } from './guest.store.server.ts';
import { canFacilitate } from './hall.policy.ts';
import {
	addChanges,
	codeTaken,
	dotsGiven,
	hallExists,
	insertHall,
	lockHall,
	lockWorkshop,
	saveHall,
	stationsOf,
	tellBoards
} from './hall.store.server.ts';
import { FEWEST_RATINGS } from './vote.rating.ts';
import { dropBallots } from './vote.store.server.ts';

/** Opens the hall of a workshop: from now on its code lets people in. */
export const openHall = (ctx: Ctx, areaId: string, number: number) =>
	change(ctx, 'open-hall', async (work) => {
		work.authorise(canFacilitate(work.viewer, areaId));
		const workshop = await lockWorkshop(work.tx, areaId, number);
		if (!workshop) throw new NotFound();
		if (workshop.state === 'cancelled') return refuse('hall_workshop_cancelled');
		if (await hallExists(work.tx, workshop.id)) return refuse('hall_open_already');
		const code = await freshCode(work);
		await insertHall(work.tx, { workshopId: workshop.id, areaId, code }, work.now);
		await work.record({
			type: 'boards.opened',
			subject: { kind: 'workshop', id: workshop.id },
			areaId
		});
		return ok({ workshopId: workshop.id, code });
	});

async function freshCode(work: Work): Promise<string> {
	for (;;) {
		const code = newCode((below) => work.ctx.ports.randomInt(below));
		if (!(await codeTaken(work.tx, code))) return code;
	}
}

/** What every act of the facilitator is: the hall held, the right asked, one change told to all. */
const facilitate = <T, Code extends string>(
	ctx: Ctx,
	name: string,
	workshopId: string,
	run: (
		work: Work,
		hall: Hall
	) => Promise<{ ok: true; value: T } | { ok: false; code: Code; fields?: Record<string, Code> }>,
	event: (hall: Hall) => { type: `boards.${string}`; data?: Record<string, string | number> }
) =>
	change(ctx, name, async (work) => {
		const hall = await lockHall(work.tx, workshopId);
		work.authorise(canFacilitate(work.viewer, hall.areaId));
		const done = await run(work, hall);
		if (!done.ok) return done;
		await addChanges(
			work.tx,
			hall,
			[{ seq: hall.lastSeq + 1, kind: 'hall', stationId: null, thingId: workshopId }],
			work.now
		);
		await work.record({
			...event(hall),
			subject: { kind: 'workshop', id: workshopId },
			areaId: hall.areaId
		});
		return done;
	});

const asItIs = (hall: Hall): Before => ({
	phase: hall.phase,
	round: hall.round,
	endsAt: hall.roundEndsAt?.toISOString() ?? null
});

/** A closed hall has no code; one that opens again gets a fresh one. */
const doorFor = async (work: Work, hall: Hall, to: Phase) => ({
	...(to === 'closed' && hall.phase !== 'closed' && { code: null, closed_at: work.now }),
	...(to !== 'closed' &&
		hall.phase === 'closed' && { code: await freshCode(work), closed_at: null })
});

/** Goes to another phase. */
export const goToPhase = (ctx: Ctx, workshopId: string, to: Phase) =>
	facilitate(
		ctx,
		'move-hall',
		workshopId,
		async (work, hall) => {
			const moved = moveHall(hall, to, await dotsGiven(work.tx, workshopId));
			if (!moved.ok) return moved;
			const { phase, round } = moved.value;
			await saveHall(work.tx, workshopId, {
				phase,
				round,
				round_ends_at: null,
				undo: asItIs(hall),
				...(await doorFor(work, hall, phase))
			});
			return ok({ phase });
		},
		(hall) => ({ type: 'boards.moved', data: { from: hall.phase, to, seq: hall.lastSeq } })
	);

/**
 * Begins the next round: everybody writes, for so many minutes.
 *
 * @param seen the round on the page of who pressed: two who press at once move the hall on once
 */
export const nextRound = (ctx: Ctx, workshopId: string, minutes: number, seen?: number) =>
	facilitate(
		ctx,
		'next-round',
		workshopId,
		async (work, hall) => {
			if (hall.phase !== 'open' && hall.phase !== 'writing') return refuse('hall_phase_wrong');
			if (seen !== undefined && seen !== hall.round) return refuse('hall_moved_already');
			const round = hall.round + 1;
			if (round > 50) return refuse('hall_phase_wrong');
			await saveHall(work.tx, workshopId, {
				phase: 'writing',
				round,
				round_ends_at: new Date(work.now.getTime() + minutes * 60_000),
				undo: asItIs(hall)
			});
			// whoever came by their own link finds the next table on the phone
			const tables = await tablesInRound(work.tx, workshopId, round);
			await seatLinked(work.tx, workshopId, tables, work.now);
			return ok({ round });
		},
		(hall) => ({ type: 'boards.round_begun', data: { round: hall.round + 1, minutes } })
	);

/** More minutes, or fewer; counted from now when the time is already up. */
export const extendRound = (ctx: Ctx, workshopId: string, minutes: number) =>
	facilitate(
		ctx,
		'extend-round',
		workshopId,
		async (work, hall) => {
			if (hall.phase === 'closed') return refuse('hall_phase_wrong');
			const from = Math.max(hall.roundEndsAt?.getTime() ?? 0, work.now.getTime());
			await saveHall(work.tx, workshopId, {
				round_ends_at: new Date(Math.max(work.now.getTime(), from + minutes * 60_000)),
				undo: asItIs(hall)
			});
			return ok(null);
		},
		() => ({ type: 'boards.extended', data: { minutes } })
	);

/** Takes the last step back; what was written meanwhile stays, in the round it was written in. */
export const undoStep = (ctx: Ctx, workshopId: string) =>
	facilitate(
		ctx,
		'undo-step',
		workshopId,
		async (work, hall) => {
			const back = stepBack(hall, await dotsGiven(work.tx, workshopId));
			if (!back.ok) return back;
			const { phase, round, endsAt } = back.value;
			await saveHall(work.tx, workshopId, {
				phase,
				round,
				round_ends_at: endsAt ? new Date(endsAt) : null,
				undo: null,
				...(await doorFor(work, hall, phase))
			});
			if (round !== hall.round) {
				const tables = await tablesInRound(work.tx, workshopId, round);
				await seatLinked(work.tx, workshopId, tables, work.now);
			}
			return ok({ phase, round });
		},
		(hall) => ({ type: 'boards.undone', data: { from: hall.phase, round: hall.round } })
	);

/** More time for one person: they stay at their table and go on writing while the others move on. */
export const lengthenFor = (ctx: Ctx, workshopId: string, guestId: string, minutes: number) =>
	facilitate(
		ctx,
		'lengthen-for-guest',
		workshopId,
		async (work, hall) => {
			if (hall.phase !== 'writing' && hall.phase !== 'merging') return refuse('hall_phase_wrong');
			const from = Math.max(hall.roundEndsAt?.getTime() ?? 0, work.now.getTime());
			const until = new Date(from + minutes * 60_000);
			if (!(await lengthenGuest(work.tx, workshopId, guestId, until))) throw new NotFound();
			return ok(null);
		},
		() => ({ type: 'boards.guest_time', data: { guest: guestId, minutes } })
	);

/** How is voted; not any more when the first vote has been given. */
export const setVoting = (ctx: Ctx, workshopId: string, { vote_by, ...to }: VotingInput) =>
	facilitate(
		ctx,
		'set-voting',
		workshopId,
		async (work) => {
			if (await dotsGiven(work.tx, workshopId)) return refuse('hall_votes_given');
			if (to.vote_kind === 'dots' && to.dots_most > to.dots)
				return refuse('dots_wrong', { fields: { dots_most: 'dots_wrong' as const } });
			if (vote_by === 'station') {
				const stations = (await stationsOf(work.tx, workshopId)).size;
				if (!stations) return refuse('hall_no_stations');
				if (to.vote_kind === 'rating' && stations < FEWEST_RATINGS)
					return refuse('hall_stations_few');
			}
			await dropBallots(work.tx, workshopId);
			await saveHall(work.tx, workshopId, { ...to, vote_by });
			return ok(null);
		},
		() => ({ type: 'boards.voting_set', data: to })
	);

/** One sentence on every phone and on the wall; empty takes it away. */
export const sayToAll = (ctx: Ctx, workshopId: string, message: string) =>
	facilitate(
		ctx,
		'say-to-hall',
		workshopId,
		async (work) => {
			await saveHall(work.tx, workshopId, { message, message_at: message ? work.now : null });
			return ok(null);
		},
		() => ({ type: 'boards.told' })
	);

/** Takes a device out of the hall: its streams end at once, what it wrote stays. */
export const takeOut = (ctx: Ctx, workshopId: string, guestId: string) =>
	change(ctx, 'take-out-guest', async (work) => {
		const hall = await lockHall(work.tx, workshopId);
		work.authorise(canFacilitate(work.viewer, hall.areaId));
		if (!(await removeGuest(work.tx, workshopId, guestId, work.now))) throw new NotFound();
		await work.record({
			type: 'boards.guest_removed',
			subject: { kind: 'workshop', id: workshopId },
			areaId: hall.areaId,
			data: { guest: guestId }
		});
		await tellBoards(work.tx, workshopId);
		return ok(null);
	});

/** Lets a guest keep a station, or no longer. */
export const makeHost = (ctx: Ctx, workshopId: string, guestId: string, stationId: string | null) =>
	facilitate(
		ctx,
		'make-host',
		workshopId,
		async (work) => {
			if (stationId && !(await stationsOf(work.tx, workshopId)).has(stationId))
				return refuse('hall_station_wrong');
			if (!(await hostGuest(work.tx, workshopId, guestId, stationId))) throw new NotFound();
			return ok(null);
		},
		() => ({
			type: 'boards.host_set',
			data: { guest: guestId, ...(stationId && { station: stationId }) }
		})
	);
