import { outlineRows } from '#modules/boards/export.ts';
import { writeCsv } from '#platform/documents/csv.write.ts';
import { hallExport } from '#routes/web/hall-export.server.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const { outline, outcomes, name } = await hallExport(event);
	return new Response(writeCsv(outlineRows(outline, outcomes)), {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': `attachment; filename="${name}.csv"`
		}
	});
};
