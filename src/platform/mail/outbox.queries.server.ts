import type { Ctx } from '../command/context.ts';
import { composeMail } from './compose.server.ts';
import type { MailTemplate } from './template.ts';

const COLUMNS = [
	'id',
	'to_email',
	'to_name',
	'lang',
	'template',
	'params',
	'message_id',
	'stop_token',
	'run_at',
	'sent_at',
	'failed_at',
	'stopped_at',
	'last_error',
	'attempts',
	'created_at'
] as const;

/** The newest mails with their state, for the administrator's outbox page. */
export const mailsOf = (ctx: Ctx, limit = 100) =>
	ctx.db.kysely
		.selectFrom('mail')
		.select(COLUMNS)
		.orderBy('created_at', 'desc')
		.orderBy('id', 'desc')
		.limit(limit)
		.execute();

export const mailById = (ctx: Ctx, id: string) =>
	ctx.db.kysely.selectFrom('mail').select(COLUMNS).where('id', '=', id).executeTakeFirst();

/** The mails as they are sent, newest first: for `poytakunta outbox --json`. */
export async function outboxJson(ctx: Ctx, templates: Record<string, MailTemplate>, limit = 200) {
	return (await mailsOf(ctx, limit)).map((row) => ({
		to: row.to_email,
		...composeMail(row, templates, ctx.origin),
		messageId: row.message_id,
		queuedAt: row.created_at,
		sentAt: row.sent_at,
		failedAt: row.failed_at,
		error: row.last_error
	}));
}
