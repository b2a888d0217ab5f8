import { organisationsToChoose } from '#modules/organisations/organisation.queries.server.ts';
import { changeRegistration } from '#modules/workshops/own-registration.commands.server.ts';
import { changeInput } from '#modules/workshops/registration.input.ts';
import { questionsOf } from '#modules/workshops/registration.queries.server.ts';
import { workshopPage } from '#modules/workshops/workshop.queries.server.ts';
import { m } from '#i18n/messages.js';
import { NotFound } from '#platform/core/faults.ts';
import { to } from '#platform/i18n/paths.ts';
import { formAction } from '#routes/web/form.server.ts';
import { isOpenStill, registrationIn } from '#routes/web/registration-in.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { ctx, lang } = event.locals;
	const { area, own } = await registrationIn(event);
	if (!isOpenStill(own, ctx.ports.now())) throw new NotFound();
	const workshop = await workshopPage(ctx, area.id, own.number, lang);
	return {
		title: m.registration_do_change(),
		private: true,
		area,
		token: event.params.token,
		heading: own.title,
		stations: workshop?.stations.map(({ id, theme }) => ({ id, theme })) ?? [],
		organisations: (await organisationsToChoose(ctx, area.id, lang)).map((one) => one.name),
		questions: await questionsOf(ctx, own.workshop_id, lang),
		saved: {
			name: own.name,
			lang: own.lang,
			side: own.side,
			organisation: own.organisation,
			sector: own.sector,
			station: own.station,
			shown: own.shown,
			diet: own.diet,
			access: own.access,
			...Object.fromEntries(Object.entries(own.answers).map(([id, text]) => [`q_${id}`, text]))
		}
	};
};

export const actions: Actions = {
	default: formAction(
		changeInput,
		(ctx, input, event) => changeRegistration(ctx, event.params.token!, input),
		(_value, { locals: { lang }, params }) =>
			`${to(lang, '/registration/{token}', { token: params.token! })}?did=changed`
	)
};
