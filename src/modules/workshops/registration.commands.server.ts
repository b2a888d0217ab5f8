import { type Work, change } from '#platform/command/change.server.ts';
import { inTurn } from '#platform/command/in-turn.server.ts';
import type { Ctx } from '#platform/command/context.ts';
import { ok, refuse } from '#platform/core/result.ts';
import { takeLimit } from '#platform/session/limits.server.ts';
import { anyDoorCode, newDoorCode, record, whose } from './registering.server.ts';
import {
	addLink,
	requiredQuestions,
	saveAnswers,
	saveNeeds,
	stationIn
} from './registration-details.store.server.ts';
import type { RegistrationInput } from './registration.input.ts';
import {
	type NewRegistration,
	type Registration,
	insertRegistration,
	lockRegistration,
	lookBefore,
	nextWaiting
} from './registration.store.server.ts';
import { placeFor, registrable } from './registration.ts';
import { hashOfToken, mailRegistered } from './seats.server.ts';
import { canLeadWorkshop } from './workshop.policy.ts';
import { lockWorkshop } from './workshop.store.server.ts';
import type { Workshop } from './workshop.ts';

export type Registered = {
	id: string;
	state: 'confirmed' | 'waiting';
	waitingNo: number | null;
	/** Opens the person's own page; null when it goes by mail alone. */
	token: string | null;
	/** Those who came along, in the order of the form. */
	others: ('confirmed' | 'waiting')[];
	/** The address was registered before: its link was sent again, nothing else happened. */
	again: boolean;
};

/**
 * Registers somebody, with those who come along, without an account. While the row of the workshop
 * is held nobody else is given a seat or a number, so 300 at once get 64 seats and the numbers
 * 1 to 236, in the order in which they are stored.
 */
export const register = (ctx: Ctx, workshopId: string, input: RegistrationInput) =>
	inTurn(workshopId, () =>
		change(ctx, 'register', async (work) => {
			work.authorise(true);
			const workshop = await lockWorkshop(work.tx, workshopId);
			return registerIn(work, workshop, input, 'form');
		})
	);

/** The same for somebody who has called; the staff may do it until the day is over. */
export const enterRegistration = (ctx: Ctx, workshopId: string, input: RegistrationInput) =>
	change(ctx, 'enter-registration', async (work) => {
		const workshop = await lockWorkshop(work.tx, workshopId);
		work.authorise(canLeadWorkshop(work.viewer, workshop));
		return registerIn(work, workshop, input, 'staff');
	});

async function registerIn(
	work: Work,
	workshop: Workshop,
	input: RegistrationInput,
	source: 'form' | 'staff'
) {
	const may = registrable(workshop, input.way, work.now, source === 'staff');
	if (!may.ok) return may;
	const wrong = await wrongAnswers(work, workshop.id, input);
	if (wrong) return wrong;
	const token = work.ctx.ports.secret();
	const first = await addPerson(work, workshop, input, {
		name: input.name,
		email: input.email,
		groupOf: null,
		source,
		token
	});
	if ('known' in first)
		return source === 'form' && input.others.length
			? refuse('registration_you_known', { fields: { email: 'registration_you_known' } })
			: sendAgain(work, first.known);
	if (input.email && source === 'form' && !(await mayMail(work, input.email)))
		return refuse('too_often');
	const others: Registered['others'] = [];
	for (const other of input.others) {
		const added = await addPerson(
			work,
			workshop,
			{ ...input, diet: '', access: '', answers: {}, shown: false },
			{ ...other, groupOf: first.id, source }
		);
		if ('known' in added)
			return refuse('registration_other_known', {
				fields: { others: 'registration_other_known' }
			});
		others.push(added.state);
	}
	return ok<Registered>({ ...first, token, others, again: false });
}

/** Mails that anybody can have sent to an address by typing it are counted. */
const mayMail = (work: Work, email: string) =>
	takeLimit(work.tx, `registration:${hashOfToken(email)}`, { most: 5, seconds: 3600 }, work.now);

/** Nobody is registered twice, and nobody learns from the page who is: the link goes by mail. */
async function sendAgain(work: Work, id: string) {
	const one = await lockRegistration(work.tx, id);
	const hour = work.now.toISOString().slice(0, 13);
	await mailRegistered(work, one, 'registration_again', hour);
	await record(work, 'registration.asked_again', one);
	return ok<Registered>({
		id,
		state: 'waiting',
		waitingNo: null,
		token: null,
		others: [],
		again: true
	});
}

async function wrongAnswers(work: Work, workshopId: string, input: RegistrationInput) {
	if (input.station && !(await stationIn(work.tx, workshopId, input.station)))
		return refuse('field_wrong', { fields: { station: 'field_wrong' } });
	const missing = (await requiredQuestions(work.tx, workshopId)).filter((id) => !input.answers[id]);
	return missing.length
		? refuse('registration_answer_missing', {
				fields: Object.fromEntries(
					missing.map((id) => [`q_${id}`, 'registration_answer_missing' as const])
				)
			})
		: null;
}

export type Details = Pick<
	RegistrationInput,
	| 'way'
	| 'lang'
	| 'side'
	| 'organisation'
	| 'sector'
	| 'station'
	| 'shown'
	| 'diet'
	| 'access'
	| 'answers'
>;
export type PersonIn = Pick<NewRegistration, 'name' | 'email' | 'groupOf' | 'source'> & {
	cameFrom?: string;
	overReason?: string;
	/** Let in at the door: there is a seat, or a reason. */
	seated?: boolean;
	/** Opens the person's own page; the first mail brings the same. */
	token?: string;
	/** A door without a network gives its own, so that nobody comes in twice. */
	id?: string;
};
type Added = { id: string; state: 'confirmed' | 'waiting'; waitingNo: number | null };

/**
 * One person with a seat or a number, or the registration that the address has already. The
 * caller holds the row of the workshop.
 */
export async function addPerson(
	work: Work,
	workshop: Workshop,
	details: Details,
	person: PersonIn
): Promise<Added | { known: string }> {
	const code = anyDoorCode(work);
	const look = await lookBefore(work.tx, workshop.id, {
		way: details.way,
		email: person.email,
		code
	});
	if (look.known) return { known: look.known };
	const state = person.seated ? 'confirmed' : placeFor(workshop.seats[details.way], look);
	const waitingNo =
		state === 'waiting' ? await nextWaiting(work.tx, workshop.id, details.way) : null;
	const id = person.id ?? work.newId();
	await insertRegistration(
		work.tx,
		{
			id,
			areaId: workshop.areaId,
			workshopId: workshop.id,
			way: details.way,
			state,
			waitingNo,
			name: person.name,
			email: person.email,
			lang: details.lang,
			side: details.side,
			...(await whose(work, workshop.areaId, details)),
			sector: details.sector,
			stationId: details.station,
			groupOf: person.groupOf,
			cameFrom: person.cameFrom ?? null,
			source: person.source,
			overReason: person.overReason ?? null,
			doorCode: look.code_taken ? await newDoorCode(work, workshop.id) : code,
			shown: details.shown
		},
		work.now
	);
	const one: Registration = {
		id,
		areaId: workshop.areaId,
		workshopId: workshop.id,
		way: details.way,
		state,
		waitingNo,
		offeredUntil: null,
		name: person.name,
		email: person.email,
		lang: details.lang,
		groupOf: person.groupOf,
		version: 1
	};
	// everybody else waits while this is written: nothing is asked for that is known
	if (details.diet || details.access) await saveNeeds(work.tx, one, details);
	if (Object.keys(details.answers).length) await saveAnswers(work.tx, one, details.answers);
	await record(work, 'registration.made', one, { state });
	const mailed =
		person.source !== 'walk_in' &&
		(await mailRegistered(
			work,
			one,
			`registration_${state}`,
			'made',
			person.token ? { token: person.token } : {}
		));
	if (person.token && !mailed) await addLink(work.tx, one, hashOfToken(person.token), work.now);
	return { id, state, waitingNo };
}
