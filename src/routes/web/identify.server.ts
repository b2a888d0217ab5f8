import type { Handle } from '@sveltejs/kit/hooks';
import { app } from '../../app.server.ts';
import { type Lang, isLang } from '#platform/core/lang.ts';
import { viewerBySession } from '#modules/accounts/session.queries.server.ts';
import { readSessionCookie } from './cookies.server.ts';

/** Language from the address, the person from the session cookie, and the context of the request. */
export const identify: Handle = async ({ event, resolve }) => {
	const running = await app();
	const lang = event.params.lang;
	event.locals.lang = isLang(lang) ? lang : preferred(event.request.headers.get('accept-language'));
	event.locals.address = event.getClientAddress();
	const token = readSessionCookie(event);
	const now = running.ports.now();
	const viewer = token ? await viewerBySession(running.db, token, now) : null;
	event.locals.ctx = {
		db: running.db,
		ports: running.ports,
		viewer,
		origin: running.settings.publicUrl ?? event.url.origin,
		zone: running.settings.zone,
		files: running.files
	};
	return resolve(event);
};

/** The first of our languages that the browser asks for; Finnish when it asks for none of them. */
export function preferred(header: string | null): Lang {
	for (const part of (header ?? '').split(',')) {
		const code = part.trim().slice(0, 2).toLowerCase();
		if (isLang(code)) return code;
	}
	return 'fi';
}
