import { enterPaperList } from '#modules/workshops/door.commands.server.ts';
import { paperInput } from '#modules/workshops/door.input.ts';
import { doorList } from '#modules/workshops/door.queries.server.ts';
import { m } from '#i18n/messages.js';
import { to } from '#platform/i18n/paths.ts';
import { formAction } from '#routes/web/form.server.ts';
import { headOfWorkshop, workshopToLead } from '#routes/web/workshop-in.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { workshop } = await workshopToLead(event);
	const people = await doorList(event.locals.ctx, workshop.id);
	return {
		title: m.door_paper_title(),
		private: true,
		workshop: headOfWorkshop(workshop, event.locals.lang),
		people: people.filter((one) => one.state !== 'waiting'),
		waiting: people.filter((one) => one.state === 'waiting')
	};
};

export const actions: Actions = {
	default: formAction(
		paperInput,
		async (ctx, input, event) =>
			enterPaperList(ctx, (await workshopToLead(event)).workshop.id, input.came),
		(_value, { locals: { lang }, params }) =>
			to(lang, '/{area}/workshops/{number}/door', {
				area: params.area!,
				number: params.number!
			})
	)
};
