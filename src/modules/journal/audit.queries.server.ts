import { sql } from 'kysely';
import type { Ctx } from '#platform/command/context.ts';

export type AuditRow = {
	seq: number;
	type: string;
	subject_kind: string;
	subject_id: string;
	at: Date;
	by: string | null;
	role: string | null;
	for_organisation: {
		name_fi: string | null;
		name_sv: string | null;
		name_en: string | null;
	} | null;
};

/** What happened in an area, newest first: who, for whom, in which role. Staff only; the route has checked. */
export async function auditOf(
	ctx: Ctx,
	areaId: string,
	before: number | null,
	limit: number
): Promise<AuditRow[]> {
	const found = await sql<AuditRow>`
		select e.seq, e.type, e.subject_kind, e.subject_id, e.at, e.role, (select name from person where id = e.actor_id) as by,
			(select jsonb_build_object('name_fi', name_fi, 'name_sv', name_sv, 'name_en', name_en) from organisation where id = e.on_behalf_of) as for_organisation
		from event e where e.area_id = ${areaId} ${before === null ? sql`` : sql`and e.seq < ${before}`} order by e.seq desc limit ${limit}`.execute(
		ctx.db.kysely
	);
	return found.rows;
}

/** Mails of an area that did not arrive, newest first. */
export const undeliveredOf = (ctx: Ctx, areaId: string) =>
	ctx.db.kysely
		.selectFrom('mail')
		.select(['id', 'to_email', 'template', 'failed_at', 'last_error'])
		.where('area_id', '=', areaId)
		.where('failed_at', 'is not', null)
		.orderBy('failed_at', 'desc')
		.limit(50)
		.execute();
