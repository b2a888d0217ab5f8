import { areaNews } from '#modules/journal/area-page.queries.server.ts';
import { listTables } from '#modules/tables/table.queries.server.ts';
import { workshopsOf } from '#modules/workshops/workshop.queries.server.ts';
import { addDays, dayOf } from '#platform/core/dates.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, parent }) => {
	const { area } = await parent();
	const today = dayOf(locals.ctx.ports.now(), locals.ctx.zone);
	const now = locals.ctx.ports.now();
	const workshops = (
		await workshopsOf(locals.ctx, area.id, locals.lang, { coming: now, limit: 4 })
	).filter((one) => one.state !== 'planned');
	const [tables, news] = [
		await listTables(locals.ctx, area.id, locals.lang),
		await areaNews(locals.ctx, area.id, locals.lang, addDays(today, -365))
	];
	return { title: '', description: area.purpose, tables, news, workshops, today, now };
};
