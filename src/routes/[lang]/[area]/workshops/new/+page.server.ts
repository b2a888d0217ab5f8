import { planWorkshop } from '#modules/workshops/workshop.commands.server.ts';
import { workshopInput } from '#modules/workshops/workshop.input.ts';
import { m } from '#i18n/messages.js';
import { to } from '#platform/i18n/paths.ts';
import { areaIn } from '#routes/web/area-in.server.ts';
import { formAction } from '#routes/web/form.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = () => ({ title: m.workshops_new(), private: true });

export const actions: Actions = {
	default: formAction(
		workshopInput,
		async (ctx, input, event) => planWorkshop(ctx, (await areaIn(event)).id, input),
		({ number }, { locals: { lang }, params }) =>
			to(lang, '/{area}/workshops/{number}', { area: params.area!, number: String(number) })
	)
};
