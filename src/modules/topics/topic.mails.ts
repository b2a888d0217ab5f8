import { m } from '#i18n/messages.js';
import { sayDay } from '#platform/core/dates.ts';
import type { Lang } from '#platform/core/lang.ts';
import { to } from '#platform/i18n/paths.ts';
import type { MailParams, MailTemplate, MailText } from '#platform/mail/template.ts';
import type { Step } from './topic.tell.server.ts';

type Facts = { number: string; topic: string; who: string; day: string; other: string };
type Words = {
	subject: (facts: { number: string }, say: { locale: Lang }) => string;
	body: (facts: Facts, say: { locale: Lang }) => string;
};

const STEPS: Record<Step, Words> = {
	received: { subject: m.mail_topic_received_subject, body: m.mail_topic_received_body },
	triaged_to_table: { subject: m.mail_topic_to_table_subject, body: m.mail_topic_to_table_body },
	triaged_to_network: {
		subject: m.mail_topic_to_network_subject,
		body: m.mail_topic_to_network_body
	},
	triaged_to_other_table: {
		subject: m.mail_topic_to_other_table_subject,
		body: m.mail_topic_to_other_table_body
	},
	triaged_answered_now: {
		subject: m.mail_topic_answered_now_subject,
		body: m.mail_topic_answered_now_body
	},
	triaged_declined: { subject: m.mail_topic_declined_subject, body: m.mail_topic_declined_body },
	triaged_merged: { subject: m.mail_topic_merged_subject, body: m.mail_topic_merged_body },
	on_agenda: { subject: m.mail_topic_on_agenda_subject, body: m.mail_topic_on_agenda_body },
	off_agenda: { subject: m.mail_topic_off_agenda_subject, body: m.mail_topic_off_agenda_body },
	meeting_cancelled: {
		subject: m.mail_topic_meeting_cancelled_subject,
		body: m.mail_topic_meeting_cancelled_body
	},
	discussed: { subject: m.mail_topic_discussed_subject, body: m.mail_topic_discussed_body },
	decided: { subject: m.mail_topic_decided_subject, body: m.mail_topic_decided_body },
	action_agreed: {
		subject: m.mail_topic_action_agreed_subject,
		body: m.mail_topic_action_agreed_body
	},
	action_done: { subject: m.mail_topic_action_done_subject, body: m.mail_topic_action_done_body },
	question_asked: {
		subject: m.mail_topic_question_asked_subject,
		body: m.mail_topic_question_asked_body
	},
	answered: { subject: m.mail_topic_answered_subject, body: m.mail_topic_answered_body },
	withdrawn: { subject: m.mail_topic_withdrawn_subject, body: m.mail_topic_withdrawn_body },
	did_not_go_further: {
		subject: m.mail_topic_did_not_go_further_subject,
		body: m.mail_topic_did_not_go_further_body
	}
};

const word = (value: MailParams[string] | undefined): string => String(value ?? '');
const quote = (text: string) => (text ? [{ quote: text }] : []);
const dayIn = (day: string, lang: Lang) => (day ? sayDay(day, lang) : '');

/** Where the reader sees the topic; a proposer also before it is public, and when it never is. */
function seen(params: MailParams, lang: Lang, origin: string): MailText['action'] {
	const say = { locale: lang };
	if (params.public)
		return {
			label: m.mail_topic_button({}, say),
			href:
				origin +
				to(lang, '/{area}/topics/{topic}', {
					area: word(params.area_slug),
					topic: word(params.number)
				})
		};
	if (!params.proposer) return undefined;
	return {
		label: m.mail_topic_button_private({}, say),
		href: origin + to(lang, '/proposal/{token}', { token: word(params.stop) })
	};
}

const step: MailTemplate = (params, lang, origin) => {
	const say = { locale: lang };
	const title = { title: word(params.title) };
	const number = word(params.number);
	const topic = params.proposer
		? m.mail_topic_yours(title, say)
		: m.mail_topic_followed(title, say);
	const words = STEPS[params.step as Step];
	const action = seen(params, lang, origin);
	return {
		subject: words.subject({ number }, say),
		body: [
			words.body(
				{
					number,
					topic,
					who: word(params.who),
					day: dayIn(word(params.day), lang),
					other: word(params.other)
				},
				say
			),
			...quote(word(params.text))
		],
		...(action && { action }),
		after: [m.mail_topic_about({ number, area: word(params.area) }, say)]
	};
};

const confirm: MailTemplate = (params, lang, origin) => {
	const say = { locale: lang };
	return {
		subject: m.mail_topic_confirm_subject({}, say),
		body: [m.mail_topic_confirm_body({}, say), { quote: word(params.title) }],
		action: {
			label: m.mail_topic_confirm_button({}, say),
			href: origin + to(lang, '/confirm/{token}', { token: word(params.secret) })
		},
		after: [
			m.mail_topic_confirm_number({ number: word(params.number) }, say),
			m.mail_topic_confirm_other({}, say)
		]
	};
};

const follow: MailTemplate = (params, lang, origin) => {
	const say = { locale: lang };
	const number = word(params.number);
	return {
		subject: m.mail_topic_follow_subject({ number }, say),
		body: [m.mail_topic_follow_body({ number }, say)],
		action: {
			label: m.mail_topic_follow_button({}, say),
			href: origin + to(lang, '/follow/{token}', { token: word(params.token) })
		},
		after: [m.mail_topic_follow_other({}, say)]
	};
};

const answerLink = (params: MailParams, lang: Lang, origin: string) => ({
	label: m.mail_question_button({}, { locale: lang }),
	href: origin + to(lang, '/answer/{token}', { token: word(params.secret) })
});

const questionAsked: MailTemplate = (params, lang, origin) => {
	const say = { locale: lang };
	const day = dayIn(word(params.due), lang);
	return {
		subject: m.mail_question_asked_subject({ day }, say),
		body: [
			m.mail_question_asked_body(
				{ topic: word(params.topic), who: word(params.asked_of), day },
				say
			),
			...quote(word(params.text))
		],
		action: answerLink(params, lang, origin),
		after: [m.mail_question_link({}, say)]
	};
};

const questionReminder: MailTemplate = (params, lang, origin) => {
	const say = { locale: lang };
	const days = Number(params.days_late ?? 0);
	const facts = { who: word(params.asked_of), day: dayIn(word(params.due), lang) };
	return {
		subject:
			days > 0
				? m.mail_question_late_subject({}, say)
				: m.mail_question_soon_subject({ day: facts.day }, say),
		body: [
			days > 0
				? m.mail_question_late_body({ ...facts, days }, say)
				: m.mail_question_soon_body(facts, say),
			...quote(word(params.text))
		],
		...(params.secret
			? {
					action: answerLink(params, lang, origin),
					after: [m.mail_question_link({}, say), m.mail_question_link_new({}, say)]
				}
			: {})
	};
};

export const topicMails: Record<string, MailTemplate> = {
	topic_confirm: confirm,
	topic_follow: follow,
	topic_step: step,
	question_asked: questionAsked,
	question_reminder: questionReminder
};
