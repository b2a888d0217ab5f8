import { redirect } from '@sveltejs/kit';
import { areaBySlug } from '#modules/areas/area.queries.server.ts';
import { NotFound } from '#platform/core/faults.ts';
import { isAreaAdministrator, isStaff } from '#platform/session/viewer.ts';
import type { LayoutServerLoad } from './$types';

/** The area of the address. A slug of another language sends on to the reader's own. */
export const load: LayoutServerLoad = async ({ locals, params, url, request }) => {
	const { ctx, lang } = locals;
	const area = await areaBySlug(ctx, params.area, lang);
	if (!area) throw new NotFound();
	if (area.slug !== params.area && request.method === 'GET')
		redirect(
			308,
			url.pathname.replace(encodeURIComponent(params.area), encodeURIComponent(area.slug)) +
				url.search
		);
	return {
		area,
		staff: isStaff(ctx.viewer, area.id),
		areaAdmin: isAreaAdministrator(ctx.viewer, area.id)
	};
};
