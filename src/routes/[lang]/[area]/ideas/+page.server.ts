import { listIdeas } from '#modules/ideas/idea.queries.server.ts';
import { m } from '#i18n/messages.js';
import { dayOf } from '#platform/core/dates.ts';
import type { PageServerLoad } from './$types';

const STATES = ['open', 'late', 'no_owner', 'parked'] as const;
const PAGE = 50;

export const load: PageServerLoad = async ({ locals, parent, url }) => {
	const { area } = await parent();
	const { ctx, lang } = locals;
	const state = STATES.find((one) => one === url.searchParams.get('state'));
	const before = Number(/^\d{1,9}$/.exec(url.searchParams.get('before') ?? '')?.[0] ?? 0);
	const today = dayOf(ctx.ports.now(), ctx.zone);
	const ideas = await listIdeas(ctx, lang, {
		areaId: area.id,
		today,
		limit: PAGE + 1,
		...(state && { state }),
		...(before && { before })
	});
	return {
		title: m.ideas_title(),
		ideas: ideas.slice(0, PAGE),
		next: ideas.length > PAGE ? ideas[PAGE - 1]!.number : null,
		state: state ?? '',
		today
	};
};
