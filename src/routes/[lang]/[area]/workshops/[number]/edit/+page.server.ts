import { z } from 'zod';
import { editWorkshop } from '#modules/workshops/workshop.commands.server.ts';
import { workshopInput } from '#modules/workshops/workshop.input.ts';
import { m } from '#i18n/messages.js';
import { dayOf, timeOf } from '#platform/core/dates.ts';
import { to } from '#platform/i18n/paths.ts';
import { whole } from '#platform/input/input.ts';
import { formAction } from '#routes/web/form.server.ts';
import { headOfWorkshop, workshopToLead } from '#routes/web/workshop-in.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { workshop } = await workshopToLead(event);
	const { zone } = event.locals.ctx;
	const clock = (at: Date) => timeOf(at, zone).replace(':', '.');
	const boxes = (name: string, at: Date | null) => {
		const [year, month, day] = at ? dayOf(at, zone).split('-').map(Number) : [];
		return { [`${name}_day`]: day, [`${name}_month`]: month, [`${name}_year`]: year };
	};
	return {
		title: m.workshops_do_edit(),
		private: true,
		workshop: headOfWorkshop(workshop, event.locals.lang),
		saved: {
			kind: workshop.kind,
			...Object.fromEntries(
				workshop.texts.flatMap((text) => [
					[`title_${text.lang}`, text.title],
					[`intro_${text.lang}`, text.intro],
					[`goals_${text.lang}`, text.goals]
				])
			),
			...boxes('day', workshop.starts_at),
			starts: clock(workshop.starts_at),
			ends: clock(workshop.ends_at),
			place: workshop.place,
			remote_url: workshop.remote_url,
			seats_site: workshop.seats.site,
			seats_remote: workshop.seats.remote,
			...boxes('closes', workshop.registers_until),
			closes_at: workshop.registers_until ? clock(workshop.registers_until) : '',
			names: workshop.names,
			funding: workshop.funding,
			...boxes('deadline', workshop.funding_until),
			deadline_at: workshop.funding_until ? clock(workshop.funding_until) : ''
		}
	};
};

export const actions: Actions = {
	default: formAction(
		workshopInput.and(z.object({ _v: whole(1, 1e9) })),
		async (ctx, input, event) =>
			editWorkshop(ctx, (await workshopToLead(event)).workshop.id, input._v, input),
		({ number }, { locals: { lang }, params }) =>
			to(lang, '/{area}/workshops/{number}', { area: params.area!, number: String(number) })
	)
};
