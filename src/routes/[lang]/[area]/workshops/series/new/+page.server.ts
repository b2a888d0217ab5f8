import { makeSeries } from '#modules/workshops/series.commands.server.ts';
import { seriesInput } from '#modules/workshops/series.input.ts';
import { m } from '#i18n/messages.js';
import { to } from '#platform/i18n/paths.ts';
import { areaIn } from '#routes/web/area-in.server.ts';
import { formAction } from '#routes/web/form.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = () => ({ title: m.series_new(), private: true });

export const actions: Actions = {
	default: formAction(
		seriesInput,
		async (ctx, input, event) => makeSeries(ctx, (await areaIn(event)).id, input),
		({ number }, { locals: { lang }, params }) =>
			to(lang, '/{area}/workshops/series/{series}', {
				area: params.area!,
				series: String(number)
			})
	)
};
