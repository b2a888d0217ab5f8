import { sql } from 'kysely';
import type { Ctx } from '#platform/command/context.ts';
import type { Lang } from '#platform/core/lang.ts';
import { byName } from '#platform/core/sort.ts';
import { organisationName } from './organisation.ts';

const COLUMNS = [
	'id',
	'kind',
	'name_fi',
	'name_sv',
	'name_en',
	'municipality',
	'sectors',
	'purpose_class',
	'business_id',
	'public_side',
	'changed_at',
	'version'
] as const;

/** The organisations of an area to choose from, by name. */
export async function organisationsToChoose(
	ctx: Ctx,
	areaId: string,
	lang: Lang
): Promise<{ id: string; name: string }[]> {
	const rows = await ctx.db.kysely
		.selectFrom('organisation')
		.select(['id', 'name_fi', 'name_sv', 'name_en'])
		.where('area_id', '=', areaId)
		.where('closed_at', 'is', null)
		.limit(2000)
		.execute();
	return rows
		.map((row) => ({ id: row.id, name: organisationName(row, lang) }))
		.sort((a, b) => byName(a.name, b.name));
}

/** The register, sorted by the reader's names. An area has hundreds, not millions: sorted here. */
export async function listOrganisations(
	ctx: Ctx,
	areaId: string,
	lang: Lang,
	filter: { words?: string; kind?: string } = {}
) {
	let query = ctx.db.kysely
		.selectFrom('organisation')
		.select(COLUMNS)
		.where('area_id', '=', areaId)
		.where('closed_at', 'is', null);
	if (filter.kind) query = query.where('kind', '=', filter.kind);
	if (filter.words) {
		const like = `%${filter.words.replace(/[\\%_]/g, '\\$&')}%`;
		query = query.where(
			sql<boolean>`(name_fi ilike ${like} or name_sv ilike ${like} or name_en ilike ${like})`
		);
	}
	const rows = await query.limit(2000).execute();
	return rows
		.map((row) => ({ ...row, name: organisationName(row, lang) }))
		.sort((a, b) => byName(a.name, b.name));
}

export async function organisationById(ctx: Ctx, areaId: string, id: string, lang: Lang) {
	const row = await ctx.db.kysely
		.selectFrom('organisation')
		.select(COLUMNS)
		.where('area_id', '=', areaId)
		.where('id', '=', id)
		.executeTakeFirst();
	return row ? { ...row, name: organisationName(row, lang) } : null;
}

/** Who acts for an organisation; staff only, the route has checked. */
export const representativesOf = (ctx: Ctx, organisationId: string) =>
	ctx.db.kysely
		.selectFrom('representation')
		.innerJoin('person', 'person.id', 'representation.person_id')
		.select(['representation.id', 'person.name', 'representation.title'])
		.where('representation.organisation_id', '=', organisationId)
		.where('representation.until', 'is', null)
		.execute();

/** The organisations that the viewer may act for. */
export async function organisationsOfViewer(
	ctx: Ctx,
	lang: Lang
): Promise<{ id: string; name: string }[]> {
	const ids = ctx.viewer?.organisations.map((one) => one.organisationId) ?? [];
	if (!ids.length) return [];
	const rows = await ctx.db.kysely
		.selectFrom('organisation')
		.select(['id', 'name_fi', 'name_sv', 'name_en'])
		.where('id', '=', sql<string>`any(${ids}::uuid[])`)
		.execute();
	return rows
		.map((row) => ({ id: row.id, name: organisationName(row, lang) }))
		.sort((a, b) => byName(a.name, b.name));
}

/** The topics that an organisation has put forward, as far as they are public. */
export const topicsOfOrganisation = (ctx: Ctx, organisationId: string, lang: Lang) =>
	sql<{ number: number; title: string; stage: string }>`
		select topic.number, topic.stage, (select title from topic_text where topic_id = topic.id order by (lang = ${lang}) desc, original desc limit 1) as title
		from topic where organisation_id = ${organisationId} and visibility = 'public' order by proposed_at desc limit 30`
		.execute(ctx.db.kysely)
		.then((found) => found.rows);
