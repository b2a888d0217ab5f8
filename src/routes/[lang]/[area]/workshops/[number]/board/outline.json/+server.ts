import { json } from '@sveltejs/kit';
import { outlineTree } from '#modules/boards/export.ts';
import { hallExport } from '#routes/web/hall-export.server.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const { workshop, outline, outcomes, name } = await hallExport(event);
	return json(
		{
			workshop: { number: workshop.number, title: workshop.title },
			stations: outlineTree(outline, outcomes)
		},
		{ headers: { 'content-disposition': `attachment; filename="${name}.json"` } }
	);
};
