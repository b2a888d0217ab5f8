import { areaNews } from '#modules/journal/area-page.queries.server.ts';
import { listTables } from '#modules/tables/table.queries.server.ts';
import { addDays, dayOf } from '#platform/core/dates.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, parent }) => {
	const { area } = await parent();
	const today = dayOf(locals.ctx.ports.now(), locals.ctx.zone);
	const [tables, news] = [
		await listTables(locals.ctx, area.id, locals.lang),
		await areaNews(locals.ctx, area.id, locals.lang, addDays(today, -365))
	];
	return { title: '', description: area.purpose, tables, news, today };
};
