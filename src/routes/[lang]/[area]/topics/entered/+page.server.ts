import { organisationsToChoose } from '#modules/organisations/organisation.queries.server.ts';
import { tablesToChoose } from '#modules/tables/table.queries.server.ts';
import { propose } from '#modules/topics/topic.commands.server.ts';
import { enteredInput } from '#modules/topics/topic.input.ts';
import { m } from '#i18n/messages.js';
import { to } from '#platform/i18n/paths.ts';
import { areaIn } from '#routes/web/area-in.server.ts';
import { formAction } from '#routes/web/form.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** Proposals that came by phone, on paper or in a meeting, all fields at once. */
export const load: PageServerLoad = async ({ locals, parent }) => {
	const { area } = await parent();
	return {
		title: m.triage_enter(),
		private: true,
		tables: await tablesToChoose(locals.ctx, area.id, locals.lang),
		organisations: await organisationsToChoose(locals.ctx, area.id, locals.lang)
	};
};

export const actions: Actions = {
	default: formAction(
		enteredInput,
		async (ctx, input, event) => {
			const { channel, postal, text_lang, ...rest } = input;
			return propose(ctx, {
				...rest,
				areaId: (await areaIn(event)).id,
				lang: text_lang as 'fi',
				entered: { channel: channel as 'phone', postal }
			});
		},
		({ number }, { locals: { lang }, params }) =>
			to(lang, '/{area}/topics/{topic}/triage', { area: params.area!, topic: String(number) })
	)
};
