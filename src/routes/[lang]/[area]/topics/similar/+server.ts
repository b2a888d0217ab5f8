import { json } from '@sveltejs/kit';
import { areaBySlug } from '#modules/areas/area.queries.server.ts';
import { similarTopics } from '#modules/topics/topic.queries.server.ts';
import { sayStage, topicPath } from '#modules/topics/topic.words.ts';
import { cleanLine } from '#platform/core/text.ts';
import { NotFound } from '#platform/core/faults.ts';
import { withLang } from '#platform/i18n/locale.server.ts';
import type { RequestHandler } from './$types';

/** Published topics like the title being typed, for the proposer's form. Never an untriaged one. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
	const area = await areaBySlug(locals.ctx, params.area, locals.lang);
	if (!area) throw new NotFound();
	const words = cleanLine(url.searchParams.get('title') ?? '').slice(0, 200);
	const found = await similarTopics(locals.ctx, area.id, locals.lang, words);
	return withLang(locals.lang, () =>
		json(
			found.map((topic) => ({
				title: topic.title,
				stage: sayStage(topic.stage),
				href: topicPath(locals.lang, area.slug, topic)
			}))
		)
	);
};
