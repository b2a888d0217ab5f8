import { sql } from 'kysely';
import type { Ctx } from '#platform/command/context.ts';
import type { Lang } from '#platform/core/lang.ts';
import type { TableRole } from '#platform/session/viewer.ts';
import type { MemoField, MemoState } from './memo.ts';

type Names = { name_fi: string | null; name_sv: string | null; name_en: string | null } | null;

export type Written = {
	item_id: string;
	field: MemoField;
	lang: Lang;
	text: string;
	version: number;
	by: string | null;
	written_at: string;
};
export type Attending = {
	membership_id: string | null;
	name: string | null;
	role: TableRole | null;
	organisation: Names;
	side: 'public' | 'association' | 'experience' | 'other';
	remote: boolean;
	in_place_of: string | null;
	in_place_of_role: TableRole | null;
	guest_name: string | null;
	guest_organisation: string | null;
	drawn: boolean;
};

export type MemoText = {
	fields: Written[];
	attendance: Attending[];
	steps: { state: MemoState; at: string; by: string | null; note: string }[];
	comments: {
		id: string;
		item_id: string | null;
		text: string;
		at: string;
		by: string;
		handled: boolean;
	}[];
};

/**
 * Everything written in a memo, with who was there. Names of all are in it: what everybody may
 * read is made from it in `memo.public.ts`. The caller has asked who looks.
 */
export async function memoText(ctx: Ctx, meetingId: string): Promise<MemoText> {
	const found = await sql<MemoText>`select
		coalesce((select jsonb_agg(jsonb_build_object('item_id', f.item_id, 'field', f.field, 'lang', f.lang, 'text', f.text, 'version', f.version, 'by', (select name from person where id = f.by_person), 'written_at', f.written_at))
			from memo_field f join agenda_item i on i.id = f.item_id where i.meeting_id = ${meetingId}), '[]') as fields,
		coalesce((select jsonb_agg(jsonb_build_object('membership_id', a.membership_id, 'name', p.name, 'role', s.role, 'side', a.side, 'remote', a.remote, 'guest_name', a.guest_name, 'guest_organisation', a.guest_organisation,
			'organisation', (select jsonb_build_object('name_fi', name_fi, 'name_sv', name_sv, 'name_en', name_en) from organisation where id = s.organisation_id),
			'in_place_of', ip.name, 'in_place_of_role', ms.role, 'drawn', s.drawn_consent_at is not null) order by s.role, p.name)
			from attendance a left join membership s on s.id = a.membership_id left join person p on p.id = s.person_id
			left join membership ms on ms.id = a.in_place_of left join person ip on ip.id = ms.person_id where a.meeting_id = ${meetingId}), '[]') as attendance,
		coalesce((select jsonb_agg(jsonb_build_object('state', s.state, 'at', s.at, 'by', (select name from person where id = s.by_person), 'note', s.note) order by s.at, s.id) from memo_step s where s.meeting_id = ${meetingId}), '[]') as steps,
		coalesce((select jsonb_agg(jsonb_build_object('id', c.id, 'item_id', c.item_id, 'text', c.text, 'at', c.at, 'by', (select name from person where id = c.by_person), 'handled', c.handled_at is not null) order by c.at) from memo_comment c where c.meeting_id = ${meetingId}), '[]') as comments`.execute(
		ctx.db.kysely
	);
	return found.rows[0]!;
}

/** The versions of a memo's fields: what the workspace asks for to see whether somebody wrote. */
export async function memoFieldsSince(
	ctx: Ctx,
	meetingId: string
): Promise<
	{
		item: string;
		field: MemoField;
		lang: string;
		text: string;
		version: number;
		by: string | null;
	}[]
> {
	const found = await sql<{
		item: string;
		field: MemoField;
		lang: string;
		text: string;
		version: number;
		by: string | null;
	}>`
		select f.item_id as item, f.field, f.lang, f.text, f.version, (select name from person where id = f.by_person) as by
		from memo_field f join agenda_item i on i.id = f.item_id where i.meeting_id = ${meetingId}`.execute(
		ctx.db.kysely
	);
	return found.rows;
}

/** The people of a table for the attendance list: who sits there now, or sat there when it met. */
export async function peopleToTick(ctx: Ctx, tableId: string, day: string) {
	const found = await sql<{
		id: string;
		name: string;
		role: TableRole;
		organisation: Names;
		deputy_of: string | null;
	}>`
		select m.id, p.name, m.role, m.deputy_of, (select jsonb_build_object('name_fi', name_fi, 'name_sv', name_sv, 'name_en', name_en) from organisation where id = m.organisation_id) as organisation
		from membership m join person p on p.id = m.person_id
		where m.table_id = ${tableId} and m.since <= ${day}::date and (m.until is null or m.until >= ${day}::date)
		order by (m.role = 'deputy'), p.name`.execute(ctx.db.kysely);
	return found.rows;
}
