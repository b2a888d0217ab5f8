import { z } from 'zod';
import { commitIdea } from '#modules/ideas/idea.commands.server.ts';
import { commitmentInput } from '#modules/ideas/idea.input.ts';
import { listIdeas } from '#modules/ideas/idea.queries.server.ts';
import { m } from '#i18n/messages.js';
import { whole } from '#platform/input/input.ts';
import { formAction } from '#routes/web/form.server.ts';
import { harvestIn, organisationNames, savedCommitment } from '#routes/web/harvest-in.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { ctx, lang } = event.locals;
	const { area, workshop, page, today, soon } = await harvestIn(event);
	const ideas = await listIdeas(ctx, lang, { areaId: area.id, workshopId: page.id, limit: 200 });
	return {
		title: m.harvest_leaving(),
		private: true,
		workshop,
		ideas: ideas.map((idea) => ({ ...idea, saved: savedCommitment(idea, ctx.zone) })),
		organisations: await organisationNames(event, area.id),
		today,
		soon
	};
};

export const actions: Actions = {
	commit: formAction(commitmentInput.and(z.object({ _v: whole(1, 1e9) })), (ctx, input, event) =>
		commitIdea(ctx, input.idea, input._v, event.locals.lang, input)
	)
};
