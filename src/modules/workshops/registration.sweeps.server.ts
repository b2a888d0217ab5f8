import { change } from '#platform/command/change.server.ts';
import type { Ctx } from '#platform/command/context.ts';
import { ok } from '#platform/core/result.ts';
import type { Sweep } from '#platform/jobs/sweeps.server.ts';
import { record } from './registering.server.ts';
import { forgetContacts, forgetNeeds } from './registration-details.store.server.ts';
import {
	type Registration,
	lapsedOf,
	setRegistrationState,
	toRemind,
	workshopsWithLapsed
} from './registration.store.server.ts';
import { KEPT_DAYS } from './registration.ts';
import { fillSeats, mailRegistered } from './seats.server.ts';
import { lockWorkshop } from './workshop.store.server.ts';

const DAY_MS = 86_400_000;

/** Offers that nobody answered go to the next in line, under the lock of their workshop. */
async function lapseOffers(ctx: Ctx): Promise<void> {
	for (const workshopId of await workshopsWithLapsed(ctx.db, ctx.ports.now()))
		await change(ctx, 'lapse-offers', async (work) => {
			work.authorise(true);
			const workshop = await lockWorkshop(work.tx, workshopId);
			for (const one of await lapsedOf(work.tx, workshopId, work.now)) {
				await setRegistrationState(work.tx, one, 'lapsed', work.now);
				await record(work, 'registration.lapsed', one);
				await mailRegistered(
					work,
					{ ...one, state: 'lapsed' },
					'registration_lapsed',
					String(one.version)
				);
			}
			await fillSeats(work, workshop);
			return ok({});
		}).catch((fault: Error) => {
			// another copy of the program was first: there was nothing left to record
			if (!fault.message.includes('recorded no event')) throw fault;
		});
}

/** A week and a day before, to everybody with a seat; who registers later than that is not reminded twice. */
async function remind(ctx: Ctx): Promise<void> {
	const now = ctx.ports.now();
	for (const days of [7, 1])
		await ctx.db.transaction(async (tx) => {
			const people: Registration[] = await toRemind(
				tx,
				now,
				new Date(now.getTime() + days * DAY_MS),
				`${days}`
			);
			for (const one of people)
				await mailRegistered({ tx, ctx, now }, one, 'registration_reminder', `${days}`);
		});
}

/** Needs go two weeks after the day; who came stays a count, not a person, after a year. */
async function forget(ctx: Ctx): Promise<void> {
	const ago = (days: number) => new Date(ctx.ports.now().getTime() - days * DAY_MS);
	await ctx.db.transaction(async (tx) => {
		await forgetNeeds(tx, ago(KEPT_DAYS.needs));
		await forgetContacts(tx, ago(KEPT_DAYS.contacts), ctx.ports.now());
	});
}

export const registrationSweeps: readonly Sweep[] = [
	{ name: 'offers', everyMinutes: 1, run: lapseOffers },
	{ name: 'registration-reminders', everyMinutes: 60, run: remind },
	{ name: 'registration-retention', everyMinutes: 24 * 60, run: forget }
];
