import { type Work, change } from '#platform/command/change.server.ts';
import type { Ctx } from '#platform/command/context.ts';
import { NotFound } from '#platform/core/faults.ts';
import { ok, refuse } from '#platform/core/result.ts';
import type { Mark, WalkIn } from './door.input.ts';
import { doorCounts, dropPresence, putPresence, setOver, workshopOf } from './door.store.server.ts';
import { freeAtDoor, mayLetIn } from './door.ts';
import { record } from './registering.server.ts';
import { addPerson } from './registration.commands.server.ts';
import {
	type Registration,
	lockRegistration,
	setRegistrationState
} from './registration.store.server.ts';
import { isAlive } from './registration.ts';
import { canLeadWorkshop } from './workshop.policy.ts';
import { lockWorkshop } from './workshop.store.server.ts';
import type { Workshop } from './workshop.ts';

const DAY_MS = 86_400_000;

/** Locks the day for its door. The door stands open from the day before until the day is closed. */
async function atDoor(work: Work, workshopId: string): Promise<Workshop> {
	const workshop = await lockWorkshop(work.tx, workshopId);
	work.authorise(canLeadWorkshop(work.viewer, workshop));
	return workshop;
}

const doorShut = ({ state, startsAt }: Workshop, now: Date) =>
	state === 'planned'
		? refuse('workshop_not_open')
		: state === 'cancelled'
			? refuse('workshop_cancelled')
			: now.getTime() < startsAt.getTime() - DAY_MS
				? refuse('door_early')
				: null;

async function ofDay(work: Work, workshop: Workshop, id: string): Promise<Registration> {
	const one = await lockRegistration(work.tx, id);
	if (one.workshopId !== workshop.id) throw new NotFound();
	return one;
}

/** Somebody with a seat has come. Said twice it is the same. */
export const arrive = (
	ctx: Ctx,
	workshopId: string,
	input: { person: string; how: 'name' | 'code' | 'paper' }
) =>
	change(ctx, 'arrive', async (work) => {
		const workshop = await atDoor(work, workshopId);
		const shut = doorShut(workshop, work.now);
		if (shut) return shut;
		const one = await ofDay(work, workshop, input.person);
		if (!isAlive(one.state)) return refuse('registration_not_alive');
		if (one.state === 'waiting') return refuse('door_waits');
		await come(work, one, input.how, work.now);
		return ok({ name: one.name });
	});

async function come(work: Work, one: Registration, how: string, at: Date): Promise<void> {
	// who comes takes the seat that was offered: there is no time to answer a mail any more
	if (one.state === 'offered') await setRegistrationState(work.tx, one, 'confirmed', work.now);
	await putPresence(work.tx, one, how, at, work.viewer?.personId ?? null);
	await record(work, 'registration.arrived', one, { how });
}

/** It was somebody else, or a slip of the finger. */
export const takeBackArrival = (ctx: Ctx, workshopId: string, person: string) =>
	change(ctx, 'take-back-arrival', async (work) => {
		const workshop = await atDoor(work, workshopId);
		const one = await ofDay(work, workshop, person);
		await dropPresence(work.tx, one.id);
		await record(work, 'registration.not_arrived', one);
		return ok({ name: one.name });
	});

/** Lets somebody in who waits. When the hall is full only with a reason, and under one's own name. */
export const letIn = (ctx: Ctx, workshopId: string, input: { person: string; reason: string }) =>
	change(ctx, 'let-in', async (work) => {
		const workshop = await atDoor(work, workshopId);
		const shut = doorShut(workshop, work.now);
		if (shut) return shut;
		const one = await ofDay(work, workshop, input.person);
		if (one.state !== 'waiting' && one.state !== 'offered') return refuse('door_not_waiting');
		const free = await freeNow(work, workshop);
		const may = one.state === 'offered' ? ok(null) : mayLetIn(free, input.reason);
		if (!may.ok) return may;
		await setRegistrationState(work.tx, one, 'confirmed', work.now);
		if (free <= 0 && input.reason) await setOver(work.tx, one.id, input.reason);
		await come(work, { ...one, state: 'confirmed' }, 'name', work.now);
		return ok({ name: one.name });
	});

const freeNow = async (work: Work, workshop: Workshop) =>
	freeAtDoor(
		workshop.seats.site,
		await doorCounts(work.tx, workshop.id),
		workshop.startsAt,
		work.now
	);

/** Somebody who is on no list comes in. */
export const walkIn = (ctx: Ctx, workshopId: string, input: WalkIn) =>
	change(ctx, 'walk-in', async (work) => {
		const workshop = await atDoor(work, workshopId);
		const shut = doorShut(workshop, work.now);
		if (shut) return shut;
		const free = await freeNow(work, workshop);
		const may = mayLetIn(free, input.reason);
		if (!may.ok) return may;
		await comeIn(work, workshop, input, work.now, free <= 0 ? input.reason : undefined);
		return ok({ name: input.name });
	});

/** Registers somebody at the door and marks them as here; `id` is theirs when the door gave one. */
async function comeIn(
	work: Work,
	workshop: Workshop,
	{ name, organisation, side, lang }: WalkIn,
	at: Date,
	overReason: string | undefined,
	id?: string
): Promise<void> {
	const nothing = { sector: '', station: null, shown: false, diet: '', access: '', answers: {} };
	const added = await addPerson(
		work,
		workshop,
		{ way: 'site', lang, side, organisation, ...nothing },
		{
			...{ name, email: null, groupOf: null, source: 'walk_in', seated: true },
			...(overReason && { overReason }),
			...(id && { id })
		}
	);
	if ('known' in added) throw new Error('somebody without an address is never known');
	await come(work, await lockRegistration(work.tx, added.id), 'walk_in', at);
}

/** A list that was kept on paper: everybody ticked has come. */
export const enterPaperList = (ctx: Ctx, workshopId: string, came: readonly string[]) =>
	change(ctx, 'enter-paper-list', async (work) => {
		const workshop = await atDoor(work, workshopId);
		const shut = doorShut(workshop, work.now);
		if (shut) return shut;
		if (!came.length) return refuse('door_nobody_ticked');
		let marked = 0;
		for (const id of new Set(came)) {
			const one = await ofDay(work, workshop, id);
			if (one.state !== 'confirmed' && one.state !== 'offered') continue;
			await come(work, one, 'paper', arrivedAt(workshop, work.now));
			marked++;
		}
		if (!marked) return refuse('door_nobody_ticked');
		return ok({ marked });
	});

/** A list typed in after the day says that people came when it began. */
const arrivedAt = ({ startsAt }: Workshop, now: Date) => (startsAt < now ? startsAt : now);

/**
 * What a door kept while it had no network, in its order. Of the ticks of a person the last one
 * counts; the time is the door's own, as far as it can be true. Who was let in is in: when the hall is
 * full by now, `otherwise` is the reason.
 *
 * @returns the marks that are done, and the names of people who could not be marked, because they
 *   have cancelled or sit elsewhere by now
 */
export const syncDoor = (ctx: Ctx, workshopId: string, marks: readonly Mark[], otherwise: string) =>
	change(ctx, 'sync-door', async (work) => {
		const workshop = await atDoor(work, workshopId);
		const shut = doorShut(workshop, work.now);
		if (shut) return shut;
		const last = new Map(marks.filter(isTick).map((mark) => [mark.person, mark.op]));
		const missed: string[] = [];
		for (const mark of marks) {
			if (isTick(mark) && last.get(mark.person) !== mark.op) continue;
			const name = await carryOut(work, workshop, mark, otherwise);
			if (name) missed.push(name);
		}
		await work.record({
			type: 'workshop.door_synced',
			subject: { kind: 'workshop', id: workshop.id },
			areaId: workshop.areaId,
			data: { marks: marks.length }
		});
		return ok({ done: marks.map((mark) => mark.op), missed });
	});

const isTick = ({ what }: Mark): boolean => what === 'arrived' || what === 'not_arrived';

/** One mark; the name of the person when it cannot be carried out any more. */
async function carryOut(
	work: Work,
	workshop: Workshop,
	mark: Mark,
	otherwise: string
): Promise<string | null> {
	const at = credible(mark.at, work.now);
	const full = async (reason: string) =>
		(await freeNow(work, workshop)) > 0 ? undefined : reason || otherwise;
	if (mark.what === 'walk_in') {
		// sent again: the id says that they are in already
		if (await workshopOf(work.tx, mark.person)) await ofDay(work, workshop, mark.person);
		else await comeIn(work, workshop, mark, at, await full(mark.reason), mark.person);
		return null;
	}
	const one = await ofDay(work, workshop, mark.person);
	if (mark.what === 'not_arrived') {
		if (await dropPresence(work.tx, one.id)) await record(work, 'registration.not_arrived', one);
		return null;
	}
	const seated = one.state === 'confirmed' || one.state === 'offered';
	if (mark.what === 'arrived') {
		if (seated) await come(work, one, mark.how, at);
		return seated ? null : one.name;
	}
	if (one.state === 'waiting') {
		const over = await full(mark.reason);
		await setRegistrationState(work.tx, one, 'confirmed', work.now);
		if (over) await setOver(work.tx, one.id, over);
		await come(work, { ...one, state: 'confirmed' }, 'name', at);
		return null;
	}
	if (seated) await come(work, one, 'name', at);
	return seated ? null : one.name;
}

const credible = (at: number, now: Date): Date =>
	new Date(Math.min(now.getTime(), Math.max(at, now.getTime() - DAY_MS)));
