import { listTables } from '#modules/tables/table.queries.server.ts';
import { m } from '#i18n/messages.js';
import { dayOf } from '#platform/core/dates.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, parent }) => {
	const { area } = await parent();
	return {
		title: m.tables_title(),
		description: m.tables_lead(),
		tables: await listTables(locals.ctx, area.id, locals.lang),
		today: dayOf(locals.ctx.ports.now(), locals.ctx.zone)
	};
};
