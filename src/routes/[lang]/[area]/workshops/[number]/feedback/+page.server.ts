import { z } from 'zod';
import { saveFeedback, sendFeedback } from '#modules/workshops/feedback.commands.server.ts';
import { feedbackShown } from '#modules/workshops/workshop.queries.server.ts';
import { m } from '#i18n/messages.js';
import { line, whole } from '#platform/input/input.ts';
import { formAction } from '#routes/web/form.server.ts';
import { headOfWorkshop, workshopToLead } from '#routes/web/workshop-in.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { workshop } = await workshopToLead(event);
	return {
		title: m.feedback_title(),
		private: true,
		workshop: headOfWorkshop(workshop, event.locals.lang),
		feedback: await feedbackShown(event.locals.ctx, workshop.id),
		saved: event.url.searchParams.has('saved')
	};
};

const input = z.object({
	url: line(500)
		.refine((text) => text === '' || /^https:\/\/[^\s]+$/.test(text), 'url_wrong')
		.transform((text) => text || null),
	answers: z.preprocess((raw) => raw || null, z.union([z.null(), whole(0, 5000)], 'number_wrong'))
});

export const actions: Actions = {
	save: formAction(
		input,
		async (ctx, typed, event) =>
			saveFeedback(ctx, (await workshopToLead(event)).workshop.id, typed),
		(_value, event) => `${event.url.pathname}?saved`
	),
	send: formAction(z.object({}), async (ctx, _input, event) =>
		sendFeedback(ctx, (await workshopToLead(event)).workshop.id)
	)
};
