import { type Transaction, sql } from 'kysely';
import type { Ctx } from '../command/context.ts';
import type { Lang } from '../core/lang.ts';
import type { Schema } from '../db/schema.ts';
import { type MailKind, stopLinkOf } from './stops.store.server.ts';
import type { Thing } from '../events/event.ts';

/** A mail to be written when it is sent, in the reader's language. */
export type NewMail = {
	/** Names this mail for ever: the same key is queued once, whatever repeats. */
	key: string;
	to: { email: string; name?: string | null; lang: Lang };
	/** Name of a template in `mail/templates.ts`. */
	template: string;
	/** What the template needs: text as data, addresses as paths. */
	params: Record<string, string | number | null>;
	areaId?: string | null;
	about?: Thing;
	/** Token of a follower or member: gives the one-click `List-Unsubscribe`. */
	stopToken?: string;
	/** Not before; at once when left out. */
	runAt?: Date;
	/** Kind of mail that the reader may stop by address; gives the `List-Unsubscribe` too. */
	kind?: MailKind;
	/** Sent also to who stopped this kind: a question that is asked of them by office. */
	always?: boolean;
	/** Name of the reminder this mail is of: not queued when somebody stopped it. */
	reminder?: string;
};

/**
 * Queues a mail in the transaction of the change. A mail whose key exists already is left as it
 * was: sweeps and repeated submits need no check of their own. A mail of a reminder that was
 * stopped is not queued at all, nor one of a kind that its reader stopped.
 *
 * @returns false when nothing was queued: the key was there before, or the reminder was stopped
 */
export async function queueMail(
	tx: Transaction<Schema>,
	ctx: Pick<Ctx, 'ports' | 'origin' | 'silent'>,
	now: Date,
	mail: NewMail
): Promise<boolean> {
	if (mail.reminder && (await isStopped(tx, mail.reminder))) return false;
	const stop =
		mail.kind &&
		(await stopLinkOf(
			tx,
			{
				id: ctx.ports.newId(),
				email: mail.to.email,
				mails: mail.kind,
				token: ctx.ports.secret()
			},
			now
		));
	if (stop?.stopped && !mail.always) return false;
	const id = ctx.ports.newId();
	const host = new URL(ctx.origin).hostname;
	const queued = await tx
		.insertInto('mail')
		.values({
			id,
			key: mail.key,
			area_id: mail.areaId ?? null,
			to_email: mail.to.email,
			to_name: mail.to.name ?? null,
			lang: mail.to.lang,
			template: mail.template,
			params: JSON.stringify(mail.params),
			about_kind: mail.about?.kind ?? null,
			about_id: mail.about?.id ?? null,
			message_id: `<${id}@${host}>`,
			stop_token: mail.stopToken ?? stop?.token ?? null,
			run_at: mail.runAt ?? now,
			stopped_at: ctx.silent ? now : null,
			created_at: now
		})
		.onConflict((c) => c.column('key').doNothing())
		.returning('id')
		.executeTakeFirst();
	if (queued) await sql`select pg_notify('mail', '')`.execute(tx);
	return queued !== undefined;
}

const isStopped = async (tx: Transaction<Schema>, key: string): Promise<boolean> =>
	(await tx
		.selectFrom('stopped_reminder')
		.select('key')
		.where('key', '=', key)
		.executeTakeFirst()) !== undefined;
