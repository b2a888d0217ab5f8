import { DAYS, reminderKey } from '#modules/notifications/reminder.ts';
import type { Ctx } from '#platform/command/context.ts';
import { addDays, dayOf, daysBetween } from '#platform/core/dates.ts';
import type { Lang } from '#platform/core/lang.ts';
import type { Sweep } from '#platform/jobs/sweeps.server.ts';
import { queueMail } from '#platform/mail/outbox.server.ts';
import { forgetFollowers } from './follower.store.server.ts';
import {
	lockOpenQuestion,
	mailExists,
	questionsToRemind,
	renewLink,
	withdrawUnconfirmed
} from './question.sweep.store.server.ts';
import { sweepDrafts } from './topic-draft.store.server.ts';
import { hashOf } from './topic.commands.server.ts';
import { waitingDays } from './topic.ts';

const DAY_MS = 86_400_000;
const KEPT = 14;

/** Reminds decision-makers a week before the due day and once when it has passed. July is quiet. */
async function remind(ctx: Ctx): Promise<void> {
	const today = dayOf(ctx.ports.now(), ctx.zone);
	if (today.slice(5, 7) === '07') return;
	for (const id of await questionsToRemind(ctx.db, today, addDays(today, DAYS.soon)))
		await remindOf(ctx, id, 'before', today);
	for (const id of await questionsToRemind(ctx.db, null, addDays(today, -DAYS.late)))
		await remindOf(ctx, id, 'late', today);
}

/**
 * One mail, once. The link's secret is stored nowhere, so a reminder carries a new one, made only
 * together with the mail that brings it; the links before it go on working.
 */
const remindOf = (ctx: Ctx, id: string, when: 'before' | 'late', today: string) =>
	ctx.db.transaction(async (tx) => {
		const now = ctx.ports.now();
		const key = `question:${id}:${when}`;
		const question = await lockOpenQuestion(tx, id);
		if (!question?.asked_email || (await mailExists(tx, key))) return;
		const secret = ctx.ports.secret();
		const queued = await queueMail(tx, ctx, now, {
			key,
			to: { email: question.asked_email, lang: question.lang as Lang },
			kind: 'questions',
			template: 'question_reminder',
			params: {
				text: question.text,
				asked_of: question.asked_of,
				due: question.due,
				secret,
				days_late: when === 'late' ? Math.max(1, waitingDays(question.due, today, daysBetween)) : 0
			},
			reminder: reminderKey({
				kind: when === 'late' ? 'question_late' : 'question_soon',
				about: id,
				day: question.due
			}),
			areaId: question.area_id,
			about: { kind: 'question', id }
		});
		if (queued) await renewLink(tx, id, hashOf(secret), now);
	});

const before = (ctx: Ctx): Date => new Date(ctx.ports.now().getTime() - KEPT * DAY_MS);

export const topicSweeps: readonly Sweep[] = [
	{ name: 'question-reminders', everyMinutes: 60, run: remind },
	{
		name: 'topic-drafts',
		everyMinutes: 24 * 60,
		run: async (ctx) => {
			await ctx.db.transaction((tx) => sweepDrafts(tx, before(ctx)));
		}
	},
	{
		name: 'unconfirmed-topics',
		everyMinutes: 24 * 60,
		run: (ctx) => ctx.db.transaction((tx) => withdrawUnconfirmed(tx, before(ctx), ctx.ports.now()))
	},
	{
		name: 'followers',
		everyMinutes: 24 * 60,
		run: async (ctx) => {
			await ctx.db.transaction((tx) => forgetFollowers(tx, before(ctx)));
		}
	}
];
