import { createArea } from '#modules/areas/area.commands.server.ts';
import { areaInput } from '#modules/areas/area.input.ts';
import { m } from '#i18n/messages.js';
import { to } from '#platform/i18n/paths.ts';
import { formAction } from '#routes/web/form.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = () => ({ title: m.areas_new_title(), private: true });

export const actions: Actions = {
	default: formAction(
		areaInput,
		(ctx, input) => createArea(ctx, input),
		({ slugs }, { locals: { lang } }) =>
			to(lang, '/{area}/tables/new', { area: slugs[lang] ?? Object.values(slugs)[0]! })
	)
};
