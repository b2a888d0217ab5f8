import { auditOf, undeliveredOf } from '#modules/journal/audit.queries.server.ts';
import { organisationName } from '#modules/organisations/organisation.ts';
import { m } from '#i18n/messages.js';
import type { PageServerLoad } from './$types';

const PAGE = 50;

export const load: PageServerLoad = async ({ locals, parent, url }) => {
	const { area } = await parent();
	const raw = Number(url.searchParams.get('before'));
	const before = Number.isSafeInteger(raw) && raw > 0 ? raw : null;
	const rows = await auditOf(locals.ctx, area.id, locals.lang, before, PAGE + 1);
	const shown = rows.slice(0, PAGE);
	return {
		title: m.nav_history(),
		private: true,
		rows: shown.map((row) => ({
			...row,
			organisation: row.for_organisation ? organisationName(row.for_organisation, locals.lang) : ''
		})),
		undelivered: before === null ? await undeliveredOf(locals.ctx, area.id) : [],
		next: rows.length > PAGE ? `?before=${shown.at(-1)!.seq}` : null
	};
};
