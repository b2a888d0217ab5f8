import { sql } from 'kysely';
import type { Ctx } from '../command/context.ts';
import type { Lang } from '../core/lang.ts';
import { searchQuery } from './search-text.ts';

export type Found = {
	kind: 'topic' | 'decision' | 'memo_item' | 'organisation' | 'table';
	thing_id: string;
	lang: string;
	title: string;
	body: string;
	path: string;
	changed_at: Date;
};

const MOST = 40;

/**
 * Searches what is public in an area. Words are stemmed as they were when indexed; the last word
 * is a prefix, so that it works while typing. When nothing is found, titles that look like the
 * words answer (misspellings). One row per thing: in the reader's language when there is one.
 *
 * @param words what the reader typed, at most 200 characters are read
 */
export async function search(
	ctx: Ctx,
	areaId: string,
	lang: Lang,
	words: string
): Promise<{ found: Found[]; guessed: boolean }> {
	const typed = words.slice(0, 200);
	const queries = (['fi', 'sv', 'en'] as const)
		.map((each) => ({ lang: each, query: searchQuery(each, typed) }))
		.filter(({ query }) => query);
	if (!queries.length) return { found: [], guessed: false };
	const matches = sql.join(
		queries.map(
			({ lang: each, query }) =>
				sql`(e.lang = ${each} and e.words @@ to_tsquery('simple', ${query}))`
		),
		sql` or `
	);
	const rank = sql.join(
		queries.map(
			({ lang: each, query }) =>
				sql`when e.lang = ${each} then ts_rank(e.words, to_tsquery('simple', ${query}))`
		),
		sql` `
	);
	const exact = await sql<Found>`
		select kind, thing_id, lang, title, left(body, 4000) as body, path, changed_at from (
			select distinct on (e.thing_id) e.*, case ${rank} else 0 end as rank
			from search_entry e where e.area_id = ${areaId} and (${matches})
			order by e.thing_id, (e.lang = ${lang}) desc
		) best order by rank desc, changed_at desc limit ${sql.lit(MOST)}`.execute(ctx.db.kysely);
	if (exact.rows.length) return { found: exact.rows, guessed: false };
	const near = await sql<Found>`
		select kind, thing_id, lang, title, left(body, 4000) as body, path, changed_at from (
			select distinct on (e.thing_id) e.*, word_similarity(lower(${typed}), lower(e.title)) as likeness
			from search_entry e where e.area_id = ${areaId} and word_similarity(lower(${typed}), lower(e.title)) >= 0.45
			order by e.thing_id, word_similarity(lower(${typed}), lower(e.title)) desc
		) best order by likeness desc limit 10`.execute(ctx.db.kysely);
	return { found: near.rows, guessed: near.rows.length > 0 };
}
