import { listTopics } from '#modules/topics/topic.queries.server.ts';
import { STAGES, type Stage } from '#modules/topics/topic.ts';
import { m } from '#i18n/messages.js';
import { dayOf } from '#platform/core/dates.ts';
import { isUuid } from '#platform/core/uuid.ts';
import { cleanLine } from '#platform/core/text.ts';
import type { PageServerLoad } from './$types';

const PAGE = 25;

export const load: PageServerLoad = async ({ locals, parent, url }) => {
	const { area } = await parent();
	const stage = STAGES.find((code) => code === url.searchParams.get('stage'));
	const words = cleanLine(url.searchParams.get('words') ?? '').slice(0, 100);
	const after = keyFrom(url.searchParams.get('after'));
	const rows = await listTopics(locals.ctx, locals.lang, {
		areaId: area.id,
		...(stage && { stage }),
		...(words && { words }),
		...(after && { after }),
		limit: PAGE + 1
	});
	const shown = rows.slice(0, PAGE);
	const last = rows.length > PAGE ? shown.at(-1) : undefined;
	const next = new URLSearchParams(url.searchParams);
	if (last) next.set('after', `${last.changed_at.getTime()}.${last.id}`);
	return {
		title: m.topics_title(),
		description: m.topics_lead(),
		topics: shown.map((topic) => ({
			number: topic.number,
			title: topic.title,
			text_lang: topic.text_lang,
			table_name: topic.table_name,
			stage: topic.stage,
			proposed: dayOf(topic.proposed_at, locals.ctx.zone),
			waits_for: topic.waits_for,
			waits_due: topic.waits_due
		})),
		filter: { stage: stage ?? ('' as Stage | ''), words },
		next: last ? `?${next}` : null,
		paged: after !== undefined,
		today: dayOf(locals.ctx.ports.now(), locals.ctx.zone)
	};
};

/** `milliseconds.id`; anything else reads as the first page. */
function keyFrom(raw: string | null): { at: number; id: string } | undefined {
	const [at, id] = (raw ?? '').split('.');
	const time = Number(at);
	return isUuid(id) && Number.isSafeInteger(time) && Math.abs(time) < 8.64e15
		? { at: time, id }
		: undefined;
}
