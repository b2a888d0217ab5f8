import { startDraft } from '#modules/topics/topic.drafts.server.ts';
import { whatInput } from '#modules/topics/topic.input.ts';
import { similarTopics } from '#modules/topics/topic.queries.server.ts';
import { tablesToChoose } from '#modules/tables/table.queries.server.ts';
import { m } from '#i18n/messages.js';
import { ok } from '#platform/core/result.ts';
import { to } from '#platform/i18n/paths.ts';
import { areaBySlug } from '#modules/areas/area.queries.server.ts';
import { NotFound } from '#platform/core/faults.ts';
import { formAction } from '#routes/web/form.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, parent, url }) => {
	const { area } = await parent();
	const tables = await tablesToChoose(locals.ctx, area.id, locals.lang);
	const wished = url.searchParams.get('table');
	const words = (url.searchParams.get('title') ?? '').slice(0, 200);
	return {
		title: m.topics_propose(),
		tables,
		/** came back to a draft that was sent, or is too old */
		gone: url.searchParams.has('gone'),
		saved: { table: tables.find((table) => table.slug === wished)?.id ?? '', title: words },
		similar: words ? await similarTopics(locals.ctx, area.id, locals.lang, words) : []
	};
};

export const actions: Actions = {
	default: formAction(
		whatInput,
		async (ctx, input, event) => {
			const area = await areaBySlug(ctx, event.params.area!, event.locals.lang);
			if (!area) throw new NotFound();
			return ok(await startDraft(ctx, area.id, event.locals.lang, input));
		},
		(draft, { locals, params }) =>
			to(locals.lang, '/{area}/topics/new/{draft}', { area: params.area!, draft }) + '?step=2'
	)
};
