import { m } from '#i18n/messages.js';
import { type Lang, isLang } from '#platform/core/lang.ts';
import { xmlText } from '#platform/documents/printable.ts';
import { to } from '#platform/i18n/paths.ts';
import { preferred } from './identify.server.ts';
import type { RequestEvent } from '@sveltejs/kit';

/** The reader's language before anybody has asked for it. */
const langOf = ({ params, request }: RequestEvent): Lang =>
	isLang(params.lang) ? params.lang : preferred(request.headers.get('accept-language'));

/**
 * A page that needs neither the database nor the frame of a page: for what is refused before a
 * page can be made. What a hook throws would get the framework's bare page.
 */
export function plainPage(
	event: RequestEvent,
	status: 429 | 503,
	words: (locale: Lang) => { what: string; why: string },
	retrySeconds: number
): Response {
	const lang = langOf(event);
	const { what, why } = words(lang);
	const html = `<!doctype html>
<html lang="${lang}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><meta name="robots" content="noindex">
<title>${xmlText(what)} – Pöytäkunta</title></head>
<body><main><h1>${xmlText(what)}</h1><p>${xmlText(why)}</p>
<p><a href="${to(lang, '/')}">${xmlText(m.error_to_start({}, { locale: lang }))}</a></p></main></body>
</html>
`;
	return new Response(html, {
		status,
		headers: { 'content-type': 'text/html; charset=utf-8', 'retry-after': String(retrySeconds) }
	});
}

/** One write too many. */
export const tooOften = (event: RequestEvent): Response =>
	plainPage(
		event,
		429,
		(locale) => ({
			what: m.error_429_what({}, { locale }),
			why: m.refusal_too_often({}, { locale })
		}),
		60
	);

/** The database is full or away, and a hook found it out; null when the fault is another. */
export function unavailablePage(event: RequestEvent, fault: unknown): Response | null {
	const { name, retryAfterSeconds } = fault as { name?: string; retryAfterSeconds?: number };
	if (name === 'ReadOnly')
		return plainPage(
			event,
			503,
			(locale) => ({
				what: m.error_full_what({}, { locale }),
				why: m.error_full_why({}, { locale })
			}),
			retryAfterSeconds ?? 30
		);
	if (name === 'Unavailable')
		return plainPage(
			event,
			503,
			(locale) => ({
				what: m.error_503_what({}, { locale }),
				why: m.error_503_why({}, { locale })
			}),
			retryAfterSeconds ?? 5
		);
	return null;
}
