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
		case 'organisation':
			return to(lang, '/{area}/organisations/{organisation}', { area, organisation: about.key });
		case 'table':
			return to(lang, '/{area}/tables/{table}', { area, table: about.key });
		default:
			return null;
	}
}
