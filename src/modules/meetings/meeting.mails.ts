import { m } from '#i18n/messages.js';
import { sayDay, sayTime } from '#platform/core/dates.ts';
import type { Lang } from '#platform/core/lang.ts';
import { to } from '#platform/i18n/paths.ts';
import type { MailParams, MailTemplate, MailText } from '#platform/mail/template.ts';

const when = (params: MailParams, lang: Lang) =>
	m.mail_meeting_when({
		day: sayDay(String(params.day), lang, String(params.day)),
		starts: sayTime(String(params.starts), lang),
		ends: String(params.ends).replace(':', lang === 'en' ? ':' : '.'),
		place: String(params.place)
	});

const name = (params: MailParams) => `${params.table} ${params.term_number}/${params.year}`;
const meetingAt = (params: MailParams, lang: Lang, origin: string) =>
	origin +
	to(lang, '/{area}/meetings/{number}', {
		area: String(params.area_slug),
		number: String(params.number)
	});

/** The same event as in the table's calendar, so that a moved or cancelled meeting finds its copy. */
const calendar = (
	params: MailParams,
	lang: Lang,
	origin: string,
	cancelled = false
): MailText['calendar'] => ({
	name: String(params.table),
	method: cancelled ? 'CANCEL' : 'PUBLISH',
	events: [
		{
			uid: `${params.meeting_id}@${new URL(origin).hostname}`,
			sequence: Number(params.sequence),
			stamp: String(params.stamp),
			when: { start: String(params.starts_at), end: String(params.ends_at) },
			status: cancelled ? 'CANCELLED' : 'CONFIRMED',
			summary: name(params),
			location: String(params.place),
			url: meetingAt(params, lang, origin)
		}
	]
});

function body(params: MailParams, lang: Lang, first: string): MailText['body'] {
	return [
		first,
		when(params, lang),
		...(params.remote_url ? [m.mail_meeting_remote({ url: String(params.remote_url) })] : []),
		...(params.message ? [{ quote: String(params.message) }] : []),
		...(params.agenda ? [`${m.meetings_agenda()}:\n${params.agenda}`] : [])
	];
}

const reply = (params: MailParams, lang: Lang, origin: string) => ({
	calendar: calendar(params, lang, origin),
	action: {
		label: m.mail_meeting_reply(),
		href: origin + to(lang, '/invitation/{token}', { token: String(params.token) })
	},
	after: [
		m.mail_meeting_agenda({ url: meetingAt(params, lang, origin) }),
		m.mail_meeting_link_lives()
	]
});

const invitation: MailTemplate = (params, lang, origin) => ({
	subject: m.mail_meeting_invitation_subject({
		meeting: name(params),
		day: sayDay(String(params.day), lang)
	}),
	body: body(params, lang, m.mail_meeting_invitation_body({ meeting: name(params) })),
	...reply(params, lang, origin)
});

const deputy: MailTemplate = (params, lang, origin) => ({
	subject: m.mail_meeting_deputy_subject({
		meeting: name(params),
		day: sayDay(String(params.day), lang)
	}),
	body: body(params, lang, m.mail_meeting_deputy_body({ meeting: name(params) })),
	...reply(params, lang, origin)
});

const reminder: MailTemplate = (params, lang, origin) => ({
	subject: m.mail_meeting_reminder_subject({
		meeting: name(params),
		day: sayDay(String(params.day), lang)
	}),
	body: body(params, lang, m.mail_meeting_reminder_body({ meeting: name(params) })),
	...reply(params, lang, origin)
});

const moved: MailTemplate = (params, lang, origin) => ({
	subject: m.mail_meeting_moved_subject({ meeting: name(params) }),
	body: body(params, lang, m.mail_meeting_moved_body({ meeting: name(params) })),
	calendar: calendar(params, lang, origin),
	action: { label: m.mail_meeting_open(), href: meetingAt(params, lang, origin) }
});

const cancelled: MailTemplate = (params, lang, origin) => ({
	calendar: calendar(params, lang, origin, true),
	subject: m.mail_meeting_cancelled_subject({ meeting: name(params) }),
	body: [
		m.mail_meeting_cancelled_body({ meeting: name(params), day: sayDay(String(params.day), lang) }),
		{ quote: String(params.reason) },
		m.mail_meeting_cancelled_topics()
	],
	action: { label: m.mail_meeting_open(), href: meetingAt(params, lang, origin) }
});

export const meetingMails: Record<string, MailTemplate> = {
	meeting_invitation: invitation,
	meeting_deputy: deputy,
	meeting_reminder: reminder,
	meeting_moved: moved,
	meeting_cancelled: cancelled
};
