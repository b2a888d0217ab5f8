import { deskOf } from '#modules/journal/desk.queries.server.ts';
import { soonOf } from '#modules/journal/soon.queries.server.ts';
import { stopReminder } from '#modules/notifications/reminder.commands.server.ts';
import { stopReminderInput } from '#modules/notifications/reminder.input.ts';
import { waitingForTriage } from '#modules/topics/topic.queries.server.ts';
import { workshopsOf } from '#modules/workshops/workshop.queries.server.ts';
import { m } from '#i18n/messages.js';
import { addDays, dayOf } from '#platform/core/dates.ts';
import { areaIn } from '#routes/web/area-in.server.ts';
import { formAction } from '#routes/web/form.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, parent }) => {
	const { area } = await parent();
	const now = locals.ctx.ports.now();
	const today = dayOf(now, locals.ctx.zone);
	return {
		title: m.nav_desk(),
		private: true,
		desk: await deskOf(locals.ctx, area.id, locals.lang, today),
		soon: await soonOf(locals.ctx, area.id, locals.lang, today, addDays(today, 7)),
		waiting: await waitingForTriage(locals.ctx, area.id, locals.lang),
		workshops: await workshopsOf(locals.ctx, area.id, locals.lang, { coming: now, limit: 5 }),
		now,
		today
	};
};

export const actions: Actions = {
	stop: formAction(
		stopReminderInput,
		async (ctx, input, event) => stopReminder(ctx, (await areaIn(event)).id, input),
		(_value, event) => `${event.url.pathname}#soon`
	)
};
