// A data folder with one area, one table and as many public topics as asked for.
import { openDatabase } from '../../src/platform/db/database.server.ts';
import { copyOfTemplate } from '../../tests/support/template.ts';

const AREA = '01900000-0000-7000-8000-000000000001';
const TABLE = '01900000-0000-7000-8000-000000000002';

/** The page that the topics are listed on. */
export const LIST = '/fi/mittala/aiheet';

/**
 * Rows straight into the tables: the bench is about reading them. Titles and bodies have the
 * lengths of the story world's, stages and tables are mixed.
 */
export async function folderWithTopics(topics: number): Promise<string> {
	const dataDir = await copyOfTemplate();
	const db = await openDatabase({ dataDir, minFreeMb: 50 }, { log: () => undefined });
	await db.withClient(120_000, async (client) => {
		for (const sql of statements(topics)) await client.query(sql);
	});
	await db.maintain();
	await db.checkpoint();
	await db.close();
	return dataDir;
}

const statements = (topics: number): string[] => [
	`insert into area (id, kind, langs, created_at) values ('${AREA}', 'county', '{fi,sv}', now())`,
	`insert into area_text (area_id, lang, name, slug, original, written_at) values
		('${AREA}', 'fi', 'Mittala', 'mittala', true, now()), ('${AREA}', 'sv', 'Mätala', 'matala', false, now())`,
	`insert into partnership_table (id, area_id, kind, langs, feed_secret, created_at, changed_at)
		values ('${TABLE}', '${AREA}', 'sector', '{fi,sv}', 'bench', now(), now())`,
	`insert into partnership_table_text (table_id, area_id, lang, name, slug, original, written_at) values
		('${TABLE}', '${AREA}', 'fi', 'Koti- ja asumispalvelujen kumppanuuspöytä', 'koti', true, now()),
		('${TABLE}', '${AREA}', 'sv', 'Partnerskapsbordet för hem och boende', 'hem', false, now())`,
	`insert into topic (id, area_id, number, table_id, stage, stage_since, visibility, behalf, life, heard, channel, proposed_at, changed_at)
		select gen_random_uuid(), '${AREA}', n, '${TABLE}',
			(array['passed_on','on_agenda','discussed','carried_out','awaiting_answer','answered','did_not_go_further'])[1 + n % 7],
			now() - n * interval '1 minute', 'public', 'organisation', 'members', 'asked', 'web',
			now() - n * interval '3 minutes', now() - n * interval '1 minute'
		from generate_series(1, ${topics}) n`,
	`insert into topic_text (topic_id, area_id, lang, title, body, original, written_at)
		select id, area_id, 'fi', 'Omaishoitajan vapaapäivien sijaishoito ei toimi viikonloppuisin ' || number,
			repeat('Sijaishoitaja jää usein tulematta, eikä siitä ilmoiteta ajoissa. ', 8), true, proposed_at from topic`,
	`insert into question (id, area_id, topic_id, asked_of, text, lang, asked_at, due)
		select gen_random_uuid(), area_id, id, 'Aluehallitus', 'Miten sijaishoito järjestetään?', 'fi', changed_at, current_date + 30
		from topic where stage = 'awaiting_answer'`
];
