import { deskOf } from '#modules/journal/desk.queries.server.ts';
import { waitingForTriage } from '#modules/topics/topic.queries.server.ts';
import { m } from '#i18n/messages.js';
import { addDays, dayOf } from '#platform/core/dates.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, parent }) => {
	const { area } = await parent();
	const today = dayOf(locals.ctx.ports.now(), locals.ctx.zone);
	return {
		title: m.nav_desk(),
		private: true,
		desk: await deskOf(locals.ctx, area.id, locals.lang, today, addDays(today, 7)),
		waiting: await waitingForTriage(locals.ctx, area.id, locals.lang),
		today
	};
};
