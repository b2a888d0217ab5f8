import type { RequestEvent } from '@sveltejs/kit';
import type { Handle } from '@sveltejs/kit/hooks';
import { eventMark } from '#modules/journal/latest.queries.server.ts';
import { areaBySlug } from '#modules/areas/area.queries.server.ts';
import { dayOf } from '#platform/core/dates.ts';

/**
 * Pages that are made of what happened in their area and of today's date alone, and have no form
 * of their own. A visitor is sent the page that was made for the visitor before, as long as no
 * event has come since: every change records one in its own transaction, so a page that was
 * recalled or changed is never sent again, in any copy of the program.
 */
const KEPT_ROUTES = new Set([
	'/[lang]/[area]',
	'/[lang]/[area]/topics',
	'/[lang]/[area]/decisions'
]);
const MOST_PAGES = 500;
const LONGEST = 200_000;
/** What depends on the hour (a meeting that has begun) is at most so old. */
const OLDEST_MS = 30_000;

/** A page that is sent again as it is; what is made of it once (`compress`) may be kept by it. */
export type Kept = {
	stands: string;
	until: number;
	body: Uint8Array<ArrayBuffer>;
	headers: [string, string][];
};
const pages = new Map<string, Kept>();

/** Sends visitors the page that stands; makes and keeps it when something has happened. */
export const keepPages: Handle = async ({ event, resolve }) => {
	const stands = await standing(event);
	if (!stands) return resolve(event);
	// the whole address: a page names its other languages with the origin it was asked at
	const key = event.url.href;
	const now = event.locals.ctx.ports.now().getTime();
	const kept = pages.get(key);
	if (kept?.stands === stands && kept.until > now) {
		event.locals.kept = kept;
		return new Response(kept.body, { headers: kept.headers });
	}
	const response = await resolve(event);
	if (response.status !== 200 || response.headers.has('set-cookie')) return response;
	const body = await response.text();
	const headers = [...response.headers];
	pages.delete(key);
	// as bytes: a text would be encoded anew for each visitor
	if (body.length <= LONGEST && !body.includes('name="_op"'))
		pages.set(key, {
			stands,
			until: now + OLDEST_MS,
			body: new TextEncoder().encode(body),
			headers
		});
	if (pages.size > MOST_PAGES) pages.delete(pages.keys().next().value!);
	return new Response(body, { headers });
};

/** What the page would be made of now: the newest event of its area, and the day; null when it is not kept. */
async function standing(event: RequestEvent): Promise<string | null> {
	const { ctx, lang } = event.locals;
	if (event.request.method !== 'GET' || ctx.viewer || !KEPT_ROUTES.has(event.route.id ?? ''))
		return null;
	// a request for the page's data alone, and a page that was sent on with a message
	if (event.isDataRequest) return null;
	const area = await areaBySlug(ctx, event.params.area ?? '', lang);
	if (!area) return null;
	return `${await eventMark(ctx, area.id)} ${dayOf(ctx.ports.now(), ctx.zone)}`;
}
