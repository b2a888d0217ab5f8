import { threadOf } from '#modules/journal/thread.queries.server.ts';
import { knotsOf } from '#modules/journal/thread.ts';
import { sayKnot } from '#modules/journal/thread.words.ts';
import { decisionsOf } from '#modules/meetings/meeting.queries.server.ts';
import { topicPage } from '#modules/topics/topic.queries.server.ts';
import { dayOf } from '#platform/core/dates.ts';
import { NotFound } from '#platform/core/faults.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, parent }) => {
	const { area } = await parent();
	const { ctx, lang } = locals;
	const number = /^\d{1,9}$/.test(params.number) ? Number(params.number) : 0;
	const [decision] = number ? await decisionsOf(ctx, { areaId: area.id, number }, lang) : [];
	if (!decision) throw new NotFound();
	const today = dayOf(ctx.ports.now(), ctx.zone);
	const topic = decision.topic_number ? await topicPage(ctx, area.id, decision.topic_number) : null;
	const knots = topic
		? knotsOf(await threadOf(ctx, { kind: 'topic', id: topic.id }, lang), topic.id, today)
		: [];
	return {
		title: decision.title,
		decision,
		thread: knots.map((knot) => sayKnot(knot, { lang, zone: ctx.zone, today, area: area.slug })),
		today
	};
};
