import { stepsInput } from '#modules/tables/table.input.ts';
import { writeSteps } from '#modules/tables/table.commands.server.ts';
import { canWriteSteps } from '#modules/tables/table.policy.ts';
import { m } from '#i18n/messages.js';
import { NotFound } from '#platform/core/faults.ts';
import { isLang } from '#platform/core/lang.ts';
import { tableIn } from '#routes/web/area-in.server.ts';
import { formAction } from '#routes/web/form.server.ts';
import type { Actions, PageServerLoad } from './$types';

const EMPTY_ROWS = 3;

export const load: PageServerLoad = async (event) => {
	const { area, table } = await tableIn(event);
	if (!canWriteSteps(event.locals.ctx.viewer, { id: table.id, areaId: area.id }))
		throw new NotFound();
	const asked = event.url.searchParams.get('in');
	const textLang = isLang(asked) ? asked : event.locals.lang;
	const steps = table.steps.filter((step) => step.lang === textLang);
	const blank = { title: '', responsible: '', duration: '' };
	return {
		title: m.tables_steps_edit(),
		private: true,
		table: { slug: table.slug, name: table.name },
		textLang,
		rows: [...steps, ...Array.from({ length: EMPTY_ROWS }, () => blank)],
		saved: event.url.searchParams.has('saved')
	};
};

export const actions: Actions = {
	default: formAction(
		stepsInput,
		async (ctx, input, event) =>
			writeSteps(
				ctx,
				(await tableIn(event)).table.id,
				input.text_lang,
				input.title.map((title, i) => ({
					title,
					responsible: input.responsible[i] ?? '',
					duration: input.duration[i] ?? ''
				}))
			),
		(_value, event) => `${event.url.pathname}?saved`
	)
};
