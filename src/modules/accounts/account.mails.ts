import { m } from '#i18n/messages.js';
import { to } from '#platform/i18n/paths.ts';
import type { MailTemplate } from '#platform/mail/template.ts';

const signIn: MailTemplate = (params, lang, origin) => ({
	subject: m.mail_sign_in_subject({}, { locale: lang }),
	body: [m.mail_sign_in_body({}, { locale: lang })],
	action: {
		label: m.mail_sign_in_button({}, { locale: lang }),
		href: origin + to(lang, '/sign-in/{token}', { token: String(params.token) })
	},
	after: [
		m.mail_sign_in_code({ code: String(params.code) }, { locale: lang }),
		m.mail_sign_in_other({}, { locale: lang })
	]
});

export const accountMails: Record<string, MailTemplate> = { sign_in: signIn };
