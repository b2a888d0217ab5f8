import {
	makeCircles,
	moveMember,
	nameLeaders,
	setTimer
} from '#modules/dialogues/circle.commands.server.ts';
import { circlesShown, dialogueOf, insightsOf } from '#modules/dialogues/circle.queries.server.ts';
import {
	circlesInput,
	insightIdInput,
	insightInput,
	leadersInput,
	moveInput,
	timerInput
} from '#modules/dialogues/dialogue.input.ts';
import { hideInsight, typeInsight } from '#modules/dialogues/insight.commands.server.ts';
import { m } from '#i18n/messages.js';
import { formAction } from '#routes/web/form.server.ts';
import { headOfWorkshop, workshopToLead } from '#routes/web/workshop-in.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** Circles of a day: dealing people into them, who sits where, the clock, what they saw. */
export const load: PageServerLoad = async (event) => {
	const { ctx, lang } = event.locals;
	const { area, workshop } = await workshopToLead(event);
	return {
		title: m.dialogue_title(),
		private: true,
		area,
		workshop: headOfWorkshop(workshop, lang),
		dialogue: await dialogueOf(ctx, workshop.id),
		...(await circlesShown(ctx, workshop.id)),
		insights: await insightsOf(ctx, workshop.id),
		now: ctx.ports.now()
	};
};

const backTo = (hash: string) => (_value: unknown, event: { url: URL }) =>
	`${event.url.pathname}#${hash}`;
type In = Parameters<typeof workshopToLead>[0];
const idOf = async (event: In) => (await workshopToLead(event)).workshop.id;

export const actions: Actions = {
	make: formAction(circlesInput, async (ctx, input, event) =>
		makeCircles(ctx, await idOf(event), input)
	),
	move: formAction(
		moveInput,
		async (ctx, input, event) => moveMember(ctx, await idOf(event), input),
		backTo('circles')
	),
	lead: formAction(
		leadersInput,
		async (ctx, input, event) => nameLeaders(ctx, await idOf(event), input),
		backTo('circles')
	),
	timer: formAction(timerInput, async (ctx, { what }, event) =>
		setTimer(ctx, await idOf(event), what)
	),
	insight: formAction(
		insightInput,
		async (ctx, input, event) =>
			typeInsight(ctx, await idOf(event), { ...input, lang: event.locals.lang }),
		backTo('insights')
	),
	hide: formAction(
		insightIdInput,
		async (ctx, { insight }, event) => hideInsight(ctx, await idOf(event), insight),
		backTo('insights')
	)
};
