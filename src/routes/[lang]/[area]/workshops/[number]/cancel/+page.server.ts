import { cancelWorkshop } from '#modules/workshops/workshop.commands.server.ts';
import { cancelWorkshopInput } from '#modules/workshops/workshop.input.ts';
import { m } from '#i18n/messages.js';
import { to } from '#platform/i18n/paths.ts';
import { formAction } from '#routes/web/form.server.ts';
import { headOfWorkshop, workshopToLead } from '#routes/web/workshop-in.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { workshop } = await workshopToLead(event);
	return {
		title: m.workshops_do_cancel(),
		private: true,
		workshop: headOfWorkshop(workshop, event.locals.lang),
		told:
			workshop.state === 'planned'
				? 0
				: Object.values(workshop.counts).reduce((sum, one) => sum + one.taken + one.waiting, 0)
	};
};

export const actions: Actions = {
	default: formAction(
		cancelWorkshopInput,
		async (ctx, input, event) =>
			cancelWorkshop(ctx, (await workshopToLead(event)).workshop.id, input.reason),
		({ number }, { locals: { lang }, params }) =>
			to(lang, '/{area}/workshops/{number}', { area: params.area!, number: String(number) })
	)
};
