import { bySide, registeredOf } from '#modules/workshops/door.queries.server.ts';
import { cancelForSomebody } from '#modules/workshops/staff-registration.commands.server.ts';
import { personInput } from '#modules/workshops/door.input.ts';
import { questionsOf } from '#modules/workshops/registration.queries.server.ts';
import { m } from '#i18n/messages.js';
import { formAction } from '#routes/web/form.server.ts';
import { headOfWorkshop, workshopToLead } from '#routes/web/workshop-in.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { ctx, lang } = event.locals;
	const { workshop } = await workshopToLead(event);
	const people = await registeredOf(ctx, workshop.id, lang);
	const only = event.url.searchParams.get('state') ?? '';
	return {
		title: m.people_title(),
		private: true,
		workshop: {
			...headOfWorkshop(workshop, lang),
			seats: workshop.seats,
			counts: workshop.counts
		},
		people: people.filter((one) =>
			only === 'gone'
				? one.state === 'cancelled' || one.state === 'lapsed'
				: only === 'waiting'
					? one.state === 'waiting' || one.state === 'offered'
					: one.state === 'confirmed' || one.state === 'offered'
		),
		needs: people.filter((one) => one.state === 'confirmed' && (one.diet || one.access)),
		questions: await questionsOf(ctx, workshop.id, lang),
		sides: await bySide(ctx, workshop.id),
		only,
		entered: event.url.searchParams.get('entered') ?? '',
		came: people.filter((one) => one.present).length,
		gone: people.filter((one) => one.state === 'cancelled' || one.state === 'lapsed').length
	};
};

export const actions: Actions = {
	cancel: formAction(personInput, async (ctx, input, event) =>
		cancelForSomebody(ctx, (await workshopToLead(event)).workshop.id, input.person)
	)
};
