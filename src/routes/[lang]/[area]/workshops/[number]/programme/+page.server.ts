import { z } from 'zod';
import {
	addItem,
	backItem,
	editItem,
	moveItem,
	nextItem,
	removeItem,
	restoreRest,
	shortenRest
} from '#modules/workshops/programme.commands.server.ts';
import {
	programmeEditInput,
	programmeIdInput,
	programmeItemInput,
	programmeMoveInput
} from '#modules/workshops/programme.input.ts';
import { programmeOf } from '#modules/workshops/programme.queries.server.ts';
import { timeline } from '#modules/workshops/programme.ts';
import { doorList } from '#modules/workshops/door.queries.server.ts';
import { m } from '#i18n/messages.js';
import { formAction } from '#routes/web/form.server.ts';
import { headOfWorkshop, workshopToLead } from '#routes/web/workshop-in.server.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
	const { ctx, lang } = event.locals;
	const { workshop } = await workshopToLead(event);
	const items = await programmeOf(ctx, workshop.id, lang);
	const now = ctx.ports.now();
	const running = workshop.state === 'running';
	const ends =
		timeline(items, workshop.starts_at, running ? now : null).at(-1)?.ends ?? workshop.starts_at;
	return {
		title: m.programme_title(),
		private: true,
		workshop: headOfWorkshop(workshop, lang),
		langs: workshop.langs,
		items,
		/** Minutes by which the day would end too late, or too early when negative. */
		over: Math.ceil((ends.getTime() - workshop.ends_at.getTime()) / 60_000),
		here: (await doorList(ctx, workshop.id)).filter((one) => one.arrived_at).length,
		now
	};
};

const idOf = async (event: unknown) => (await workshopToLead(event as RequestEvent)).workshop.id;
const nothing = z.object({});

export const actions: Actions = {
	add: formAction(programmeItemInput, async (ctx, input, event) =>
		addItem(ctx, await idOf(event), input)
	),
	edit: formAction(programmeEditInput, async (ctx, { item, ...input }, event) =>
		editItem(ctx, await idOf(event), item, input)
	),
	move: formAction(programmeMoveInput, async (ctx, input, event) =>
		moveItem(ctx, await idOf(event), input)
	),
	remove: formAction(programmeIdInput, async (ctx, input, event) =>
		removeItem(ctx, await idOf(event), input.item)
	),
	next: formAction(nothing, async (ctx, _input, event) => nextItem(ctx, await idOf(event))),
	back: formAction(nothing, async (ctx, _input, event) => backItem(ctx, await idOf(event))),
	restore: formAction(nothing, async (ctx, _input, event) => restoreRest(ctx, await idOf(event))),
	shorten: formAction(nothing, async (ctx, _input, event) => shortenRest(ctx, await idOf(event)))
};
