import { copySeries } from '#modules/workshops/series.commands.server.ts';
import { copySeriesInput } from '#modules/workshops/series.input.ts';
import { seriesPage } from '#modules/workshops/series.queries.server.ts';
import { canLeadWorkshop } from '#modules/workshops/workshop.policy.ts';
import { NotFound } from '#platform/core/faults.ts';
import { to } from '#platform/i18n/paths.ts';
import { areaIn } from '#routes/web/area-in.server.ts';
import { formAction } from '#routes/web/form.server.ts';
import type { Actions, PageServerLoad } from './$types';

const numberIn = (raw: string | undefined): number => {
	if (!/^\d{1,9}$/.test(raw ?? '')) throw new NotFound();
	return Number(raw);
};

export const load: PageServerLoad = async ({ locals, parent, params }) => {
	const { area } = await parent();
	const { ctx, lang } = locals;
	const series = await seriesPage(ctx, area.id, numberIn(params.series), lang);
	if (!series) throw new NotFound();
	return {
		title: series.name,
		series: {
			...series,
			parts: series.parts.map((part) => ({ ...part, starts_at: new Date(part.starts_at) }))
		},
		leads: canLeadWorkshop(ctx.viewer, { areaId: area.id })
	};
};

export const actions: Actions = {
	copy: formAction(
		copySeriesInput,
		async (ctx, input, event) =>
			copySeries(ctx, (await areaIn(event)).id, numberIn(event.params.series), input.first),
		({ number }, { locals: { lang }, params }) =>
			to(lang, '/{area}/workshops/series/{series}', {
				area: params.area!,
				series: String(number)
			})
	)
};
