import { noteRows } from '#modules/ideas/export.ts';
import { writeCsv } from '#platform/documents/csv.write.ts';
import { harvestExport } from '#routes/web/harvest-in.server.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const { harvest, name } = await harvestExport(event);
	return new Response(writeCsv(noteRows(harvest)), {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': `attachment; filename="${name}-notes.csv"`
		}
	});
};
