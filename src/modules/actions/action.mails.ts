import { m } from '#i18n/messages.js';
import { sayDay } from '#platform/core/dates.ts';
import type { Lang } from '#platform/core/lang.ts';
import { to } from '#platform/i18n/paths.ts';
import type { MailParams, MailTemplate } from '#platform/mail/template.ts';

const at = (params: MailParams, lang: Lang, origin: string) =>
	origin +
	to(lang, '/{area}/actions/{number}', {
		area: String(params.area_slug),
		number: String(params.number)
	});

const mail =
	(subject: () => string, body: (day: string) => string): MailTemplate =>
	(params, lang, origin) => ({
		subject: subject(),
		body: [body(sayDay(String(params.due), lang)), { quote: String(params.text) }],
		action: { label: m.mail_action_button(), href: at(params, lang, origin) }
	});

export const actionMails: Record<string, MailTemplate> = {
	action_agreed: mail(
		() => m.mail_action_agreed_subject(),
		(day) => m.mail_action_agreed_body({ day })
	),
	action_soon: mail(
		() => m.mail_action_soon_subject(),
		(day) => m.mail_action_soon_body({ day })
	),
	action_late: mail(
		() => m.mail_action_late_subject(),
		(day) => m.mail_action_late_body({ day })
	)
};
