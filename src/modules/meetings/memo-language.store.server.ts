import { sql } from 'kysely';
import type { Lang } from '#platform/core/lang.ts';
import type { Tx } from '#platform/db/database.server.ts';
import type { MemoField } from './memo.ts';

type All = {
	langs: Lang[];
	items: { id: string; position: number; title: string; held: boolean }[];
	written: { itemId: string; field: MemoField; lang: Lang; text: string }[];
};

/** A memo's texts in every language, with its items and the languages of its table. */
export async function memoInAllLanguages(tx: Tx, meetingId: string, lang: Lang): Promise<All> {
	const found = await sql<All>`
		select (select t.langs from partnership_table t join meeting m on m.table_id = t.id where m.id = ${meetingId}) as langs,
			coalesce((select jsonb_agg(jsonb_build_object('id', i.id, 'position', i.position, 'held', i.held_back,
				'title', (select title from agenda_item_text x where x.item_id = i.id order by (x.lang = ${lang}) desc, x.original desc limit 1)) order by i.position)
				from agenda_item i where i.meeting_id = ${meetingId}), '[]') as items,
			coalesce((select jsonb_agg(jsonb_build_object('itemId', f.item_id, 'field', f.field, 'lang', f.lang, 'text', f.text))
				from memo_field f join agenda_item i on i.id = f.item_id where i.meeting_id = ${meetingId}), '[]') as written`.execute(
		tx
	);
	return found.rows[0]!;
}
