import {
	addItem,
	editItem,
	moveItem,
	removeItem
} from '#modules/workshops/programme.commands.server.ts';
import {
	programmeEditInput,
	programmeIdInput,
	programmeItemInput,
	programmeMoveInput
} from '#modules/workshops/programme.input.ts';
import { m } from '#i18n/messages.js';
import { formAction } from '#routes/web/form.server.ts';
import { programmeActions, programmeDrive } from '#routes/web/programme-drive.server.ts';
import { headOfWorkshop, workshopToLead } from '#routes/web/workshop-in.server.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
	const { ctx, lang } = event.locals;
	const { workshop } = await workshopToLead(event);
	return {
		title: m.programme_title(),
		private: true,
		workshop: headOfWorkshop(workshop, lang),
		langs: workshop.langs,
		...(await programmeDrive(ctx, workshop, lang))
	};
};

const idOf = async (event: unknown) => (await workshopToLead(event as RequestEvent)).workshop.id;

export const actions: Actions = {
	...programmeActions,
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
	)
};
