import {
	circlesForGuest,
	dialogueOf,
	insightsOf
} from '#modules/dialogues/circle.queries.server.ts';
import { insightInput } from '#modules/dialogues/dialogue.input.ts';
import { writeInsight } from '#modules/dialogues/insight.commands.server.ts';
import { m } from '#i18n/messages.js';
import { formAction } from '#routes/web/form.server.ts';
import { guestIn, guestSends } from '#routes/web/guest-in.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** The phone in a circle: write what you understood, see what your circle wrote. */
export const load: PageServerLoad = async (event) => {
	const { ctx } = event.locals;
	const { workshop, guest } = await guestIn(event, '/dialogue');
	const { circles, own } = await circlesForGuest(ctx, workshop.id, guest.id);
	return {
		title: m.insights_title(),
		private: true,
		workshop,
		dialogue: await dialogueOf(ctx, workshop.id),
		circles,
		own,
		insights: own ? await insightsOf(ctx, workshop.id, own) : [],
		sent: event.url.searchParams.has('sent'),
		now: ctx.ports.now()
	};
};

export const actions: Actions = {
	insight: formAction(
		insightInput,
		async (ctx, input, event) => {
			const { workshopId, token } = await guestSends(event);
			return writeInsight(ctx, workshopId, token, { ...input, lang: event.locals.lang });
		},
		(_value, event) => `${event.url.pathname}?sent`
	)
};
