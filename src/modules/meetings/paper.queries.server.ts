import { sql } from 'kysely';
import { type AttachedFile, attachedFile } from '#modules/attachments/attachment.queries.server.ts';
import type { Ctx } from '#platform/command/context.ts';
import { byLink } from './invitation.store.server.ts';
import { insideMeeting } from './meeting.queries.server.ts';

/**
 * May the viewer see what an item of an agenda holds? Who is outside the table: not before the
 * meeting is called, and never what is held back.
 */
export async function mayReadItem(ctx: Ctx, itemId: string): Promise<boolean> {
	const found = await sql`
		select 1 from agenda_item i join meeting m on m.id = i.meeting_id
		where i.id = ${itemId} and (${insideMeeting(ctx)} or (m.state <> 'planned' and not i.held_back))`.execute(
		ctx.db.kysely
	);
	return found.rows.length > 0;
}

/**
 * A paper for who holds the link of an invitation, as for everybody at the table: until the
 * meeting is over, and as long as its owner has the seat.
 */
export async function invitedFile(
	ctx: Ctx,
	tokenHash: string,
	attachmentId: string
): Promise<AttachedFile | null> {
	const found = await sql<{ area_id: string; meeting_id: string }>`
		select m.area_id, m.id as meeting_id
		from invitation v join meeting m on m.id = v.meeting_id join membership s on s.id = v.membership_id
		where ${byLink(tokenHash, 'v')} and s.until is null
			and m.state in ('invited', 'running') and m.ends_at > ${ctx.ports.now()}`.execute(ctx.db.kysely);
	const meeting = found.rows[0];
	if (!meeting) return null;
	const file = await attachedFile(ctx, meeting.area_id, attachmentId, 'by-link');
	if (!file || file.about_kind !== 'agenda_item') return null;
	const own = await sql`
		select 1 from agenda_item where id = ${file.about_id} and meeting_id = ${meeting.meeting_id}`.execute(
		ctx.db.kysely
	);
	return own.rows.length ? file : null;
}
