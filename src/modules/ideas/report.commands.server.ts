import { type Work, change } from '#platform/command/change.server.ts';
import type { Ctx } from '#platform/command/context.ts';
import { dayOf } from '#platform/core/dates.ts';
import { textIn } from '#platform/core/localised.ts';
import { ok, refuse } from '#platform/core/result.ts';
import { type WorkshopOfHarvest, workshopOf } from './harvest.store.server.ts';
import { canHarvest } from './idea.policy.ts';
import { findPersonal } from './personal.ts';
import type { ReportTextInput } from './report.input.ts';
import { namesOf, recordOf } from './report.queries.server.ts';
import {
	attended,
	deleteApproval,
	insertApproval,
	isApproved,
	lockReport,
	reportForMail,
	saveReportText,
	textsOf
} from './report.store.server.ts';
import { approve } from './report.ts';

const recordReport = (
	work: Work,
	type: `report.${string}`,
	of: WorkshopOfHarvest,
	data: Record<string, string | number> = {}
) =>
	work.record({
		type,
		subject: { kind: 'workshop', id: of.id },
		areaId: of.areaId,
		data: { number: of.number, ...data }
	});

/** Writes the report's texts in one language. What is approved stands still until it is recalled. */
export const writeReport = (ctx: Ctx, workshopId: string, input: ReportTextInput) =>
	change(ctx, 'write-report', async (work) => {
		const workshop = await workshopOf(work.tx, workshopId);
		work.authorise(canHarvest(work.viewer, workshop.areaId));
		await lockReport(work.tx, workshopId);
		if (await isApproved(work.tx, workshopId)) return refuse('report_approved');
		await saveReportText(work.tx, workshop, input, work.now);
		await recordReport(work, 'report.written', workshop, { lang: input.text_lang });
		return ok({ number: workshop.number });
	});

/**
 * Approves the report: the record is kept as it is now, the page is public, and everybody who was
 * there gets it by mail, once for ever.
 */
export async function approveReport(
	ctx: Ctx,
	workshopId: string,
	input: { names_checked: boolean }
) {
	// read before the transaction: it is many queries, and nothing here is decided by it
	const record = await recordOf(ctx, workshopId);
	const names = await namesOf(ctx, workshopId);
	return change(ctx, 'approve-report', async (work) => {
		const workshop = await workshopOf(work.tx, workshopId);
		work.authorise(canHarvest(work.viewer, workshop.areaId));
		const day = await lockReport(work.tx, workshopId);
		const texts = await textsOf(work.tx, workshopId);
		const written = texts.map((text) => `${text.summary}\n${text.blog}\n${text.next}`).join('\n');
		const may = approve({
			approved: await isApproved(work.tx, workshopId),
			over: day.state === 'held' || (day.state === 'running' && day.ends_at <= work.now),
			summaries: texts.filter((text) => text.summary).length,
			findings: findPersonal(written, names).length,
			checked: input.names_checked
		});
		if (!may.ok) return may;
		await insertApproval(work.tx, workshop, record, work.viewer?.personId ?? null, work.now);
		await recordReport(work, 'report.approved', workshop);
		return ok({ number: workshop.number, sent: await sendReport(work, workshop) });
	});
}

/** One mail for each who was there; the key holds also when the report is recalled and approved again. */
async function sendReport(work: Work, workshop: WorkshopOfHarvest): Promise<number> {
	const about = await reportForMail(work.tx, workshop.id);
	let sent = 0;
	for (const one of await attended(work.tx, workshop.id)) {
		const queued = await work.mail({
			key: `report:${workshop.id}:${one.id}`,
			to: { email: one.email, name: one.name, lang: one.lang },
			template: 'workshop_report',
			params: {
				number: about.number,
				title: textIn(about.titles, one.lang)!.title,
				area_slug: textIn(about.areas, one.lang)!.slug,
				day: dayOf(about.starts_at, work.ctx.zone),
				text: textIn(about.summaries, one.lang)!.summary
			},
			areaId: workshop.areaId,
			about: { kind: 'workshop', id: workshop.id }
		});
		if (queued) sent++;
	}
	return sent;
}

/** Takes the report back: its page is the staff's again. Mails that went cannot be taken back. */
export const recallReport = (ctx: Ctx, workshopId: string) =>
	change(ctx, 'recall-report', async (work) => {
		const workshop = await workshopOf(work.tx, workshopId);
		work.authorise(canHarvest(work.viewer, workshop.areaId));
		await lockReport(work.tx, workshopId);
		if (!(await isApproved(work.tx, workshopId))) return refuse('report_not_approved');
		await deleteApproval(work.tx, workshopId);
		await recordReport(work, 'report.recalled', workshop);
		return ok({ number: workshop.number });
	});
