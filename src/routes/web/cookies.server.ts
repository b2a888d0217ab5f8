import type { RequestEvent } from '@sveltejs/kit';

const name = (event: RequestEvent) =>
	event.url.protocol === 'https:' ? '__Host-poytakunta' : 'poytakunta';

const DAYS_30 = 30 * 24 * 3600;

export const readSessionCookie = (event: RequestEvent): string | undefined =>
	event.cookies.get(name(event));

export const setSessionCookie = (event: RequestEvent, token: string): void =>
	event.cookies.set(name(event), token, {
		path: '/',
		httpOnly: true,
		sameSite: 'lax',
		secure: event.url.protocol === 'https:',
		maxAge: DAYS_30
	});

export const dropSessionCookie = (event: RequestEvent): void =>
	event.cookies.delete(name(event), { path: '/' });
