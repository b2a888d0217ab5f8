import { listActions } from '#modules/actions/action.queries.server.ts';
import { ACTION_STATES } from '#modules/actions/action.ts';
import { listTables } from '#modules/tables/table.queries.server.ts';
import { m } from '#i18n/messages.js';
import { dayOf } from '#platform/core/dates.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, parent, url }) => {
	const { area } = await parent();
	const { ctx, lang } = locals;
	const state = ACTION_STATES.find((one) => one === url.searchParams.get('state'));
	const tables = await listTables(ctx, area.id, lang);
	const table = tables.find((one) => one.slug === url.searchParams.get('table'));
	return {
		title: m.actions_title(),
		actions: await listActions(ctx, lang, {
			areaId: area.id,
			limit: 200,
			...(state && { state }),
			...(table && { tableId: table.id })
		}),
		tables: tables.map((one) => ({ value: one.slug, label: one.name })),
		filter: { state: state ?? '', table: table?.slug ?? '' },
		today: dayOf(ctx.ports.now(), ctx.zone)
	};
};
