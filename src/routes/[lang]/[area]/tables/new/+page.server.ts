import { organisationsToChoose } from '#modules/organisations/organisation.queries.server.ts';
import { createTable } from '#modules/tables/table.commands.server.ts';
import { tableInput } from '#modules/tables/table.input.ts';
import { m } from '#i18n/messages.js';
import { to } from '#platform/i18n/paths.ts';
import { areaIn } from '#routes/web/area-in.server.ts';
import { formAction } from '#routes/web/form.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, parent }) => {
	const { area } = await parent();
	return {
		title: m.tables_new_title(),
		private: true,
		organisations: await organisationsToChoose(locals.ctx, area.id, locals.lang)
	};
};

export const actions: Actions = {
	default: formAction(
		tableInput,
		async (ctx, input, event) => {
			const area = await areaIn(event);
			const made = await createTable(ctx, area.id, input);
			return made.ok ? { ...made, value: { area: area.slug, slugs: made.value.slugs } } : made;
		},
		({ area, slugs }, { locals: { lang } }) =>
			to(lang, '/{area}/tables/{table}/seats', {
				area,
				table: slugs[lang] ?? Object.values(slugs)[0]!
			})
	)
};
