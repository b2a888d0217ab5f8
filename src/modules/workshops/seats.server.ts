import { createHash } from 'node:crypto';
import type { Work } from '#platform/command/change.server.ts';
import { dayOf, timeOf } from '#platform/core/dates.ts';
import type { Ctx } from '#platform/command/context.ts';
import type { Tx } from '#platform/db/database.server.ts';
import { type NewMail, queueMail } from '#platform/mail/outbox.server.ts';
import { addLink, addressOf } from './registration-details.store.server.ts';
import {
	type Registration,
	aliveOf,
	countsOf,
	firstWaiting,
	setRegistrationState
} from './registration.store.server.ts';
import { offeredUntil, toOffer } from './registration.ts';
import { workshopForMail } from './workshop-mail.store.server.ts';
import { WAYS, type Workshop } from './workshop.ts';

export const hashOfToken = (token: string): string =>
	createHash('sha256').update(token).digest('hex');

/** What a mail and a sweep need of the change or of their own transaction. */
export type Desk = { tx: Tx; ctx: Ctx; now: Date };

/**
 * Offers free seats to who has waited longest, each with a time to accept. The caller holds the
 * row of the workshop, and has recorded why seats are free.
 *
 * @returns how many were asked
 */
export async function fillSeats(desk: Desk, workshop: Workshop): Promise<number> {
	if (workshop.state !== 'open') return 0;
	const until = offeredUntil(workshop.startsAt, desk.now);
	if (!until) return 0;
	const counts = await countsOf(desk.tx, workshop.id);
	let asked = 0;
	for (const way of WAYS) {
		const many = toOffer(workshop.seats[way], counts[way]);
		if (!many) continue;
		for (const one of await firstWaiting(desk.tx, workshop.id, way, many)) {
			await setRegistrationState(desk.tx, one, 'offered', desk.now, until);
			await mailRegistered(desk, one, 'registration_offered', String(one.version + 1), {
				until: until.toISOString()
			});
			asked++;
		}
	}
	return asked;
}

/** Tells everybody with a seat or on the waiting list. The caller has authorised. */
export async function tellRegistered(
	work: Work,
	workshopId: string,
	template: 'workshop_moved' | 'workshop_cancelled',
	once: string,
	more: Record<string, string> = {}
): Promise<void> {
	for (const one of await aliveOf(work.tx, workshopId))
		await mailRegistered(work, one, template, once, more);
}

/**
 * A mail to somebody registered, in their language, with a link of its own: it works without
 * signing in until the day is over. Who has no address is told by who registered the group.
 *
 * @param once what makes this mail different from another of the same kind: it is sent once
 * @returns false when there is no address, or the mail was queued before
 */
export async function mailRegistered(
	desk: Desk,
	one: Registration,
	template: string,
	once: string,
	more: Record<string, string> = {},
	reminder?: string
): Promise<boolean> {
	const email = await addressOf(desk.tx, one);
	if (!email) return false;
	const token = desk.ctx.ports.secret();
	const mail = await mailAbout(desk, one, email, template, once, { token, ...more });
	const queued = await queueMail(desk.tx, desk.ctx, desk.now, {
		...mail,
		...(reminder && { reminder })
	});
	// a link is made only together with the mail that brings it
	if (queued) await addLink(desk.tx, one, hashOfToken(token), desk.now);
	return queued;
}

async function mailAbout(
	{ tx, ctx, now }: Desk,
	one: Registration,
	email: string,
	template: string,
	once: string,
	more: Record<string, string>
): Promise<NewMail> {
	const of = await workshopForMail(tx, one.workshopId, one.lang);
	return {
		key: `${template}:${one.id}:${once}`,
		to: { email, name: one.name, lang: one.lang },
		template,
		params: {
			registration: one.id,
			name: one.name,
			way: one.way,
			state: one.state,
			waiting_no: one.waitingNo,
			title: of.title,
			area_slug: of.area_slug,
			number: of.number,
			day: dayOf(of.starts_at, ctx.zone),
			starts: timeOf(of.starts_at, ctx.zone),
			ends: timeOf(of.ends_at, ctx.zone),
			starts_at: of.starts_at.toISOString(),
			ends_at: of.ends_at.toISOString(),
			zone: ctx.zone,
			place: of.place,
			remote_url: one.state === 'confirmed' && one.way === 'remote' ? (of.remote_url ?? '') : '',
			sequence: of.sequence,
			stamp: now.toISOString(),
			...more
		},
		areaId: one.areaId,
		about: { kind: 'registration', id: one.id }
	};
}
