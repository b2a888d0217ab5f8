import { DAYS, reminderKey } from '#modules/notifications/reminder.ts';
import type { Ctx } from '#platform/command/context.ts';
import { addDays, dayOf } from '#platform/core/dates.ts';
import type { Lang } from '#platform/core/lang.ts';
import type { Sweep } from '#platform/jobs/sweeps.server.ts';
import { queueMail } from '#platform/mail/outbox.server.ts';
import { actionForMail, ownersMail, unremindedBetween } from './action.store.server.ts';

const OLDEST = 30;

/** Reminds owners a week before the due day and the day after it, once each. */
async function remind(ctx: Ctx): Promise<void> {
	const now = ctx.ports.now();
	const today = dayOf(now, ctx.zone);
	await ctx.db.transaction(async (tx) => {
		const soon = await unremindedBetween(tx, 'action_soon', today, addDays(today, DAYS.soon));
		const late = await unremindedBetween(
			tx,
			'action_late',
			addDays(today, -OLDEST),
			addDays(today, -DAYS.late)
		);
		for (const [template, actions] of [
			['action_soon', soon],
			['action_late', late]
		] as const)
			for (const action of actions) {
				const words = await actionForMail(tx, action.id);
				for (const to of await ownersMail(tx, action.area_id, {
					personId: action.owner_person_id,
					organisationId: action.owner_organisation_id
				}))
					await queueMail(tx, ctx, now, {
						// a due day that was moved is reminded of again
						key: `action:${action.id}:${template}:${action.due}:${to.email}`,
						to: { email: to.email, name: to.name, lang: to.lang as Lang },
						kind: 'actions',
						template,
						params: words(to.lang),
						reminder: reminderKey({ kind: template, about: action.id, day: action.due }),
						areaId: action.area_id,
						about: { kind: 'action', id: action.id }
					});
			}
	});
}

export const actionSweeps: readonly Sweep[] = [
	{ name: 'action-reminders', everyMinutes: 60, run: remind }
];
