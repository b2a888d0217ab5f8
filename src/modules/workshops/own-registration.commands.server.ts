import { type Work, change } from '#platform/command/change.server.ts';
import type { Ctx } from '#platform/command/context.ts';
import { ok, refuse } from '#platform/core/result.ts';
import { newDoorCode, record, whose } from './registering.server.ts';
import {
	addLink,
	dropLinks,
	nextPart,
	saveAnswers,
	saveDetails,
	saveNeeds,
	setPerson,
	setReconfirmed,
	stationIn
} from './registration-details.store.server.ts';
import { addPerson } from './registration.commands.server.ts';
import type { ChangeInput } from './registration.input.ts';
import { detailsOf } from './registration-read.store.server.ts';
import {
	type Registration,
	aliveByEmail,
	lockRegistration,
	registrationOfLink,
	setRegistrationState
} from './registration.store.server.ts';
import { isAlive, registrable } from './registration.ts';
import { fillSeats, hashOfToken, mailRegistered } from './seats.server.ts';
import { lockWorkshop } from './workshop.store.server.ts';
import type { Workshop } from './workshop.ts';

/** What a link opens, held: the workshop first, then the registration, so that nobody waits in a ring. */
async function byLink(work: Work, token: string): Promise<{ one: Registration; of: Workshop }> {
	const found = await registrationOfLink(work.tx, hashOfToken(token));
	work.authorise(true);
	const of = await lockWorkshop(work.tx, found.workshopId);
	return { of, one: await lockRegistration(work.tx, found.id) };
}

const over = (of: Workshop, now: Date) => of.state === 'held' || of.endsAt <= now;

/** Cancels by the link. The seat goes to who has waited longest. */
export const cancelRegistration = (ctx: Ctx, token: string) =>
	change(ctx, 'cancel-registration', async (work) => {
		const { of, one } = await byLink(work, token);
		return leave(work, of, one);
	});

export async function leave(work: Work, of: Workshop, one: Registration) {
	if (!isAlive(one.state)) return refuse('registration_not_alive');
	if (over(of, work.now)) return refuse('workshop_over');
	await setRegistrationState(work.tx, one, 'cancelled', work.now);
	await record(work, 'registration.cancelled', one, { state: one.state });
	await mailRegistered(work, { ...one, state: 'cancelled' }, 'registration_cancelled', 'cancelled');
	await fillSeats(work, of);
	return ok({});
}

/** Takes the seat that was offered. */
export const acceptOffer = (ctx: Ctx, token: string) =>
	change(ctx, 'accept-offer', async (work) => {
		const { of, one } = await byLink(work, token);
		if (one.state === 'confirmed') return refuse('registration_has_seat');
		if (one.state !== 'offered' || one.offeredUntil! < work.now)
			return refuse('registration_no_offer');
		if (of.state === 'cancelled') return refuse('workshop_cancelled');
		await setRegistrationState(work.tx, one, 'confirmed', work.now);
		await record(work, 'registration.accepted', one);
		await mailRegistered(
			work,
			{ ...one, state: 'confirmed', waitingNo: null },
			'registration_confirmed',
			'accepted'
		);
		return ok({});
	});

/** Still comes, after the day was moved. */
export const reconfirm = (ctx: Ctx, token: string) =>
	change(ctx, 'reconfirm-registration', async (work) => {
		const { of, one } = await byLink(work, token);
		if (!isAlive(one.state)) return refuse('registration_not_alive');
		if (over(of, work.now)) return refuse('workshop_over');
		await setReconfirmed(work.tx, one.id, work.now);
		await record(work, 'registration.reconfirmed', one);
		return ok({});
	});

/** Changes what was told at registering; the address stays, for the link goes there. */
export const changeRegistration = (ctx: Ctx, token: string, input: ChangeInput) =>
	change(ctx, 'change-registration', async (work) => {
		const { of, one } = await byLink(work, token);
		if (!isAlive(one.state)) return refuse('registration_not_alive');
		if (over(of, work.now)) return refuse('workshop_over');
		if (input.station && !(await stationIn(work.tx, of.id, input.station)))
			return refuse('field_wrong', { fields: { station: 'field_wrong' } });
		await saveDetails(
			work.tx,
			one.id,
			{
				name: input.name,
				lang: input.lang,
				side: input.side,
				...(await whose(work, of.areaId, input)),
				sector: input.sector,
				stationId: input.station,
				shown: input.shown
			},
			work.now
		);
		await saveNeeds(work.tx, one, input);
		await saveAnswers(work.tx, one, input.answers);
		await record(work, 'registration.changed', one);
		return ok({});
	});

/** Somebody else comes in my place: the seat or the place in the list stays, the person changes. */
export const sendDeputy = (ctx: Ctx, token: string, to: { name: string; email: string }) =>
	change(ctx, 'send-deputy', async (work) => {
		const { of, one } = await byLink(work, token);
		if (!isAlive(one.state)) return refuse('registration_not_alive');
		if (over(of, work.now)) return refuse('workshop_over');
		const known = await aliveByEmail(work.tx, of.id, to.email);
		if (known)
			return refuse('registration_other_known', { fields: { email: 'registration_other_known' } });
		// what was told of oneself does not pass to another
		await saveNeeds(work.tx, one, { diet: '', access: '' });
		await saveAnswers(work.tx, one, {});
		await mailRegistered(work, one, 'registration_passed_on', `${one.version}`);
		await dropLinks(work.tx, one.id);
		await setPerson(work.tx, one.id, to, await newDoorCode(work, of.id), work.now);
		const deputy = await lockRegistration(work.tx, one.id);
		await mailRegistered(work, deputy, 'registration_deputy', `${deputy.version}`);
		await record(work, 'registration.passed_on', one);
		return ok({});
	});

/** From one part of a series to the next: I come again, or somebody else from us does. */
export const comeToNextPart = (
	ctx: Ctx,
	token: string,
	other: { name: string; email: string } | null
) =>
	change(ctx, 'come-to-next-part', async (work) => {
		const { id, workshopId } = await registrationOfLink(work.tx, hashOfToken(token));
		work.authorise(true);
		const next = await nextPart(work.tx, workshopId);
		if (!next) return refuse('registration_no_next');
		const of = await lockWorkshop(work.tx, next.id);
		const details = await detailsOf(work.tx, id);
		const way = of.seats[details.way] ? details.way : details.way === 'site' ? 'remote' : 'site';
		const may = registrable(of, way, work.now, false);
		if (!may.ok) return may;
		const person = other ?? { name: details.name, email: details.email };
		const known = person.email && (await aliveByEmail(work.tx, of.id, person.email));
		if (known) return refuse('registration_already_next');
		const added = await addPerson(
			work,
			of,
			{
				...details,
				way,
				station: null,
				answers: {},
				...(other && { diet: '', access: '', shown: false })
			},
			{ ...person, groupOf: null, source: 'next_part', cameFrom: id }
		);
		const made = work.ctx.ports.secret();
		await addLink(work.tx, { id: added.id, areaId: of.areaId }, hashOfToken(made), work.now);
		// somebody else's page is theirs alone: its link goes by mail
		return ok({ token: other ? null : made, state: added.state });
	});
