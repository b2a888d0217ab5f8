import { attachmentIdInput } from '#modules/attachments/attachment.input.ts';
import { attachmentsAbout } from '#modules/attachments/attachment.queries.server.ts';
import { addMaterial, removeMaterial } from '#modules/workshops/material.commands.server.ts';
import { materialInput } from '#modules/workshops/material.input.ts';
import { m } from '#i18n/messages.js';
import { formAction } from '#routes/web/form.server.ts';
import { uploadAction } from '#routes/web/upload.server.ts';
import { headOfWorkshop, workshopToLead } from '#routes/web/workshop-in.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { ctx, lang } = event.locals;
	const { workshop } = await workshopToLead(event);
	return {
		title: m.materials_title(),
		private: true,
		workshop: headOfWorkshop(workshop, lang),
		langs: workshop.langs,
		materials: await attachmentsAbout(ctx, 'workshop', [workshop.id]),
		done: ['added', 'removed'].find((one) => event.url.searchParams.has(one)) ?? null
	};
};

export const actions: Actions = {
	add: uploadAction(
		materialInput,
		workshopToLead,
		(ctx, input, file, { workshop }) => addMaterial(ctx, workshop.id, input, file),
		(_value, event) => `${event.url.pathname}?added`
	),
	remove: formAction(
		attachmentIdInput,
		async (ctx, input, event) =>
			removeMaterial(ctx, (await workshopToLead(event)).workshop.id, input.attachment),
		(_value, event) => `${event.url.pathname}?removed`
	)
};
