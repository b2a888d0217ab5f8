import { textIn } from '#platform/core/localised.ts';
import type { Tx } from '#platform/db/database.server.ts';

type ForMail = { title: string; areaName: string; areaSlug: string };

/** A topic's title and its area in every language, and under `original` what the topic was written in. */
export async function topicForMail(tx: Tx, topicId: string): Promise<Map<string, ForMail>> {
	const titles = await tx
		.selectFrom('topic_text')
		.select(['lang', 'title', 'original'])
		.where('topic_id', '=', topicId)
		.execute();
	const areas = await tx
		.selectFrom('topic')
		.innerJoin('area_text', 'area_text.area_id', 'topic.area_id')
		.select(['area_text.lang', 'area_text.name', 'area_text.slug', 'area_text.original'])
		.where('topic.id', '=', topicId)
		.execute();
	const original = titles.find((t) => t.original) ?? titles[0]!;
	const one = (lang: string): ForMail => {
		const area = textIn(areas, lang)!;
		return {
			title: textIn(titles, lang)!.title,
			areaName: area.name,
			areaSlug: area.slug
		};
	};
	return new Map([
		...['fi', 'sv', 'en'].map((lang) => [lang, one(lang)] as const),
		['original', one(original.lang)] as const
	]);
}
