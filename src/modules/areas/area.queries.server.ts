import { sql } from 'kysely';
import type { Ctx } from '#platform/command/context.ts';
import { LANGS, type Lang } from '#platform/core/lang.ts';
import type { Database } from '#platform/db/database.server.ts';
import { keepAreas } from './area.cache.server.ts';
import type { Area, AreaKind } from './area.ts';

type Row = {
	id: string;
	kind: AreaKind;
	langs: Lang[];
	phone: string | null;
	email: string | null;
	example: boolean;
	version: number;
	texts: {
		lang: Lang;
		name: string;
		slug: string;
		purpose: string;
		coordinator_title: string;
		hours: string;
		original: boolean;
	}[];
};

const allRows = (db: Database): Promise<Row[]> =>
	keepAreas(db, async () => {
		const found = await sql<Row>`
			select area.id, kind, langs, phone, email, example, area.version,
				(select jsonb_agg(to_jsonb(t) - 'area_id') from area_text t where t.area_id = area.id) as texts
			from area order by created_at`.execute(db.kysely);
		return found.rows;
	});

function inLanguage(row: Row, lang: Lang): Area {
	const original = row.texts.find((text) => text.original) ?? row.texts[0]!;
	const of = (code: Lang) => row.texts.find((text) => text.lang === code) ?? original;
	const own = of(lang);
	const purpose = own.purpose ? own : (row.texts.find((text) => text.purpose) ?? own);
	const each = (pick: 'slug' | 'name') =>
		Object.fromEntries(LANGS.map((code) => [code, of(code)[pick]])) as Record<Lang, string>;
	return {
		id: row.id,
		kind: row.kind,
		slug: own.slug,
		slugs: each('slug'),
		name: own.name,
		names: each('name'),
		purpose: purpose.purpose,
		purposeLang: purpose.lang,
		coordinatorTitle: own.coordinator_title || original.coordinator_title,
		langs: row.langs,
		phone: row.phone,
		phoneHours: own.hours || original.hours || null,
		email: row.email,
		example: row.example,
		version: row.version
	};
}

/** Every area of the installation, for its start page. */
export const allAreas = async (ctx: Pick<Ctx, 'db'>, lang: Lang): Promise<Area[]> =>
	(await allRows(ctx.db)).map((row) => inLanguage(row, lang));

/** The area of a slug in any language, in the reader's own; null when there is none. */
export async function areaBySlug(
	ctx: Pick<Ctx, 'db'>,
	slug: string,
	lang: Lang
): Promise<Area | null> {
	const row = (await allRows(ctx.db)).find((one) => one.texts.some((text) => text.slug === slug));
	return row ? inLanguage(row, lang) : null;
}

export async function areaById(ctx: Pick<Ctx, 'db'>, id: string, lang: Lang): Promise<Area | null> {
	const row = (await allRows(ctx.db)).find((one) => one.id === id);
	return row ? inLanguage(row, lang) : null;
}

/** The texts of an area in each language, for its settings. */
export async function areaTexts(ctx: Ctx, areaId: string) {
	return (await allRows(ctx.db)).find((row) => row.id === areaId)?.texts ?? [];
}

/** Who runs the area now. Staff only; the route has checked. */
export const areaStaff = (ctx: Ctx, areaId: string) =>
	ctx.db.kysely
		.selectFrom('area_role')
		.innerJoin('person', 'person.id', 'area_role.person_id')
		.select(['area_role.id', 'area_role.role', 'person.name'])
		.where('area_role.area_id', '=', areaId)
		.where('area_role.until', 'is', null)
		.orderBy('area_role.since')
		.execute();

/** True while nobody has an account: the first start, before setup. */
export async function isEmptyInstallation(db: Database): Promise<boolean> {
	const found = await sql<{
		n: boolean;
	}>`select exists (select 1 from person) or exists (select 1 from area) as n`.execute(db.kysely);
	return !found.rows[0]!.n;
}
