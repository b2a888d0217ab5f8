import { sql } from 'kysely';
import { NotFound } from '#platform/core/faults.ts';
import type { Tx } from '#platform/db/database.server.ts';

export type Invitee = {
	membership_id: string;
	person_id: string;
	name: string;
	lang: string;
	role: string;
	email: string | null;
	deputy_of: string | null;
};

/** Everybody at the table now: members, deputies and who has a right to speak or observe; all get the papers. */
export async function inviteesOf(tx: Tx, tableId: string): Promise<Invitee[]> {
	const found = await sql<Invitee>`
		select m.id as membership_id, m.person_id, p.name, p.lang, m.role, m.deputy_of,
			(select value from identity where person_id = p.id and kind = 'email' limit 1) as email
		from membership m join person p on p.id = m.person_id
		where m.table_id = ${tableId} and m.until is null and p.erased_at is null order by m.created_at, m.id`.execute(
		tx
	);
	return found.rows;
}

/** A new link for a membership's invitation; those sent before it go on working. */
export const saveInvitation = (
	tx: Tx,
	row: { id: string; areaId: string; meetingId: string; membershipId: string; tokenHash: string },
	now: Date
) =>
	tx
		.insertInto('invitation')
		.values({
			id: row.id,
			area_id: row.areaId,
			meeting_id: row.meetingId,
			membership_id: row.membershipId,
			token_hash: row.tokenHash,
			sent_at: now
		})
		.onConflict((c) =>
			c.columns(['meeting_id', 'membership_id']).doUpdateSet({
				token_hash: row.tokenHash,
				older_hashes: sql`array_append(invitation.older_hashes, invitation.token_hash)`,
				sent_at: now
			})
		)
		.execute();

/** The invitation that a link is of: the newest one sent, or one before it. */
export const byLink = (tokenHash: string, table: string) =>
	sql<boolean>`(${sql.ref(`${table}.token_hash`)} = ${tokenHash} or ${sql.ref(`${table}.older_hashes`)} @> array[${tokenHash}]::text[])`;

export async function lockInvitation(tx: Tx, tokenHash: string) {
	const row = await tx
		.selectFrom('invitation')
		.innerJoin('meeting', 'meeting.id', 'invitation.meeting_id')
		.select([
			'invitation.id',
			'invitation.area_id',
			'invitation.meeting_id',
			'invitation.membership_id',
			'meeting.state',
			'meeting.ends_at',
			'meeting.table_id'
		])
		.where(byLink(tokenHash, 'invitation'))
		.forUpdate('invitation')
		.executeTakeFirst();
	if (!row) throw new NotFound();
	return row;
}

export const saveReply = (
	tx: Tx,
	id: string,
	reply: string,
	deputyMembershipId: string | null,
	now: Date
) =>
	tx
		.updateTable('invitation')
		.set({ reply, deputy_membership_id: deputyMembershipId, replied_at: now })
		.where('id', '=', id)
		.execute();

/** The invitation of a member, for a reply given while signed in. */
export const invitationOfMember = (tx: Tx, meetingId: string, membershipId: string) =>
	tx
		.selectFrom('invitation')
		.select('id')
		.where('meeting_id', '=', meetingId)
		.where('membership_id', '=', membershipId)
		.executeTakeFirst();

/** Who was invited to a meeting and still sits at its table. */
export async function invitedTo(
	tx: Tx,
	meetingId: string
): Promise<(Invitee & { reply: string | null })[]> {
	const found = await sql<Invitee & { reply: string | null }>`
		select m.id as membership_id, m.person_id, p.name, p.lang, m.role, m.deputy_of, i.reply,
			(select value from identity where person_id = p.id and kind = 'email' limit 1) as email
		from invitation i join membership m on m.id = i.membership_id join person p on p.id = m.person_id
		where i.meeting_id = ${meetingId} and p.erased_at is null and m.until is null`.execute(tx);
	return found.rows;
}

/** A deputy of the same table, or undefined. */
export const deputyAt = (tx: Tx, tableId: string, membershipId: string) =>
	tx
		.selectFrom('membership')
		.select('id')
		.where('id', '=', membershipId)
		.where('table_id', '=', tableId)
		.where('role', '=', 'deputy')
		.where('until', 'is', null)
		.executeTakeFirst();

export type Unanswered = Invitee & { meeting_id: string };

/** Invitations without an answer to meetings that begin in the span, not reminded of yet. */
export async function unansweredBetween(tx: Tx, from: Date, until: Date): Promise<Unanswered[]> {
	const found = await sql<Unanswered>`
		select i.meeting_id, m.id as membership_id, m.person_id, p.name, p.lang, m.role, m.deputy_of,
			(select value from identity where person_id = p.id and kind = 'email' limit 1) as email
		from invitation i join meeting t on t.id = i.meeting_id join membership m on m.id = i.membership_id join person p on p.id = m.person_id
		where t.state = 'invited' and t.starts_at > ${from} and t.starts_at <= ${until} and i.reply is null and i.reminded_at is null
			and m.until is null and p.erased_at is null and m.role <> 'deputy'
		order by i.meeting_id, m.id limit 500 for update of i skip locked`.execute(tx);
	return found.rows;
}

export const markReminded = (tx: Tx, meetingId: string, membershipId: string, now: Date) =>
	tx
		.updateTable('invitation')
		.set({ reminded_at: now })
		.where('meeting_id', '=', meetingId)
		.where('membership_id', '=', membershipId)
		.execute();
