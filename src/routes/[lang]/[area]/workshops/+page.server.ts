import { canLeadWorkshop } from '#modules/workshops/workshop.policy.ts';
import { workshopsOf } from '#modules/workshops/workshop.queries.server.ts';
import { m } from '#i18n/messages.js';
import type { PageServerLoad } from './$types';

const PAGE = 40;

export const load: PageServerLoad = async ({ locals, parent, url }) => {
	const { area } = await parent();
	const raw = Number(url.searchParams.get('before'));
	const before = Number.isSafeInteger(raw) && raw > 0 && raw < 8.64e15 ? new Date(raw) : undefined;
	const rows = await workshopsOf(locals.ctx, area.id, locals.lang, {
		limit: PAGE + 1,
		...(before && { before })
	});
	const now = locals.ctx.ports.now();
	const shown = rows.slice(0, PAGE);
	const over = (one: (typeof rows)[number]) => one.state === 'cancelled' || one.ends_at <= now;
	return {
		title: m.workshops_title(),
		coming: shown.filter((one) => !over(one)).reverse(),
		past: shown.filter(over),
		next: rows.length > PAGE ? `?before=${shown.at(-1)!.starts_at.getTime()}` : null,
		leads: canLeadWorkshop(locals.ctx.viewer, { areaId: area.id }),
		now
	};
};
