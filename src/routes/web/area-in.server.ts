import type { RequestEvent } from '@sveltejs/kit';
import { areaBySlug } from '#modules/areas/area.queries.server.ts';
import type { Area } from '#modules/areas/area.ts';
import { type TablePage, tableBySlug } from '#modules/tables/table.queries.server.ts';
import { NotFound } from '#platform/core/faults.ts';

type In = Pick<RequestEvent, 'locals'> & { params: Partial<Record<string, string>> };

/** The area of the address, for actions: they have no layout data. @throws NotFound */
export async function areaIn({ locals, params }: In): Promise<Area> {
	const area = await areaBySlug(locals.ctx, params.area ?? '', locals.lang);
	if (!area) throw new NotFound();
	return area;
}

/** The table of the address. @throws NotFound */
export async function tableIn(event: In): Promise<{ area: Area; table: TablePage }> {
	const area = await areaIn(event);
	const table = await tableBySlug(
		event.locals.ctx,
		area.id,
		event.params.table ?? '',
		event.locals.lang
	);
	if (!table) throw new NotFound();
	return { area, table };
}
