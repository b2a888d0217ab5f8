import { m } from '#i18n/messages.js';
import { sayRole } from '#modules/tables/seating.words.ts';
import type { Lang } from '#platform/core/lang.ts';
import { to } from '#platform/i18n/paths.ts';
import type { TableRole } from '#platform/session/viewer.ts';

type Messages = Record<string, (() => string) | undefined>;

/** What happened, in a sentence. A test finds an event that has none. */
export const sayEvent = (type: string): string =>
	(m as unknown as Messages)[`event_${type.replace('.', '_')}`]?.() ??
	m.history_unknown({ code: type });

/** The role in which somebody acted, at a table or in the area. */
export function sayActorRole(role: string | null): string {
	switch (role) {
		case null:
			return '';
		case 'administrator':
			return m.areas_role_administrator();
		case 'coordinator':
			return m.areas_role_coordinator();
		case 'substitute':
			return m.areas_role_substitute();
		default:
			return sayRole(role as TableRole);
	}
}

/** Why mails do not reach an address, and what a coordinator can do about it. */
export function sayMailFault(reason: string): string {
	switch (/^SMTP (\d{3})/.exec(reason)?.[1] ?? reason) {
		case '550':
		case '551':
		case '553':
			return m.mail_fault_mailbox();
		case '452':
		case '552':
			return m.mail_fault_full();
		case '554':
			return m.mail_fault_spam();
		case 'ETIMEDOUT':
		case 'ECONNREFUSED':
		case 'ECONNRESET':
		case 'ECONNECTION':
		case 'ENOTFOUND':
		case 'EDNS':
			return m.mail_fault_silent();
		default:
			return m.mail_fault_other({ code: reason });
	}
}

export type About = { kind: string; key: string; title: string };

/** The page of the thing an event is about; null when it has none of its own. */
export function pathOf(about: About, lang: Lang, area: string): string | null {
	switch (about.kind) {
		case 'topic':
			return to(lang, '/{area}/topics/{topic}', { area, topic: about.key });
		case 'action':
			return to(lang, '/{area}/actions/{number}', { area, number: about.key });
		case 'decision':
			return to(lang, '/{area}/decisions/{number}', { area, number: about.key });
		case 'meeting':
			return to(lang, '/{area}/meetings/{number}', { area, number: about.key });
		case 'workshop':
			return to(lang, '/{area}/workshops/{number}', { area, number: about.key });
		case 'idea':
			return to(lang, '/{area}/ideas/{number}', { area, number: about.key });
		case 'organisation':
			return to(lang, '/{area}/organisations/{organisation}', { area, organisation: about.key });
		case 'table':
			return to(lang, '/{area}/tables/{table}', { area, table: about.key });
		default:
			return null;
	}
}
