import { type Work, change } from '#platform/command/change.server.ts';
import type { Ctx } from '#platform/command/context.ts';
import { NotFound } from '#platform/core/faults.ts';
import { ok, refuse } from '#platform/core/result.ts';
import { peopleOfDay } from '#modules/workshops/people-of-day.queries.server.ts';
import {
	circlesOf,
	isOfDay,
	nameLeadersOf,
	putInCircle,
	replaceCircles,
	takeFromCircle
} from './circle.store.server.ts';
import { dealCircles } from './circles.ts';
import { canDeal } from './dialogue.ts';
import { canLeadDialogue } from './dialogue.policy.ts';
import { beginDialogue, lockDialogue, saveDialogue, workshopOf } from './dialogue.store.server.ts';

/** The dialogue of a day for who leads it, begun when there is none yet. */
export async function toLead(work: Work, workshopId: string) {
	const { areaId, state } = await workshopOf(work.tx, workshopId);
	work.authorise(canLeadDialogue(work.viewer, areaId));
	await beginDialogue(work.tx, { workshopId, areaId }, work.now);
	return { dialogue: await lockDialogue(work.tx, workshopId), cancelled: state === 'cancelled' };
}

/** What happened to the dialogue of a day. */
export const record = (
	work: Work,
	type: `dialogues.${string}`,
	of: { workshopId: string; areaId: string },
	data?: Record<string, string | number | boolean>
) =>
	work.record({
		type,
		subject: { kind: 'workshop', id: of.workshopId },
		areaId: of.areaId,
		...(data && { data })
	});

/** Deals the people of the day into circles; those that were are dealt anew. Who leads a number stays. */
export const makeCircles = (
	ctx: Ctx,
	workshopId: string,
	input: { count: number; minutes: number }
) =>
	change(ctx, 'make-circles', async (work) => {
		const { dialogue, cancelled } = await toLead(work, workshopId);
		if (cancelled) return refuse('workshop_cancelled');
		const people = await peopleOfDay(work.tx, workshopId);
		const may = canDeal(people.length, input.count);
		if (!may.ok) return may;
		const seed = work.ctx.ports.randomInt(2 ** 31 - 1);
		const before = await circlesOf(work.tx, workshopId);
		const circles = dealCircles(people, input.count, seed).map((ids, k) => ({
			id: work.newId(),
			position: k + 1,
			facilitator: before[k]?.facilitator ?? '',
			place: before[k]?.place ?? '',
			people: ids
		}));
		await replaceCircles(work.tx, dialogue, circles);
		await saveDialogue(work.tx, workshopId, { seed, minutes: input.minutes });
		await record(work, 'dialogues.circles_made', dialogue, {
			circles: circles.length,
			people: people.length,
			seed
		});
		return ok({ circles: circles.length });
	});

/** Somebody goes to another circle, comes into one, or leaves theirs (`circle` null). */
export const moveMember = (
	ctx: Ctx,
	workshopId: string,
	input: { person: string; circle: string | null }
) =>
	change(ctx, 'move-member', async (work) => {
		const { dialogue } = await toLead(work, workshopId);
		const circles = await circlesOf(work.tx, workshopId);
		const circle = circles.find(({ id }) => id === input.circle);
		if (input.circle && !circle) return refuse('circle_gone');
		if (circle) {
			if (!(await isOfDay(work.tx, workshopId, input.person))) throw new NotFound();
			await putInCircle(work.tx, dialogue, input.person, circle.id);
		} else if (!(await takeFromCircle(work.tx, workshopId, input.person)))
			return refuse('circle_not_in');
		await record(work, 'dialogues.member_moved', dialogue, {
			registration: input.person,
			circle: circle?.position ?? 0
		});
		return ok(null);
	});

/** Who leads a circle, who writes down, where it sits. */
export const nameLeaders = (
	ctx: Ctx,
	workshopId: string,
	input: { circle: string; facilitator: string; recorder: string; place: string }
) =>
	change(ctx, 'name-leaders', async (work) => {
		const { dialogue } = await toLead(work, workshopId);
		const { circle, ...names } = input;
		const position = await nameLeadersOf(work.tx, workshopId, circle, names);
		if (position === null) return refuse('circle_gone');
		await record(work, 'dialogues.leaders_named', dialogue, { circle: position });
		return ok(null);
	});

const MORE_MINUTES = 5;

/** Lets the circles talk for their time, five minutes more, or stops the clock. */
export const setTimer = (ctx: Ctx, workshopId: string, what: 'start' | 'more' | 'stop') =>
	change(ctx, 'set-dialogue-timer', async (work) => {
		const { dialogue } = await toLead(work, workshopId);
		if (what === 'more' && !dialogue.endsAt) return refuse('dialogue_not_running');
		const from = what === 'more' ? Math.max(+dialogue.endsAt!, +work.now) : +work.now;
		const minutes = what === 'more' ? MORE_MINUTES : dialogue.minutes;
		await saveDialogue(work.tx, workshopId, {
			ends_at: what === 'stop' ? null : new Date(from + minutes * 60_000)
		});
		await record(work, 'dialogues.timed', dialogue, { what, minutes });
		return ok(null);
	});
