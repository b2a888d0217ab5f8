import type { Work } from '#platform/command/change.server.ts';
import { indexThing, unindexThing } from '#platform/search/search-index.server.ts';
import { topicForSearch } from './topic-search.store.server.ts';

/**
 * Brings the search up to date with a topic in the same transaction: there when public, gone
 * when not.
 */
export async function showInSearch(work: Work, topicId: string): Promise<void> {
	await unindexThing(work.tx, topicId);
	for (const entry of await topicForSearch(work.tx, topicId))
		await indexThing(work.tx, { kind: 'topic', id: topicId, ...entry }, work.now);
}
