import { m } from '#i18n/messages.js';
import { composeMail } from '#platform/mail/compose.server.ts';
import { mailsOf } from '#platform/mail/outbox.queries.server.ts';
import { mailTemplates } from '../../../mails.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
	title: m.accounts_outbox(),
	private: true,
	mails: (await mailsOf(locals.ctx, 50)).map((row) => ({
		id: row.id,
		to: row.to_email,
		lang: row.lang,
		sent: row.sent_at,
		failed: row.failed_at,
		reason: row.last_error,
		due: row.run_at,
		...composeMail(row, mailTemplates, locals.ctx.origin)
	}))
});
