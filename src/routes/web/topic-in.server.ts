import type { RequestEvent } from '@sveltejs/kit';
import type { Area } from '#modules/areas/area.ts';
import { canTriage } from '#modules/topics/topic.policy.ts';
import { type TopicPage, topicPage } from '#modules/topics/topic.queries.server.ts';
import { NotFound } from '#platform/core/faults.ts';
import { textIn } from '#platform/core/localised.ts';
import { areaIn } from './area-in.server.ts';

type In = Pick<RequestEvent, 'locals'> & { params: Partial<Record<string, string>> };

/** The topic of the address, for who steers it; for everybody else the page is not there. */
export async function topicToSteer(event: In): Promise<{ area: Area; topic: TopicPage }> {
	const area = await areaIn(event);
	const number = Number(/^(\d{1,9})(-|$)/.exec(event.params.topic ?? '')?.[1]);
	const topic = number ? await topicPage(event.locals.ctx, area.id, number) : null;
	if (!topic || !canTriage(event.locals.ctx.viewer, { areaId: area.id, tableId: topic.table_id }))
		throw new NotFound();
	return { area, topic };
}

/** What the head of each page about a topic shows. */
export const topicHead = (topic: TopicPage, lang: string) => {
	const text = textIn(topic.texts, lang)!;
	return {
		id: topic.id,
		number: topic.number,
		title: text.title,
		titleLang: text.lang,
		stage: topic.stage
	};
};
