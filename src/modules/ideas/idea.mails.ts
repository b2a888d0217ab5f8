import { m } from '#i18n/messages.js';
import { sayDay } from '#platform/core/dates.ts';
import type { Lang } from '#platform/core/lang.ts';
import { to } from '#platform/i18n/paths.ts';
import type { MailParams, MailTemplate } from '#platform/mail/template.ts';

const at = (path: string, params: MailParams, lang: Lang, origin: string) =>
	origin + to(lang, path, { area: String(params.area_slug), number: String(params.number) });

export const ideaMails: Record<string, MailTemplate> = {
	idea_late: (params, lang, origin) => ({
		subject: m.mail_idea_late_subject(),
		body: [
			m.mail_idea_late_body({ day: sayDay(String(params.due), lang) }),
			{ quote: String(params.title) },
			{ quote: String(params.text) }
		],
		action: {
			label: m.mail_idea_button(),
			href: at('/{area}/ideas/{number}', params, lang, origin)
		}
	}),
	workshop_report: (params, lang, origin) => ({
		subject: m.mail_report_subject({ title: String(params.title) }),
		body: [
			m.mail_report_body({ title: String(params.title), day: sayDay(String(params.day), lang) }),
			{ quote: String(params.text) }
		],
		action: {
			label: m.mail_report_button(),
			href: at('/{area}/workshops/{number}/results', params, lang, origin)
		},
		after: [m.mail_report_why()]
	})
};
