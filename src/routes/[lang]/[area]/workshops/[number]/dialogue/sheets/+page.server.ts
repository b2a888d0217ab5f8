import { circlesShown, dialogueOf } from '#modules/dialogues/circle.queries.server.ts';
import { turnsOf } from '#modules/dialogues/turns.ts';
import { m } from '#i18n/messages.js';
import { headOfWorkshop, workshopToLead } from '#routes/web/workshop-in.server.ts';
import type { PageServerLoad } from './$types';

/** A sheet for the chair of each circle's facilitator: rules, turns, how the time is spent. */
export const load: PageServerLoad = async (event) => {
	const { ctx, lang } = event.locals;
	const { area, workshop } = await workshopToLead(event);
	const dialogue = await dialogueOf(ctx, workshop.id);
	const { circles } = await circlesShown(ctx, workshop.id);
	return {
		title: m.circle_sheets_title(),
		private: true,
		area,
		workshop: headOfWorkshop(workshop, lang),
		circles: circles.map(({ members, ...circle }) => {
			const here = members.filter((one) => one.here);
			return {
				...circle,
				names: here.map(({ name }) => name),
				turns: turnsOf(dialogue?.minutes ?? 60, here.length)
			};
		})
	};
};
