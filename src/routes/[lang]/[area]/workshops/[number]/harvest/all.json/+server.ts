import { json } from '@sveltejs/kit';
import { harvestTree } from '#modules/ideas/export.ts';
import { harvestExport } from '#routes/web/harvest-in.server.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const { workshop, harvest, ideas, name } = await harvestExport(event);
	return json(harvestTree(workshop, harvest, ideas), {
		headers: { 'content-disposition': `attachment; filename="${name}.json"` }
	});
};
