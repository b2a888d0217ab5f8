import { describe, expect, it } from 'vitest';
import { mailTemplates } from '../../src/mails.ts';
import { composeMail } from '../../src/platform/mail/compose.server.ts';

const LANGS = ['fi', 'sv', 'en'] as const;
const ORIGIN = 'https://poyta.example';
const STEPS = [
	'received',
	'triaged_to_table',
	'triaged_to_network',
	'triaged_to_other_table',
	'triaged_answered_now',
	'triaged_declined',
	'triaged_merged',
	'on_agenda',
	'off_agenda',
	'meeting_cancelled',
	'discussed',
	'decided',
	'action_agreed',
	'action_done',
	'question_asked',
	'answered',
	'withdrawn',
	'did_not_go_further'
];
/** Facts that are the same in every language, so that what differs is the words. */
const facts = {
	token: 'tok',
	secret: 'tok',
	stop: 'tok',
	code: '123456',
	number: 12,
	title: '12345',
	area: '67890',
	area_slug: '67890',
	table: '67890',
	topic: '12345',
	term_number: 3,
	year: 2026,
	day: '2026-12-10',
	starts: '13:00',
	ends: '15:00',
	meeting_id: '01920000-0000-7000-8000-000000000001',
	sequence: 2,
	stamp: '2026-11-27T08:00:00.000Z',
	starts_at: '2026-12-10T11:00:00.000Z',
	ends_at: '2026-12-10T13:00:00.000Z',
	agenda: '1. 5',
	due: '2026-12-10',
	days_late: 0,
	place: '1',
	remote_url: '',
	message: '',
	reason: '5',
	text: '7',
	who: '8',
	asked_of: '8',
	other: '',
	public: 1,
	proposer: 1,
	registration: '01920000-0000-7000-8000-000000000002',
	name: '9',
	way: 'site',
	waiting_no: 4,
	until: '2026-12-09T11:00:00.000Z',
	zone: 'Europe/Helsinki',
	next_title: '678',
	next_starts_at: '2026-12-24T11:00:00.000Z'
};
/** Small words of each language: a mail of any length has one of its own. */
const OWN = {
	fi: /(?<!\p{L})(ja|on|ei|voit|ovat|sinulle|sinun|sinua|aihetta|aiheesta|ehdottamasi|tästä|se|kun)(?!\p{L})|klo/iu,
	sv: /(?<!\p{L})(och|är|har|du|dig|din|ditt|som|till|för|av|att|inte|den|det)(?!\p{L})/iu,
	en: /(?<!\p{L})(the|and|is|was|you|your|this|for|of|to|by|not)(?!\p{L})/iu
} as const;

const cases = Object.keys(mailTemplates).flatMap((template) =>
	template === 'topic_step'
		? STEPS.map((step) => [`${template} ${step}`, template, { ...facts, step }] as const)
		: [[template, template, facts] as const]
);
const compose = (template: string, lang: string, params: object, stop: string | null = null) =>
	composeMail(
		{
			id: '1',
			to_email: 'maija@example.org',
			to_name: null,
			lang,
			template,
			params,
			message_id: '<1@poyta.example>',
			stop_token: stop ?? (template.startsWith('topic_step') ? 'tok' : null)
		},
		mailTemplates,
		ORIGIN
	);

describe.each(cases)('the mail %s', (_name, template, params) => {
	it('speaks the reader’s language in both forms', () => {
		for (const lang of LANGS) {
			const { subject, text, html, headers } = compose(template, lang, params);
			const words = `${subject}\n${text}`.replace(/https?:\S+/g, '').replace(/Pöytäkunta/g, '');
			expect(words, `${lang} in its own words`).toMatch(OWN[lang]);
			expect(html).toContain(`<html lang="${lang}">`);
			expect(headers['Content-Language']).toBe(lang);
			expect(`${subject}${text}${html}`).not.toMatch(/\bundefined\b|\bnull\b|NaN|\{\w+\}|\[object/);
		}
	});

	it('has no sentence that it has in another language', () => {
		const said = (lang: string) => {
			const { subject, text } = compose(template, lang, params);
			return `${subject}\n${text}`
				.replace(/https?:\S+/g, '')
				.split('\n')
				.filter((row) => !row.startsWith('>') && /\p{L}{3}/u.test(row.replace('Pöytäkunta', '')));
		};
		const [fi, sv, en] = LANGS.map(said) as [string[], string[], string[]];
		expect(fi.length).toBeGreaterThan(1);
		expect(fi.filter((row) => sv.includes(row) || en.includes(row))).toEqual([]);
		expect(sv.filter((row) => en.includes(row))).toEqual([]);
	});

	it('says in plain text everything that its HTML says, links too', () => {
		for (const lang of LANGS) {
			const { text, html } = compose(template, lang, params);
			const links = [...html.matchAll(/href="([^"]+)"/g)].map((found) => found[1]!);
			for (const link of links) {
				expect(text).toContain(link);
				expect(link.startsWith(`${ORIGIN}/${lang}/`)).toBe(true);
			}
			const flat = (raw: string) => raw.replace(/\s+/g, '');
			const said = html
				.replace(/<title>.*?<\/title>/s, '')
				.replace(/<[^>]+>/g, '\n')
				.split('\n')
				.map((row) => row.replaceAll('&quot;', '"').replaceAll('&amp;', '&').trim())
				.filter(Boolean);
			for (const row of said) expect(flat(text)).toContain(flat(row));
		}
	});

	it('shows what people wrote as text', () => {
		const evil = '<img src=x onerror=alert(1)>"&\r\nBcc: x@example.org';
		const hostile = Object.fromEntries(
			Object.entries(params).map(([key, value]) => [
				key,
				[
					'title',
					'text',
					'reason',
					'message',
					'who',
					'place',
					'table',
					'other',
					'asked_of'
				].includes(key)
					? evil
					: value
			])
		);
		const { subject, html } = compose(template, 'fi', hostile);
		expect(subject).not.toMatch(/[\r\n]/);
		expect(html).not.toContain('<img');
	});
});

it('a mail that can be stopped says so to mail programs, and one that was asked for does not', () => {
	for (const template of ['topic_step', 'meeting_invitation', 'action_soon', 'question_reminder'])
		expect(compose(template, 'sv', { ...facts, step: 'answered' }, 'tok').headers).toMatchObject({
			'List-Unsubscribe': `<${ORIGIN}/sv/avsluta/tok>`,
			'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click'
		});
	expect(compose('sign_in', 'fi', facts).headers).not.toHaveProperty('List-Unsubscribe');
});

it('mails about a meeting carry it for the calendar, with the number of its change', () => {
	for (const [template, method, status] of [
		['meeting_invitation', 'PUBLISH', 'CONFIRMED'],
		['meeting_moved', 'PUBLISH', 'CONFIRMED'],
		['meeting_cancelled', 'CANCEL', 'CANCELLED']
	] as const) {
		const { calendar } = compose(template, 'fi', facts);
		expect(calendar?.method).toBe(method);
		expect(calendar?.ics).toContain(`METHOD:${method}\r\n`);
		expect(calendar?.ics).toContain(`STATUS:${status}\r\n`);
		expect(calendar?.ics).toContain('SEQUENCE:2\r\n');
		expect(calendar?.ics).toContain('DTSTART:20261210T110000Z\r\n');
		expect(calendar?.ics).toContain('UID:01920000-0000-7000-8000-000000000001@poyta.example\r\n');
	}
});
