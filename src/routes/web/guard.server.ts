import type { RequestEvent } from '@sveltejs/kit';
import type { Handle } from '@sveltejs/kit/hooks';
import { access } from '#routes/access.ts';
import { isLang } from '#platform/core/lang.ts';
import { to } from '#platform/i18n/paths.ts';
import { isAreaAdministrator, isStaff } from '#platform/session/viewer.ts';
import { areaBySlug } from '#modules/areas/area.queries.server.ts';
import { app } from '../../app.server.ts';
import { KEPT_BUT_ASKED } from './headers.ts';
import { tooOften } from './plain-page.server.ts';
import { mayWriteNow } from './rate.server.ts';

/**
 * Who may open the route at all. A route without a row is refused. Somebody who is not signed in
 * is sent to sign in and back; somebody who may not see a thing is told that it is not found.
 */
export const guardAccess: Handle = async ({ event, resolve }) => {
	const id = event.route.id;
	if (id === null) return resolve(event);
	const rule = access[id];
	const { lang } = event.params;
	if (!rule || (lang !== undefined && !isLang(lang))) return notFound(event);
	if (rule.who === 'dev' && !(await app()).settings.development) return notFound(event);
	if (['signed-in', 'staff', 'area-admin', 'table', 'admin'].includes(rule.who)) {
		const viewer = event.locals.ctx.viewer;
		if (!viewer) return signInFirst(event);
		if (rule.who === 'admin' && !viewer.administrator) return notFound(event);
		if (rule.who === 'staff' || rule.who === 'area-admin') {
			const area = await areaBySlug(event.locals.ctx, event.params.area ?? '', event.locals.lang);
			const allowed = rule.who === 'staff' ? isStaff : isAreaAdministrator;
			if (!area || !allowed(viewer, area.id)) return notFound(event);
		}
	}
	if (!(await mayWriteNow(event, rule.rate))) return tooOften(event);
	const response = await resolve(event);
	const kept =
		rule.cache === 'public' &&
		!event.locals.ctx.viewer &&
		event.request.method === 'GET' &&
		response.status === 200 &&
		!response.headers.has('set-cookie');
	if (kept) response.headers.set('cache-control', KEPT_BUT_ASKED);
	return response;
};

const signInFirst = (event: RequestEvent): Response => {
	const back = encodeURIComponent(event.url.pathname);
	const location = `${to(event.locals.lang, '/sign-in')}?return=${back}`;
	return new Response(null, { status: 303, headers: { location } });
};

/**
 * What may not be seen is answered like what is not there: with the page of an address that no
 * route has. Answered, not thrown: what a hook throws gets the framework's bare page in English.
 */
async function notFound(event: RequestEvent): Promise<Response> {
	const page = await event.fetch(`/${event.locals.lang}/not/found`, {
		headers: { accept: 'text/html' }
	});
	const headers = new Headers();
	for (const name of ['content-type', 'content-security-policy'])
		headers.set(name, page.headers.get(name) ?? '');
	return new Response(page.body, { status: 404, headers });
}
