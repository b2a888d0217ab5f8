import { ideaRows } from '#modules/ideas/export.ts';
import { writeCsv } from '#platform/documents/csv.write.ts';
import { harvestExport } from '#routes/web/harvest-in.server.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const { ideas, name } = await harvestExport(event);
	return new Response(writeCsv(ideaRows(ideas)), {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': `attachment; filename="${name}-ideas.csv"`
		}
	});
};
