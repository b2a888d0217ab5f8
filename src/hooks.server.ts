import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit/hooks';
import { sequence } from '@sveltejs/kit/hooks';
import { app } from './app.server.ts';
import { Conflict, Forbidden, NotFound } from '#platform/core/faults.ts';
import { withLang } from '#platform/i18n/locale.server.ts';
import { compress } from '#routes/web/compress.server.ts';
import { firstPaint } from '#routes/web/first-paint.server.ts';
import { guardAccess } from '#routes/web/guard.server.ts';
import { keepPages } from '#routes/web/keep.server.ts';
import { secureHeaders } from '#routes/web/headers.server.ts';
import { identify } from '#routes/web/identify.server.ts';

export const init: ServerInit = async () => {
	await app();
};

const speak: Handle = ({ event, resolve }) =>
	withLang(event.locals.lang, () =>
		resolve(event, {
			transformPageChunk: ({ html }) =>
				html.replace('%lang%', event.locals.lang).replace(' data-theme="%theme%"', '')
		})
	);

export const handle = sequence(
	compress,
	secureHeaders,
	identify,
	guardAccess,
	keepPages,
	firstPaint,
	speak
);

/** The three thrown classes become 404, 403 and 409 here and nowhere else; the rest is a bug with an id. */
export const handleError: HandleServerError = ({ error, event }) => {
	if (error instanceof NotFound) return { status: 404, message: 'not_found' };
	if (error instanceof Forbidden) return { status: 403, message: 'forbidden' };
	if (error instanceof Conflict) return { status: 409, message: 'conflict' };
	const name = (error as Error)?.name ?? '';
	if (name === 'Unavailable' || name === 'ReadOnly') return { status: 503, message: name };
	const status = (error as { status?: number })?.status;
	if (status && status < 500) return { status, message: status === 404 ? 'not_found' : 'refused' };
	const id = crypto.randomUUID().slice(0, 8);
	// the route, never the address: addresses carry words and tokens
	console.error(`bug ${id} at ${event.route.id}:`, error);
	return { status: 500, message: 'bug', id };
};
