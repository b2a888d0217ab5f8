import { m } from '#i18n/messages.js';
import { dayOf, sayDay, sayInstant, sayTime } from '#platform/core/dates.ts';
import type { Lang } from '#platform/core/lang.ts';
import { to } from '#platform/i18n/paths.ts';
import type { MailParams, MailTemplate, MailText } from '#platform/mail/template.ts';

const title = (params: MailParams) => String(params.title);
const day = (params: MailParams, lang: Lang) => sayDay(String(params.day), lang);

function when(params: MailParams, lang: Lang): string {
	const at = sayDay(String(params.day), lang, String(params.day));
	const starts = sayTime(String(params.starts), lang);
	const ends = String(params.ends).replace(':', lang === 'en' ? ':' : '.');
	return [`${at} ${starts}–${ends}`, params.place].filter(Boolean).join(', ');
}

const own = (params: MailParams, lang: Lang, origin: string) =>
	origin + to(lang, '/registration/{token}', { token: String(params.token) });

const page = (params: MailParams, lang: Lang, origin: string) =>
	origin +
	to(lang, '/{area}/workshops/{number}', {
		area: String(params.area_slug),
		number: String(params.number)
	});

/** The day in the reader's own calendar; the same event for ever, so that a move finds its copy. */
const calendar = (
	params: MailParams,
	lang: Lang,
	origin: string,
	cancelled = false
): MailText['calendar'] => ({
	name: title(params),
	method: cancelled ? 'CANCEL' : 'PUBLISH',
	events: [
		{
			uid: `${params.registration}@${new URL(origin).hostname}`,
			sequence: Number(params.sequence) + (cancelled ? 1 : 0),
			stamp: String(params.stamp),
			when: { start: String(params.starts_at), end: String(params.ends_at) },
			status: cancelled ? 'CANCELLED' : 'CONFIRMED',
			summary: title(params),
			location: String(params.remote_url || params.place),
			url: page(params, lang, origin)
		}
	]
});

const remote = (params: MailParams) =>
	params.remote_url ? [m.mail_meeting_remote({ url: String(params.remote_url) })] : [];
const until = (params: MailParams, lang: Lang) =>
	sayInstant(new Date(String(params.until)), lang, String(params.zone));

type Words = {
	subject: (params: MailParams, lang: Lang) => string;
	body: (params: MailParams, lang: Lang) => MailText['body'];
	/** What the button says; it opens one's own registration. */
	button: () => string;
	calendar?: 'put' | 'take' | undefined;
	/** The day's public page instead of one's own registration. */
	toPage?: boolean;
};

const mail =
	({ subject, body, button, calendar: entry, toPage }: Words): MailTemplate =>
	(params, lang, origin) => ({
		subject: subject(params, lang),
		body: body(params, lang),
		action: {
			label: button(),
			href: toPage ? page(params, lang, origin) : own(params, lang, origin)
		},
		...(toPage ? {} : { after: [m.mail_registration_link_lives()] }),
		...(entry === 'put' && { calendar: calendar(params, lang, origin) }),
		...(entry === 'take' && { calendar: calendar(params, lang, origin, true) })
	});

const about = (params: MailParams, lang: Lang) => ({
	title: title(params),
	day: day(params, lang)
});

export const workshopMails: Record<string, MailTemplate> = {
	registration_confirmed: mail({
		subject: (params, lang) => m.mail_registration_confirmed_subject(about(params, lang)),
		body: (params, lang) => [
			m.mail_registration_confirmed_body({ name: String(params.name), title: title(params) }),
			when(params, lang),
			...remote(params),
			m.mail_registration_confirmed_cancel()
		],
		button: m.mail_registration_open,
		calendar: 'put'
	}),
	registration_waiting: mail({
		subject: (params, lang) => m.mail_registration_waiting_subject(about(params, lang)),
		body: (params, lang) => [
			m.mail_registration_waiting_body({
				name: String(params.name),
				title: title(params),
				number: String(params.waiting_no)
			}),
			when(params, lang),
			m.mail_registration_waiting_how()
		],
		button: m.mail_registration_open
	}),
	registration_offered: mail({
		subject: (params, lang) => m.mail_registration_offered_subject(about(params, lang)),
		body: (params, lang) => [
			m.mail_registration_offered_body({ name: String(params.name), title: title(params) }),
			when(params, lang),
			m.mail_registration_offered_until({ when: until(params, lang) })
		],
		button: m.mail_registration_offered_button
	}),
	registration_lapsed: mail({
		subject: (params, lang) => m.mail_registration_lapsed_subject(about(params, lang)),
		body: (params) => [
			m.mail_registration_lapsed_body({ title: title(params) }),
			m.mail_registration_lapsed_again()
		],
		button: m.mail_registration_to_page,
		toPage: true
	}),
	registration_cancelled: mail({
		subject: (params, lang) => m.mail_registration_cancelled_subject(about(params, lang)),
		body: (params) => [
			m.mail_registration_cancelled_body({ name: String(params.name), title: title(params) })
		],
		button: m.mail_registration_to_page,
		calendar: 'take',
		toPage: true
	}),
	registration_again: mail({
		subject: (params, lang) => m.mail_registration_again_subject(about(params, lang)),
		body: (params) => [m.mail_registration_again_body({ title: title(params) })],
		button: m.mail_registration_open
	}),
	registration_deputy: mail({
		subject: (params, lang) => m.mail_registration_deputy_subject(about(params, lang)),
		body: (params, lang) => [
			m.mail_registration_deputy_body({ name: String(params.name), title: title(params) }),
			when(params, lang),
			m.mail_registration_deputy_needs()
		],
		button: m.mail_registration_open,
		calendar: 'put'
	}),
	registration_passed_on: mail({
		subject: (params, lang) => m.mail_registration_passed_on_subject(about(params, lang)),
		body: (params) => [m.mail_registration_passed_on_body({ title: title(params) })],
		button: m.mail_registration_to_page,
		calendar: 'take',
		toPage: true
	}),
	registration_reminder: mail({
		subject: (params, lang) => m.mail_registration_reminder_subject(about(params, lang)),
		body: (params, lang) => [
			m.mail_registration_reminder_body({ name: String(params.name), title: title(params) }),
			when(params, lang),
			...remote(params),
			m.mail_registration_reminder_cancel()
		],
		button: m.mail_registration_open,
		calendar: 'put'
	}),
	workshop_moved: mail({
		subject: (params, lang) => m.mail_workshop_moved_subject(about(params, lang)),
		body: (params, lang) => [
			m.mail_workshop_moved_body({ title: title(params) }),
			when(params, lang),
			...remote(params),
			m.mail_workshop_moved_ask()
		],
		button: m.mail_workshop_moved_button,
		calendar: 'put'
	}),
	workshop_cancelled: mail({
		subject: (params, lang) => m.mail_workshop_cancelled_subject(about(params, lang)),
		body: (params, lang) => [
			m.mail_workshop_cancelled_body(about(params, lang)),
			{ quote: String(params.reason) }
		],
		button: m.mail_registration_to_page,
		calendar: 'take',
		toPage: true
	}),
	workshop_feedback: (params, lang, origin) => ({
		subject: m.mail_workshop_feedback_subject(about(params, lang)),
		body: [
			m.mail_workshop_feedback_body({ name: String(params.name), title: title(params) }),
			m.mail_workshop_feedback_why(),
			...(params.materials
				? [m.mail_workshop_feedback_materials({ url: `${page(params, lang, origin)}#materials` })]
				: [])
		],
		action: { label: m.mail_workshop_feedback_button(), href: String(params.feedback_url) }
	}),
	workshop_next: mail({
		subject: (params) => m.mail_workshop_next_subject({ title: String(params.next_title) }),
		body: (params, lang) => [
			m.mail_workshop_next_body({
				title: title(params),
				next: String(params.next_title),
				day: sayDay(dayOf(new Date(String(params.next_starts_at)), String(params.zone)), lang)
			})
		],
		button: m.mail_workshop_next_button
	})
};
