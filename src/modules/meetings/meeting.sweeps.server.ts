import { DAYS, reminderKey } from '#modules/notifications/reminder.ts';
import type { Ctx } from '#platform/command/context.ts';
import { dayOf } from '#platform/core/dates.ts';
import type { Sweep } from '#platform/jobs/sweeps.server.ts';
import { queueMail } from '#platform/mail/outbox.server.ts';
import { hashOfToken } from './invitation.commands.server.ts';
import { mailAbout } from './invitation.mail.server.ts';
import { markReminded, saveInvitation, unansweredBetween } from './invitation.store.server.ts';
import { lockMeeting } from './meeting.store.server.ts';

const DAY_MS = 86_400_000;

/** Asks those again who have not said whether they come. The link in the first mail goes on working. */
async function askAgain(ctx: Ctx): Promise<void> {
	const now = ctx.ports.now();
	await ctx.db.transaction(async (tx) => {
		for (const person of await unansweredBetween(
			tx,
			now,
			new Date(now.getTime() + DAYS.reply * DAY_MS)
		)) {
			await markReminded(tx, person.meeting_id, person.membership_id, now);
			if (!person.email) continue;
			const meeting = await lockMeeting(tx, person.meeting_id);
			const day = dayOf(meeting.startsAt, ctx.zone);
			const token = ctx.ports.secret();
			const mail = await mailAbout(
				tx,
				ctx,
				now,
				meeting,
				person,
				{
					template: 'meeting_reminder',
					key: `reminder:${meeting.id}:${person.membership_id}`,
					reminder: reminderKey({ kind: 'meeting_reply', about: meeting.id, day })
				},
				{ token }
			);
			// a link is made new only together with the mail that brings it
			if (!(await queueMail(tx, ctx, now, mail))) continue;
			await saveInvitation(
				tx,
				{
					id: ctx.ports.newId(),
					areaId: meeting.areaId,
					meetingId: meeting.id,
					membershipId: person.membership_id,
					tokenHash: hashOfToken(token)
				},
				now
			);
		}
	});
}

export const meetingSweeps: readonly Sweep[] = [
	{ name: 'invitation-reminders', everyMinutes: 60, run: askAgain }
];
