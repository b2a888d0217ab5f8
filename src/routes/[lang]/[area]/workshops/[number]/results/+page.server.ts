import { z } from 'zod';
import { findPersonal } from '#modules/ideas/personal.ts';
import { approveReport, recallReport } from '#modules/ideas/report.commands.server.ts';
import { approveInput } from '#modules/ideas/report.input.ts';
import { namesOf, readersOf } from '#modules/ideas/report.queries.server.ts';
import { m } from '#i18n/messages.js';
import { formAction } from '#routes/web/form.server.ts';
import { reportIn } from '#routes/web/report-in.server.ts';
import { headOfWorkshop, workshopToLead } from '#routes/web/workshop-in.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { ctx, lang } = event.locals;
	const { workshop, leads, report, ideas, view } = await reportIn(event);
	const written = report.texts.map((text) => `${text.summary}\n${text.blog}\n${text.next}`);
	const public_ = ideas.map((idea) => `${idea.title}\n${idea.need}\n${idea.next_step}`);
	const names = leads ? await namesOf(ctx, workshop.id) : [];
	const find = (texts: readonly string[]) => findPersonal(texts.join('\n'), names);
	return {
		title: `${m.report_title()}: ${view.title}`,
		private: !report.approval,
		workshop: headOfWorkshop(workshop, lang),
		view,
		approved: report.approval?.approved_at ?? null,
		staff: leads
			? {
					by: report.approval?.by ?? '',
					readers: await readersOf(ctx, workshop.id),
					written: report.texts.map((text) => text.lang),
					findings: find(written),
					inIdeas: find(public_),
					blog: report.texts.filter((text) => text.blog)
				}
			: null
	};
};

export const actions: Actions = {
	approve: formAction(approveInput, async (ctx, input, event) =>
		approveReport(ctx, (await workshopToLead(event)).workshop.id, input)
	),
	recall: formAction(z.object({}), async (ctx, _input, event) =>
		recallReport(ctx, (await workshopToLead(event)).workshop.id)
	)
};
