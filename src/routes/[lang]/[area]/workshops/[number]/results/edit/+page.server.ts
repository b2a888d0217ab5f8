import { draftOf } from '#modules/ideas/report.draft.ts';
import { writeReport } from '#modules/ideas/report.commands.server.ts';
import { reportTextInput } from '#modules/ideas/report.input.ts';
import { reportView } from '#modules/ideas/report.view.ts';
import { m } from '#i18n/messages.js';
import { isLang } from '#platform/core/lang.ts';
import { to } from '#platform/i18n/paths.ts';
import { withLang } from '#platform/i18n/locale.server.ts';
import { formAction } from '#routes/web/form.server.ts';
import { reportIn } from '#routes/web/report-in.server.ts';
import { headOfWorkshop, workshopToLead } from '#routes/web/workshop-in.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	await workshopToLead(event);
	const { ctx, lang } = event.locals;
	const { workshop, report, record, ideas } = await reportIn(event);
	const asked = event.url.searchParams.get('text');
	const textLang = isLang(asked) ? asked : lang;
	const written = report.texts.find((text) => text.lang === textLang);
	// in the language of the text, whatever the page speaks
	const draft = withLang(textLang, () =>
		draftOf(reportView(record, [], ideas, { lang: textLang, zone: ctx.zone }))
	);
	return {
		title: m.report_edit(),
		private: true,
		workshop: headOfWorkshop(workshop, lang),
		textLang,
		drafted: !written,
		approved: report.approval !== null,
		saved: { ...(written ?? draft) } as Record<string, unknown>,
		version: written?.version ?? 0
	};
};

export const actions: Actions = {
	default: formAction(
		reportTextInput,
		async (ctx, input, event) => writeReport(ctx, (await workshopToLead(event)).workshop.id, input),
		({ number }, { locals: { lang }, params }) =>
			to(lang, '/{area}/workshops/{number}/results', {
				area: params.area!,
				number: String(number)
			})
	)
};
