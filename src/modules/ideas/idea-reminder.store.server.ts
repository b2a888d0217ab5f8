import { sql } from 'kysely';
import type { Day } from '#platform/core/dates.ts';
import type { Lang } from '#platform/core/lang.ts';
import type { Tx } from '#platform/db/database.server.ts';

type Late = {
	id: string;
	area_id: string;
	number: number;
	next_on: Day;
	owner_organisation_id: string | null;
	texts: { lang: string; original: boolean; title: string; next_step: string }[];
	areas: { lang: string; original: boolean; slug: string }[];
};

/** Ideas that go on, whose step was due between two days and that nobody was mailed about for that day. */
export async function lateIdeas(tx: Tx, from: Day, to: Day): Promise<Late[]> {
	const found = await sql<Late>`
		select i.id, i.area_id, i.number, i.next_on, i.owner_organisation_id,
			(select jsonb_agg(jsonb_build_object('lang', lang, 'original', original, 'title', title, 'next_step', next_step)) from idea_text where idea_id = i.id) as texts,
			(select jsonb_agg(jsonb_build_object('lang', lang, 'original', original, 'slug', slug)) from area_text where area_id = i.area_id) as areas
		from idea i
		where i.next_done_at is null and i.next_on between ${from}::date and ${to}::date
			and not exists (select 1 from idea_parking p where p.idea_id = i.id)
			and not exists (select 1 from mail where about_id = i.id and template = 'idea_late' and params->>'due' = i.next_on::text)
		order by i.next_on, i.id limit 500`.execute(tx);
	return found.rows;
}

/** Who acts for the owner; the coordinators of the area where nobody does. */
export async function remindedOf(
	tx: Tx,
	idea: Pick<Late, 'area_id' | 'owner_organisation_id'>
): Promise<{ email: string; name: string; lang: Lang }[]> {
	const found = await sql<{ email: string; name: string; lang: Lang }>`
		with owners as (select person_id from representation where organisation_id = ${idea.owner_organisation_id}::uuid and until is null),
			people as (
				select person_id from owners
				union select person_id from area_role where area_id = ${idea.area_id} and until is null and role <> 'administrator' and not exists (select 1 from owners))
		select distinct on (n.value) n.value as email, p.name, p.lang from person p join identity n on n.person_id = p.id and n.kind = 'email'
		where p.id in (select person_id from people) and p.erased_at is null`.execute(tx);
	return found.rows;
}
