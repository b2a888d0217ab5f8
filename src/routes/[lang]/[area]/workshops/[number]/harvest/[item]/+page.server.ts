import { z } from 'zod';
import {
	joinIdea,
	makeIdea,
	parkItem,
	proposeItem,
	takeUpItem
} from '#modules/ideas/harvest.commands.server.ts';
import { shortTitle, wordsOf } from '#modules/ideas/harvest.ts';
import { harvestTopicInput, ideaInput, joinInput, parkInput } from '#modules/ideas/idea.input.ts';
import { listIdeas } from '#modules/ideas/idea.queries.server.ts';
import { listTables } from '#modules/tables/table.queries.server.ts';
import { m } from '#i18n/messages.js';
import { dayOf, sayDay } from '#platform/core/dates.ts';
import { type Lang, isLang } from '#platform/core/lang.ts';
import { textIn } from '#platform/core/localised.ts';
import { to } from '#platform/i18n/paths.ts';
import { formAction } from '#routes/web/form.server.ts';
import { harvestIn, harvestItemIn, organisationNames } from '#routes/web/harvest-in.server.ts';
import type { Actions, PageServerLoad } from './$types';

const WAYS = ['idea', 'topic', 'join', 'park'] as const;

export const load: PageServerLoad = async (event) => {
	const { ctx, lang } = event.locals;
	const { area, workshop, page, item, voted, today, soon } = await harvestItemIn(event);
	const textLang: Lang = isLang(item.lang) ? item.lang : lang;
	const ideas = await listIdeas(ctx, lang, { areaId: area.id, workshopId: page.id, limit: 200 });
	const asked = event.url.searchParams.get('as') ?? event.url.search.match(/^\?\/(\w+)/)?.[1];
	return {
		title: shortTitle(item.title, 80),
		private: true,
		workshop,
		item,
		voted,
		way: WAYS.find((one) => one === asked) ?? 'idea',
		textLang,
		prefilled: {
			title: shortTitle(item.title),
			need: wordsOf(item),
			body: wordsOf(item)
		} as Record<string, unknown>,
		organisations: await organisationNames(event, area.id),
		tables: (await listTables(ctx, area.id, lang)).map((one) => ({
			value: one.id,
			label: one.name
		})),
		ideas: ideas.map((one) => ({ value: one.id, label: `${one.number}. ${one.title}` })),
		today,
		soon
	};
};

type Event = Parameters<typeof harvestIn>[0];
const itemOf = async (event: Event) => {
	const { page } = await harvestIn(event);
	return { page, of: { workshopId: page.id, item: event.params.item! } };
};
const back = (_value: unknown, { locals: { lang }, params }: Event) =>
	to(lang, '/{area}/workshops/{number}/harvest', { area: params.area!, number: params.number! });

export const actions: Actions = {
	idea: formAction(
		ideaInput,
		async (ctx, input, event) => makeIdea(ctx, (await itemOf(event)).of, input),
		back
	),
	topic: formAction(
		harvestTopicInput,
		async (ctx, input, event) => {
			const { page, of } = await itemOf(event);
			const heard = m.harvest_heard(
				{
					title: textIn(page.texts, input.text_lang)!.title,
					day: sayDay(dayOf(page.starts_at, ctx.zone), input.text_lang)
				},
				{ locale: input.text_lang }
			);
			return proposeItem(ctx, of, input, heard);
		},
		back
	),
	join: formAction(
		joinInput,
		async (ctx, input, event) => joinIdea(ctx, (await itemOf(event)).of, input.idea),
		back
	),
	park: formAction(
		parkInput,
		async (ctx, input, event) => parkItem(ctx, (await itemOf(event)).of, input),
		back
	),
	take_up: formAction(
		z.object({}),
		async (ctx, _input, event) => takeUpItem(ctx, (await itemOf(event)).of),
		back
	)
};
