import { sql } from 'kysely';
import type { Ctx } from '#platform/command/context.ts';
import type { Lang } from '#platform/core/lang.ts';
import type { ItemKind } from './programme.ts';

export type ProgrammeItem = {
	id: string;
	kind: ItemKind;
	minutes: number;
	taken: number;
	responsible: string;
	title: string;
	beganAt: Date | null;
	endedAt: Date | null;
	texts: { lang: Lang; title: string }[];
};

/** The programme of a workshop with its titles. Whoever sees the workshop sees it. */
export async function programmeOf(
	ctx: Ctx,
	workshopId: string,
	lang: Lang
): Promise<ProgrammeItem[]> {
	const found = await sql<ProgrammeItem>`
		select i.id, i.kind, i.minutes, i.taken, i.responsible, i.began_at as "beganAt", i.ended_at as "endedAt",
			coalesce((select title from workshop_item_text x where x.item_id = i.id order by (x.lang = ${lang}) desc, x.original desc limit 1), '') as title,
			coalesce((select jsonb_agg(jsonb_build_object('lang', x.lang, 'title', x.title) order by x.original desc) from workshop_item_text x where x.item_id = i.id), '[]') as texts
		from workshop_item i where i.workshop_id = ${workshopId} order by i.position, i.id`.execute(
		ctx.db.kysely
	);
	return found.rows;
}
