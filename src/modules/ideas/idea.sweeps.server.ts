import { DAYS, reminderKey } from '#modules/notifications/reminder.ts';
import type { Ctx } from '#platform/command/context.ts';
import { addDays, dayOf } from '#platform/core/dates.ts';
import { textIn } from '#platform/core/localised.ts';
import type { Sweep } from '#platform/jobs/sweeps.server.ts';
import { queueMail } from '#platform/mail/outbox.server.ts';
import { lateIdeas, remindedOf } from './idea-reminder.store.server.ts';

const OLDEST = 30;

/** The day after a step was due, once for each day: a step that was moved is reminded of again. */
async function remind(ctx: Ctx): Promise<void> {
	const now = ctx.ports.now();
	const today = dayOf(now, ctx.zone);
	await ctx.db.transaction(async (tx) => {
		for (const idea of await lateIdeas(tx, addDays(today, -OLDEST), addDays(today, -DAYS.late)))
			for (const to of await remindedOf(tx, idea))
				await queueMail(tx, ctx, now, {
					key: `idea:${idea.id}:late:${idea.next_on}:${to.email}`,
					to,
					kind: 'actions',
					template: 'idea_late',
					params: {
						number: idea.number,
						area_slug: textIn(idea.areas, to.lang)!.slug,
						due: idea.next_on,
						title: textIn(idea.texts, to.lang)!.title,
						text:
							textIn(idea.texts, to.lang)!.next_step ||
							(idea.texts.find((text) => text.next_step)?.next_step ?? '')
					},
					reminder: reminderKey({ kind: 'idea_late', about: idea.id, day: idea.next_on }),
					areaId: idea.area_id,
					about: { kind: 'idea', id: idea.id }
				});
	});
}

export const ideaSweeps: readonly Sweep[] = [
	{ name: 'idea-reminders', everyMinutes: 60, run: remind }
];
