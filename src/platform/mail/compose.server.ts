import { m } from '#i18n/messages.js';
import type { Lang } from '../core/lang.ts';
import { isLang } from '../core/lang.ts';
import { to } from '../i18n/paths.ts';
import { withLang } from '../i18n/locale.server.ts';
import { type RenderedMail, renderMail } from './render.ts';
import { writeIcs } from '../documents/ics.ts';
import type { MailParams, MailTemplate } from './template.ts';

export type MailRow = {
	id: string;
	to_email: string;
	to_name: string | null;
	lang: string;
	template: string;
	params: unknown;
	message_id: string;
	stop_token: string | null;
};

/** A mail row in its reader's words, with the headers that stop it. */
export function composeMail(
	row: MailRow,
	templates: Record<string, MailTemplate>,
	origin: string
): RenderedMail & { headers: Record<string, string>; calendar?: { method: string; ics: string } } {
	const template = templates[row.template];
	if (!template) throw new Error(`no mail template ${row.template}`);
	const lang: Lang = isLang(row.lang) ? row.lang : 'fi';
	const stop = row.stop_token
		? origin + to(lang, '/stop/{token}', { token: row.stop_token })
		: undefined;
	return withLang(lang, () => {
		const words = template(row.params as MailParams, lang, origin);
		const why = stop ? { text: whyOf(row.template), href: stop } : undefined;
		return {
			...renderMail(words, lang, m.brand(), why),
			...(words.calendar && {
				calendar: { method: words.calendar.method ?? 'PUBLISH', ics: writeIcs(words.calendar) }
			}),
			headers: {
				'Auto-Submitted': 'auto-generated',
				'Content-Language': lang,
				...(stop && {
					'List-Unsubscribe': `<${stop}>`,
					'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click'
				})
			}
		};
	});
}

const whyOf = (template: string): string =>
	template.startsWith('meeting_')
		? m.mail_why_meetings()
		: template.startsWith('action_')
			? m.mail_why_actions()
			: template.startsWith('question_')
				? m.mail_why_questions()
				: m.mail_why_follow();
