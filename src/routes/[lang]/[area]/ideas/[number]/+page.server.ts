import { z } from 'zod';
import { finishIdeaStep, parkIdea, resumeIdea } from '#modules/ideas/idea.commands.server.ts';
import { parkInput } from '#modules/ideas/idea.input.ts';
import { canFinishStep, canHarvest } from '#modules/ideas/idea.policy.ts';
import { ideaThread } from '#modules/ideas/idea.thread.ts';
import { dayOf } from '#platform/core/dates.ts';
import { chooseText } from '#platform/core/localised.ts';
import { formAction } from '#routes/web/form.server.ts';
import { ideaIn } from '#routes/web/idea-in.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { ctx, lang } = event.locals;
	const { area, idea } = await ideaIn(event);
	const today = dayOf(ctx.ports.now(), ctx.zone);
	const shown = chooseText(idea.texts, lang)!;
	const step = shown.text.next_step || (idea.texts.find((text) => text.next_step)?.next_step ?? '');
	const of = { areaId: area.id, ownerOrganisationId: idea.owner_organisation_id };
	const { texts: _texts, events: _events, origins: _origins, ...plain } = idea;
	return {
		title: shown.text.title,
		description: shown.text.need.slice(0, 200),
		idea: plain,
		shown,
		step,
		thread: ideaThread(idea, step, { lang, zone: ctx.zone, today, area: area.slug }),
		today,
		may: { steer: canHarvest(ctx.viewer, area.id), finish: canFinishStep(ctx.viewer, of) }
	};
};

const nothing = z.object({});
export const actions: Actions = {
	done: formAction(nothing, async (ctx, _input, event) =>
		finishIdeaStep(ctx, (await ideaIn(event)).idea.id)
	),
	park: formAction(parkInput, async (ctx, input, event) =>
		parkIdea(ctx, (await ideaIn(event)).idea.id, input)
	),
	resume: formAction(nothing, async (ctx, _input, event) =>
		resumeIdea(ctx, (await ideaIn(event)).idea.id)
	)
};
