import { type RequestEvent, error, redirect } from '@sveltejs/kit';
import type { Handle } from '@sveltejs/kit/hooks';
import { access } from '#routes/access.ts';
import { to } from '#platform/i18n/paths.ts';
import { isAreaAdministrator, isStaff } from '#platform/session/viewer.ts';
import { areaBySlug } from '#modules/areas/area.queries.server.ts';
import { app } from '../../app.server.ts';

/**
 * Who may open the route at all. A route without a row is refused. Somebody who is not signed in
 * is sent to sign in and back; somebody who may not see a thing is told that it is not found.
 */
export const guardAccess: Handle = async ({ event, resolve }) => {
	const id = event.route.id;
	if (id === null) return resolve(event);
	const rule = access[id];
	if (!rule) error(404, 'not_found');
	if (rule.who === 'dev' && !(await app()).settings.development) error(404, 'not_found');
	if (['signed-in', 'staff', 'area-admin', 'table', 'admin'].includes(rule.who)) {
		const viewer = event.locals.ctx.viewer;
		if (!viewer) redirect(303, signInFirst(event));
		if (rule.who === 'admin' && !viewer.administrator) error(404, 'not_found');
		if (rule.who === 'staff' || rule.who === 'area-admin') {
			const area = await areaBySlug(event.locals.ctx, event.params.area ?? '', event.locals.lang);
			const allowed = rule.who === 'staff' ? isStaff : isAreaAdministrator;
			if (!area || !allowed(viewer, area.id)) error(404, 'not_found');
		}
	}
	const response = await resolve(event);
	const kept =
		rule.cache === 'public' && !event.locals.ctx.viewer && event.request.method === 'GET';
	if (kept && response.status === 200)
		response.headers.set('cache-control', 'public, max-age=0, must-revalidate');
	return response;
};

const signInFirst = (event: RequestEvent): string =>
	`${to(event.locals.lang, '/sign-in')}?return=${encodeURIComponent(event.url.pathname)}`;
