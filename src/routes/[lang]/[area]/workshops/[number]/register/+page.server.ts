import { organisationsToChoose } from '#modules/organisations/organisation.queries.server.ts';
import { register } from '#modules/workshops/registration.commands.server.ts';
import { registrationInput } from '#modules/workshops/registration.input.ts';
import { questionsOf } from '#modules/workshops/registration.queries.server.ts';
import { m } from '#i18n/messages.js';
import { to } from '#platform/i18n/paths.ts';
import { formAction } from '#routes/web/form.server.ts';
import { headOfWorkshop, workshopIn } from '#routes/web/workshop-in.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { ctx, lang } = event.locals;
	const { area, workshop } = await workshopIn(event);
	return {
		title: m.workshops_register(),
		private: true,
		workshop: {
			...headOfWorkshop(workshop, lang),
			seats: workshop.seats,
			counts: workshop.counts,
			registers_from: workshop.registers_from,
			registers_until: workshop.registers_until
		},
		stations: workshop.stations.map(({ id, theme }) => ({ id, theme })),
		organisations: (await organisationsToChoose(ctx, area.id, lang)).map((one) => one.name),
		questions: await questionsOf(ctx, workshop.id, lang),
		again: event.url.searchParams.has('again'),
		now: ctx.ports.now()
	};
};

export const actions: Actions = {
	default: formAction(
		registrationInput,
		async (ctx, input, event) => register(ctx, (await workshopIn(event)).workshop.id, input),
		({ token, others }, { locals: { lang }, url }) =>
			token
				? `${to(lang, '/registration/{token}', { token })}?new${others.length ? `&others=${others.map((one) => one[0]).join('')}` : ''}`
				: `${url.pathname}?again`
	)
};
