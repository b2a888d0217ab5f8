import type { RequestEvent } from '@sveltejs/kit';
import { isUuid } from '#platform/core/uuid.ts';

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

const signInName = (event: RequestEvent) => `${name(event)}-asked`;

/** The browser that asked for a link may also enter the code of its mail. */
export const keepSignIn = (event: RequestEvent, id: string): void =>
	event.cookies.set(signInName(event), id, {
		path: '/',
		httpOnly: true,
		sameSite: 'lax',
		secure: event.url.protocol === 'https:',
		maxAge: 15 * 60
	});

export const readSignIn = (event: RequestEvent): string | undefined => {
	const id = event.cookies.get(signInName(event));
	return isUuid(id) ? id : undefined;
};

/** What a person recognises a device by in the list of sessions: browser and system, nothing finer. */
export function deviceOf(event: RequestEvent): string {
	const agent = event.request.headers.get('user-agent') ?? '';
	const browser = /Firefox|Edg|OPR|Chrome|Safari/.exec(agent)?.[0] ?? 'Browser';
	const system = /Android|iPhone|iPad|Windows|Mac OS|Linux/.exec(agent)?.[0] ?? '';
	return [browser.replace('Edg', 'Edge').replace('OPR', 'Opera'), system]
		.filter(Boolean)
		.join(', ');
}

const hallName = (event: RequestEvent) => `${name(event)}-hall`;
const DAYS_2 = 2 * 24 * 3600;

/** The device's own secret in the halls it has joined. It names nobody. */
export const readHallCookie = (event: Pick<RequestEvent, 'cookies' | 'url'>): string | null =>
	event.cookies.get(hallName(event as RequestEvent)) ?? null;

export const setHallCookie = (event: RequestEvent, token: string): void =>
	event.cookies.set(hallName(event), token, {
		path: '/',
		httpOnly: true,
		sameSite: 'lax',
		secure: event.url.protocol === 'https:',
		maxAge: DAYS_2
	});
