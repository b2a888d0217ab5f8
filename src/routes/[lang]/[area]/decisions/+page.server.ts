import { decisionsOf } from '#modules/meetings/meeting.queries.server.ts';
import { m } from '#i18n/messages.js';
import type { PageServerLoad } from './$types';

const PAGE = 25;

export const load: PageServerLoad = async ({ locals, parent, url }) => {
	const { area } = await parent();
	const [at, number] = (url.searchParams.get('after') ?? '').split('.').map(Number);
	const before =
		Number.isSafeInteger(at) &&
		Math.abs(at!) < 8.64e15 &&
		Number.isSafeInteger(number) &&
		Math.abs(number!) < 2e9 &&
		url.searchParams.has('after')
			? { at: at!, number: number! }
			: undefined;
	const rows = await decisionsOf(
		locals.ctx,
		{ areaId: area.id, limit: PAGE + 1, ...(before && { before }) },
		locals.lang
	);
	const shown = rows.slice(0, PAGE);
	const last = rows.length > PAGE ? shown.at(-1) : undefined;
	return {
		title: m.meetings_decisions(),
		decisions: shown,
		next: last ? `?after=${last.decided_at.getTime()}.${last.number}` : null
	};
};
