import { nextNumber } from '#modules/areas/area.door.server.ts';
import { type Work, change } from '#platform/command/change.server.ts';
import type { Ctx } from '#platform/command/context.ts';
import { instantOf } from '#platform/core/dates.ts';
import type { Lang } from '#platform/core/lang.ts';
import { ok, refuse } from '#platform/core/result.ts';
import { countsOf } from './registration.store.server.ts';
import { askToNextPart, fillSeats, tellRegistered } from './seats.server.ts';
import type { WorkshopInput } from './workshop.input.ts';
import { endRunningItems } from './programme.store.server.ts';
import { canLeadWorkshop } from './workshop.policy.ts';
import {
	type WorkshopRow,
	askAgain,
	heldBefore,
	insertWorkshop,
	lockWorkshop,
	saveWorkshop,
	saveWorkshopTexts,
	setWorkshopState
} from './workshop.store.server.ts';
import { WAYS, type Workshop, changeable, moved, reconfirmBy } from './workshop.ts';

type Part = { seriesId: string; part: number };

/** Plans a day, of a series or alone. Nobody but the staff sees it before it is opened. */
export const planWorkshop = (
	ctx: Ctx,
	areaId: string,
	input: WorkshopInput,
	part: Part | null = null
) =>
	change(ctx, 'plan-workshop', async (work) => {
		work.authorise(canLeadWorkshop(work.viewer, { areaId }));
		return ok(await addWorkshop(work, areaId, input, part));
	});

/** The same inside another change: a day of a series. The caller has authorised. */
export async function addWorkshop(
	work: Work,
	areaId: string,
	input: WorkshopInput,
	of: Part | null
): Promise<{ id: string; number: number }> {
	const id = work.newId();
	const number = await nextNumber(work.tx, areaId, 'workshop');
	await insertWorkshop(
		work.tx,
		{ id, areaId, number, seriesId: of?.seriesId ?? null, part: of?.part ?? 1 },
		rowOf(work.ctx, input),
		work.now
	);
	await saveWorkshopTexts(work.tx, { id, areaId }, input.texts, work.now);
	await recordOf(work, 'workshop.planned', { id, areaId, number });
	return { id, number };
}

const rowOf = ({ zone }: Pick<Ctx, 'zone'>, input: WorkshopInput): WorkshopRow => ({
	kind: input.kind,
	langs: input.texts.map((text) => text.lang) as Lang[],
	startsAt: instantOf(input.day, input.starts, zone),
	endsAt: instantOf(input.day, input.ends, zone),
	place: input.place,
	remoteUrl: input.remoteUrl,
	seats: input.seats,
	registersUntil: input.closes ? instantOf(input.closes.day, input.closes.time, zone) : null,
	names: input.names,
	funding: input.funding,
	fundingUntil: input.fundingUntil
		? instantOf(input.fundingUntil.day, input.fundingUntil.time, zone)
		: null
});

const recordOf = (
	work: Work,
	type: `workshop.${string}`,
	of: Pick<Workshop, 'id' | 'areaId' | 'number'>,
	data: Record<string, string | number | boolean | null> = {}
) =>
	work.record({
		type,
		subject: { kind: 'workshop', id: of.id },
		areaId: of.areaId,
		data: { number: of.number, ...data }
	});

/**
 * Changes a day. When it moves, everybody who has a seat or waits is told and asked again; more
 * seats go to who waits first. Fewer seats than are taken are refused: people are not unseated.
 */
export const editWorkshop = (ctx: Ctx, id: string, version: number, input: WorkshopInput) =>
	change(ctx, 'edit-workshop', async (work) => {
		const before = await lockWorkshop(work.tx, id);
		work.authorise(canLeadWorkshop(work.viewer, before));
		const may = changeable(before);
		if (!may.ok) return may;
		const row = rowOf(ctx, input);
		const counts = await countsOf(work.tx, id);
		const fewer = WAYS.find(
			(way) => row.seats[way] < before.seats[way] && row.seats[way] < counts[way].taken
		);
		if (fewer)
			return refuse('workshop_seats_taken', {
				fields: { [`seats_${fewer}`]: 'workshop_seats_taken' as const },
				about: { count: counts[fewer].taken }
			});
		const moves = before.state !== 'planned' && moved(before, row);
		await saveWorkshop(work.tx, id, row, version, moves, work.now);
		await saveWorkshopTexts(work.tx, before, input.texts, work.now);
		await recordOf(work, 'workshop.changed', before, { moved: moves });
		if (moves) {
			await askAgain(work.tx, id, reconfirmBy(row.startsAt, work.now));
			await tellRegistered(work, id, 'workshop_moved', String(before.sequence + 1));
		}
		await fillSeats(work, await lockWorkshop(work.tx, id));
		return ok({ number: before.number });
	});

/** Shows the day to everybody and lets people register. */
export const openWorkshop = (ctx: Ctx, id: string) =>
	change(ctx, 'open-workshop', async (work) => {
		const workshop = await lockWorkshop(work.tx, id);
		work.authorise(canLeadWorkshop(work.viewer, workshop));
		if (workshop.state !== 'planned') return refuse('workshop_open');
		if (workshop.startsAt <= work.now) return refuse('workshop_past');
		await setWorkshopState(work.tx, id, 'open', work.now, { opened_at: work.now });
		await recordOf(work, 'workshop.opened', workshop);
		const before = await heldBefore(work.tx, id);
		if (before) await askToNextPart(work, before);
		return ok({ number: workshop.number });
	});

/** Cancels a day: everybody with a seat or on the waiting list is told why. */
export const cancelWorkshop = (ctx: Ctx, id: string, reason: string) =>
	change(ctx, 'cancel-workshop', async (work) => {
		const workshop = await lockWorkshop(work.tx, id);
		work.authorise(canLeadWorkshop(work.viewer, workshop));
		const may = changeable(workshop);
		if (!may.ok) return may;
		await setWorkshopState(work.tx, id, 'cancelled', work.now, { cancelled_reason: reason });
		await recordOf(work, 'workshop.cancelled', workshop);
		if (workshop.state !== 'planned')
			await tellRegistered(work, id, 'workshop_cancelled', 'cancelled', { reason });
		return ok({ number: workshop.number });
	});

/** The day begins: the door is open, and nobody is offered a seat by mail any more. */
export const startWorkshop = (ctx: Ctx, id: string) =>
	change(ctx, 'start-workshop', async (work) => {
		const workshop = await lockWorkshop(work.tx, id);
		work.authorise(canLeadWorkshop(work.viewer, workshop));
		if (workshop.state !== 'open') return refuse('workshop_not_open');
		await setWorkshopState(work.tx, id, 'running', work.now);
		await recordOf(work, 'workshop.started', workshop);
		return ok({ number: workshop.number });
	});

/** The day is over. */
export const closeWorkshop = (ctx: Ctx, id: string) =>
	change(ctx, 'close-workshop', async (work) => {
		const workshop = await lockWorkshop(work.tx, id);
		work.authorise(canLeadWorkshop(work.viewer, workshop));
		if (workshop.state !== 'running') return refuse('workshop_not_running');
		await setWorkshopState(work.tx, id, 'held', work.now);
		await endRunningItems(work.tx, id, work.now);
		await recordOf(work, 'workshop.held', workshop);
		await askToNextPart(work, id);
		return ok({ number: workshop.number });
	});
