import type { Ctx } from '#platform/command/context.ts';
import type { MailKind } from '#platform/mail/stops.store.server.ts';

/** The kind of mail that a stop link is about, and whether it is stopped; null for another link. */
export async function mailStop(
	ctx: Ctx,
	token: string
): Promise<{ mails: MailKind; stopped: boolean } | null> {
	const row = await ctx.db.kysely
		.selectFrom('mail_stop')
		.select(['mails', 'stopped_at'])
		.where('token', '=', token)
		.executeTakeFirst();
	return row ? { mails: row.mails as MailKind, stopped: row.stopped_at !== null } : null;
}
