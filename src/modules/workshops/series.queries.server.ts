import { sql } from 'kysely';
import type { Ctx } from '#platform/command/context.ts';
import type { Lang } from '#platform/core/lang.ts';
import { isStaff } from '#platform/session/viewer.ts';
import type { WorkshopState } from './workshop.ts';

export type SeriesPage = {
	id: string;
	number: number;
	name: string;
	purpose: string;
	partners: { role: 'host' | 'partner' | 'funder'; name: string; note: string }[];
	parts: { number: number; part: number; title: string; starts_at: string; state: WorkshopState }[];
};

/** A series with its days; nobody but the staff sees one that has none open yet. */
export async function seriesPage(
	ctx: Ctx,
	areaId: string,
	number: number,
	lang: Lang
): Promise<SeriesPage | null> {
	const staff = isStaff(ctx.viewer, areaId);
	const text = (column: string) =>
		sql`(select ${sql.ref(column)} from workshop_series_text x where x.series_id = s.id order by (x.lang = ${lang}) desc, x.original desc limit 1)`;
	const found = await sql<SeriesPage>`
		select s.id, s.number, ${text('name')} as name, ${text('purpose')} as purpose,
			coalesce((select jsonb_agg(jsonb_build_object('role', p.role, 'name', p.name, 'note', p.note) order by p.position) from workshop_partner p where p.series_id = s.id), '[]') as partners,
			coalesce((select jsonb_agg(jsonb_build_object('number', w.number, 'part', w.part, 'starts_at', w.starts_at, 'state', w.state,
				'title', (select title from workshop_text x where x.workshop_id = w.id order by (x.lang = ${lang}) desc, x.original desc limit 1)) order by w.part)
				from workshop w where w.series_id = s.id and (${staff} or w.opened_at is not null)), '[]') as parts
		from workshop_series s where s.area_id = ${areaId} and s.number = ${number}
			and (${staff} or exists (select 1 from workshop w where w.series_id = s.id and w.opened_at is not null))`.execute(
		ctx.db.kysely
	);
	return found.rows[0] ?? null;
}
