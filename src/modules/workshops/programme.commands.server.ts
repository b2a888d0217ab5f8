import { type Work, change } from '#platform/command/change.server.ts';
import type { Ctx } from '#platform/command/context.ts';
import { type Result, ok, refuse } from '#platform/core/result.ts';
import { MOST_ITEMS, type ProgrammeItemInput } from './programme.input.ts';
import {
	deleteProgrammeItem,
	insertProgrammeItem,
	itemIn,
	itemsOf,
	placeItems,
	saveProgrammeItem,
	saveTitles
} from './programme.store.server.ts';
import { type Item, shorten, timeline } from './programme.ts';
import { canLeadWorkshop } from './workshop.policy.ts';
import { lockWorkshop } from './workshop.store.server.ts';
import { type Workshop, changeable } from './workshop.ts';

/** What every change of a programme is: the day held, the right asked, one event. */
const changeProgramme = (
	ctx: Ctx,
	name: string,
	workshopId: string,
	run: (work: Work, workshop: Workshop, items: Item[]) => Promise<Result<unknown>>
) =>
	change(ctx, name, async (work) => {
		const workshop = await lockWorkshop(work.tx, workshopId);
		work.authorise(canLeadWorkshop(work.viewer, workshop));
		const may = changeable(workshop);
		if (!may.ok) return may;
		const done = await run(work, workshop, await itemsOf(work.tx, workshopId));
		if (!done.ok) return done;
		await work.record({
			type: 'workshop.programme_changed',
			subject: { kind: 'workshop', id: workshopId },
			areaId: workshop.areaId,
			data: { number: workshop.number, by: name }
		});
		return ok({});
	});

export const addItem = (ctx: Ctx, workshopId: string, input: ProgrammeItemInput) =>
	changeProgramme(ctx, 'add-programme-item', workshopId, async (work, workshop, items) => {
		if (items.length >= MOST_ITEMS)
			return refuse('programme_long', { about: { most: MOST_ITEMS } });
		return ok(await putItem(work, workshop, items.length + 1, input));
	});

/** The same inside another change. The caller has authorised. */
export const putItem = (
	work: Work,
	workshop: { id: string; areaId: string },
	position: number,
	input: ProgrammeItemInput
) =>
	insertProgrammeItem(
		work.tx,
		{ id: work.newId(), areaId: workshop.areaId, workshopId: workshop.id, position },
		input
	);

export const editItem = (ctx: Ctx, workshopId: string, id: string, input: ProgrammeItemInput) =>
	changeProgramme(ctx, 'edit-programme-item', workshopId, async (work, workshop, items) => {
		itemIn(items, id);
		const { texts, ...rest } = input;
		// a new length is a new plan: nothing has been taken from it
		await saveProgrammeItem(work.tx, id, { ...rest, taken: 0 });
		await saveTitles(work.tx, { id, areaId: workshop.areaId }, texts);
		return ok({});
	});

/** Moves an item to a place, counted from 1. What has begun stays, and nothing goes before it. */
export const moveItem = (ctx: Ctx, workshopId: string, input: { item: string; to: number }) =>
	changeProgramme(ctx, 'move-programme-item', workshopId, async (work, _workshop, items) => {
		const begun = items.filter((one) => one.beganAt).length;
		if (itemIn(items, input.item).beganAt || input.to <= begun) return refuse('programme_begun');
		const ids = items.map((one) => one.id).filter((id) => id !== input.item);
		ids.splice(input.to - 1, 0, input.item);
		await placeItems(work.tx, workshopId, ids);
		return ok({});
	});

export const removeItem = (ctx: Ctx, workshopId: string, id: string) =>
	changeProgramme(ctx, 'remove-programme-item', workshopId, async (work, _workshop, items) => {
		const item = itemIn(items, id);
		if (item.beganAt) return refuse('programme_begun');
		await deleteProgrammeItem(work.tx, id);
		await placeItems(
			work.tx,
			workshopId,
			items.flatMap((one) => (one.id === id ? [] : [one.id]))
		);
		return ok({});
	});

/** Goes on to the next item: the one that runs ends now, and the next begins. */
export const nextItem = (ctx: Ctx, workshopId: string) =>
	changeProgramme(ctx, 'next-programme-item', workshopId, async (work, workshop, items) => {
		if (workshop.state !== 'running') return refuse('workshop_not_running');
		const now = items.find((one) => one.beganAt && !one.endedAt);
		const next = items.find((one) => !one.beganAt);
		if (!now && !next) return refuse('programme_over');
		if (now) await saveProgrammeItem(work.tx, now.id, { ended_at: work.now });
		if (next) await saveProgrammeItem(work.tx, next.id, { began_at: work.now });
		return ok({});
	});

/** One step back: the item that runs has not begun, and the one before it goes on. */
export const backItem = (ctx: Ctx, workshopId: string) =>
	changeProgramme(ctx, 'back-programme-item', workshopId, async (work, _workshop, items) => {
		const last = items.findLast((one) => one.beganAt);
		if (!last) return refuse('programme_not_begun');
		if (last.endedAt) {
			await saveProgrammeItem(work.tx, last.id, { ended_at: null });
			return ok({});
		}
		const before = items[items.indexOf(last) - 1];
		await saveProgrammeItem(work.tx, last.id, { began_at: null });
		if (before) await saveProgrammeItem(work.tx, before.id, { ended_at: null });
		return ok({});
	});

/** Takes from what is still to come the minutes by which the day would end too late. */
export const shortenRest = (ctx: Ctx, workshopId: string) =>
	changeProgramme(ctx, 'shorten-programme', workshopId, async (work, workshop, items) => {
		const now = workshop.state === 'running' ? work.now : null;
		const ends = timeline(items, workshop.startsAt, now).at(-1)?.ends ?? workshop.endsAt;
		const over = Math.ceil((ends.getTime() - workshop.endsAt.getTime()) / 60_000);
		const shorter = shorten(items, over);
		if (over <= 0 || !shorter.size) return refuse('programme_in_time');
		for (const [id, length] of shorter)
			await saveProgrammeItem(work.tx, id, { taken: itemIn(items, id).minutes - length });
		return ok({});
	});

/** Gives what is still to come the length that was planned. */
export const restoreRest = (ctx: Ctx, workshopId: string) =>
	changeProgramme(ctx, 'restore-programme', workshopId, async (work, _workshop, items) => {
		const shortened = items.filter((one) => !one.beganAt && one.taken);
		if (!shortened.length) return refuse('programme_as_planned');
		for (const { id } of shortened) await saveProgrammeItem(work.tx, id, { taken: 0 });
		return ok({});
	});
