import { slug } from '#platform/core/text.ts';
import type { Tx } from '#platform/db/database.server.ts';

/** The public texts of a topic, one entry per language; none when the topic is not public. */
export async function topicForSearch(tx: Tx, topicId: string) {
	const rows = await tx
		.selectFrom('topic')
		.innerJoin('topic_text', 'topic_text.topic_id', 'topic.id')
		.select([
			'topic.area_id',
			'topic.number',
			'topic_text.lang',
			'topic_text.title',
			'topic_text.body'
		])
		.where('topic.id', '=', topicId)
		.where('topic.visibility', '=', 'public')
		.execute();
	return rows.map((row) => ({
		areaId: row.area_id,
		lang: row.lang,
		title: row.title,
		body: row.body,
		path: `/topics/${row.number}-${slug(row.title)}`
	}));
}
