import { meetingsOf } from '#modules/meetings/meeting.queries.server.ts';
import { m } from '#i18n/messages.js';
import { dayOf } from '#platform/core/dates.ts';
import type { PageServerLoad } from './$types';

const PAGE = 40;

export const load: PageServerLoad = async ({ locals, parent, url }) => {
	const { area } = await parent();
	const raw = Number(url.searchParams.get('before'));
	const before = Number.isSafeInteger(raw) && raw > 0 && raw < 8.64e15 ? new Date(raw) : undefined;
	const rows = await meetingsOf(
		locals.ctx,
		{ areaId: area.id, limit: PAGE + 1, ...(before && { before }) },
		locals.lang
	);
	const now = locals.ctx.ports.now();
	const shown = rows.slice(0, PAGE);
	return {
		title: m.meetings_title(),
		coming: shown.filter((one) => one.ends_at > now && one.state !== 'cancelled').reverse(),
		past: shown.filter((one) => one.ends_at <= now || one.state === 'cancelled'),
		next: rows.length > PAGE ? `?before=${shown.at(-1)!.starts_at.getTime()}` : null,
		today: dayOf(now, locals.ctx.zone)
	};
};
