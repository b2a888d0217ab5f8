import type { RequestEvent } from '@sveltejs/kit';
import { listIdeas } from '#modules/ideas/idea.queries.server.ts';
import { reportPaper } from '#modules/ideas/report.papers.ts';
import { recordOf, reportOf } from '#modules/ideas/report.queries.server.ts';
import { reportView } from '#modules/ideas/report.view.ts';
import { NotFound } from '#platform/core/faults.ts';
import { withLang } from '#platform/i18n/locale.server.ts';
import { paperResponse } from './papers.server.ts';
import { workshopIn } from './workshop-in.server.ts';

type In = Pick<RequestEvent, 'locals'> & { params: Partial<Record<string, string>> };

/**
 * The report of a day: what was approved, for everybody; before that the draft, made from the
 * record as it is now, for the staff. For everybody else a draft is not there. @throws NotFound
 */
export async function reportIn(event: In) {
	const { ctx, lang } = event.locals;
	const { area, workshop, leads } = await workshopIn(event);
	const report = await reportOf(ctx, workshop.id);
	if (!report.approval && !leads) throw new NotFound();
	const record = report.approval?.record ?? (await recordOf(ctx, workshop.id));
	const ideas = await listIdeas(ctx, lang, {
		areaId: area.id,
		workshopId: workshop.id,
		limit: 200
	});
	const view = withLang(lang, () =>
		reportView(record, report.texts, ideas, { lang, zone: ctx.zone })
	);
	return { area, workshop, leads, report, record, ideas, view };
}

export async function reportFile(event: RequestEvent, type: 'pdf' | 'docx'): Promise<Response> {
	const { lang } = event.locals;
	const { workshop, report, view } = await reportIn(event);
	const made = report.approval?.approved_at ?? workshop.changed_at;
	const paper = withLang(lang, () => reportPaper(view, lang, made));
	return paperResponse(paper, type, `results-${workshop.number}`);
}
