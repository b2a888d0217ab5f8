import { z } from 'zod';
import { editIdea } from '#modules/ideas/idea.commands.server.ts';
import { ideaEditInput } from '#modules/ideas/idea.input.ts';
import { canHarvest } from '#modules/ideas/idea.policy.ts';
import { SOON_DAYS, laterOf } from '#modules/ideas/idea.ts';
import { ideaPath } from '#modules/ideas/idea.words.ts';
import { m } from '#i18n/messages.js';
import { addDays, dayOf } from '#platform/core/dates.ts';
import { NotFound } from '#platform/core/faults.ts';
import { chooseText } from '#platform/core/localised.ts';
import { whole } from '#platform/input/input.ts';
import { formAction } from '#routes/web/form.server.ts';
import { organisationNames, savedCommitment } from '#routes/web/harvest-in.server.ts';
import { ideaIn } from '#routes/web/idea-in.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { ctx, lang } = event.locals;
	const { area, idea } = await ideaIn(event);
	if (!canHarvest(ctx.viewer, area.id)) throw new NotFound();
	const today = dayOf(ctx.ports.now(), ctx.zone);
	const workshop = idea.workshop && dayOf(new Date(idea.workshop.starts_at), ctx.zone);
	return {
		title: m.ideas_do_edit(),
		private: true,
		idea: {
			number: idea.number,
			version: idea.version,
			title: chooseText(idea.texts, lang)!.text.title,
			promises: idea.promises
		},
		organisations: await organisationNames(event, area.id),
		soon: addDays(workshop ? laterOf(workshop, today) : today, SOON_DAYS),
		saved: {
			...savedCommitment(idea, ctx.zone),
			...Object.fromEntries(
				idea.texts.flatMap((text) => [
					[`title_${text.lang}`, text.title],
					[`need_${text.lang}`, text.need],
					[`for_whom_${text.lang}`, text.for_whom],
					[`step_${text.lang}`, text.next_step]
				])
			)
		} as Record<string, unknown>
	};
};

export const actions: Actions = {
	default: formAction(
		ideaEditInput.and(z.object({ _v: whole(1, 1e9) })),
		async (ctx, input, event) => editIdea(ctx, (await ideaIn(event)).idea.id, input._v, input),
		({ number }, { locals: { lang }, params }) => ideaPath(lang, params.area!, number)
	)
};
