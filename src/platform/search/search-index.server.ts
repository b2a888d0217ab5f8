import { sql } from 'kysely';
import type { Tx } from '../db/database.server.ts';
import { searchText } from './search-text.ts';

export type Entry = {
	kind: 'topic' | 'decision' | 'memo_item' | 'organisation' | 'table';
	id: string;
	areaId: string;
	lang: string;
	title: string;
	body: string;
	/** Address inside the area, in route words, e.g. `/topics/12-x`. */
	path: string;
};

const language = (lang: string) => (lang === 'fi' || lang === 'sv' ? lang : 'en');

/**
 * Puts one language of a public thing into the search, in the transaction that publishes it.
 * Title words weigh more than words of the body. Words are stemmed here and in the query by the
 * same stemmer, so the database's own dictionaries are not needed.
 */
export async function indexThing(tx: Tx, entry: Entry, now: Date): Promise<void> {
	const lang = language(entry.lang);
	const words = sql`setweight(to_tsvector('simple', ${searchText(lang, entry.title)}), 'A') ||
		setweight(to_tsvector('simple', ${searchText(lang, entry.body.slice(0, 50_000))}), 'C')`;
	await sql`
		insert into search_entry (kind, thing_id, area_id, lang, title, body, path, changed_at, words)
		values (${entry.kind}, ${entry.id}, ${entry.areaId}, ${entry.lang}, ${entry.title}, ${entry.body}, ${entry.path}, ${now}, ${words})
		on conflict (thing_id, lang) do update set title = excluded.title, body = excluded.body,
			path = excluded.path, changed_at = excluded.changed_at, words = excluded.words`.execute(tx);
}

/** Takes a thing out of the search in every language, in the transaction that recalls it. */
export async function unindexThing(tx: Tx, id: string): Promise<void> {
	await tx.deleteFrom('search_entry').where('thing_id', '=', id).execute();
}
