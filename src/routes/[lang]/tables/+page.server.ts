import { listAllTables } from '#modules/tables/table.queries.server.ts';
import { m } from '#i18n/messages.js';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
	title: m.tables_all_title(),
	tables: await listAllTables(locals.ctx, locals.lang)
});
