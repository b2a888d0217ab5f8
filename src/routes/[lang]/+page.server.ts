import { isEmptyInstallation, allAreas } from '#modules/areas/area.queries.server.ts';
import { m } from '#i18n/messages.js';
import { z } from 'zod';
import { ok, refuse } from '#platform/core/result.ts';
import { loadDemo } from '#routes/web/demo.server.ts';
import { formAction } from '#routes/web/form.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
	title: m.areas_title(),
	description: m.areas_lead(),
	areas: await allAreas(locals.ctx, locals.lang),
	empty: await isEmptyInstallation(locals.ctx.db)
});

export const actions: Actions = {
	demo: formAction(z.object({}), async (ctx) => {
		if (!(await isEmptyInstallation(ctx.db))) return refuse('demo_not_empty');
		await loadDemo(ctx);
		return ok({});
	})
};
