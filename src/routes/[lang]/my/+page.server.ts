import { listActions } from '#modules/actions/action.queries.server.ts';
import { myPage } from '#modules/journal/my.queries.server.ts';
import { organisationsOfViewer } from '#modules/organisations/organisation.queries.server.ts';
import { m } from '#i18n/messages.js';
import { dayOf } from '#platform/core/dates.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const { ctx, lang } = locals;
	return {
		title: m.my_title(),
		private: true,
		my: await myPage(ctx, lang),
		actions: await listActions(ctx, lang, { mine: true, state: 'open' }),
		organisations: await organisationsOfViewer(ctx, lang),
		administrator: ctx.viewer!.administrator,
		today: dayOf(ctx.ports.now(), ctx.zone)
	};
};
