import { organisationsToChoose } from '#modules/organisations/organisation.queries.server.ts';
import { enterRegistration } from '#modules/workshops/registration.commands.server.ts';
import { enteredInput } from '#modules/workshops/registration.input.ts';
import { questionsOf } from '#modules/workshops/registration.queries.server.ts';
import { m } from '#i18n/messages.js';
import { to } from '#platform/i18n/paths.ts';
import { formAction } from '#routes/web/form.server.ts';
import { headOfWorkshop, workshopToLead } from '#routes/web/workshop-in.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { ctx, lang } = event.locals;
	const { area, workshop } = await workshopToLead(event);
	return {
		title: m.people_enter(),
		private: true,
		workshop: { ...headOfWorkshop(workshop, lang), seats: workshop.seats },
		stations: workshop.stations.map(({ id, theme }) => ({ id, theme })),
		organisations: (await organisationsToChoose(ctx, area.id, lang)).map((one) => one.name),
		questions: await questionsOf(ctx, workshop.id, lang)
	};
};

export const actions: Actions = {
	default: formAction(
		enteredInput,
		async (ctx, input, event) =>
			enterRegistration(ctx, (await workshopToLead(event)).workshop.id, input),
		({ state }, { locals: { lang }, params }) =>
			`${to(lang, '/{area}/workshops/{number}/people', { area: params.area!, number: params.number! })}?entered=${state}${state === 'waiting' ? '&state=waiting' : ''}`
	)
};
