import { z } from 'zod';
import { isReportPublic } from '#modules/ideas/report.queries.server.ts';
import { attachmentsAbout } from '#modules/attachments/attachment.queries.server.ts';
import { listIdeas } from '#modules/ideas/idea.queries.server.ts';
import {
	closeWorkshop,
	openWorkshop,
	startWorkshop
} from '#modules/workshops/workshop.commands.server.ts';
import { programmeOf } from '#modules/workshops/programme.queries.server.ts';
import { sayWhen } from '#modules/workshops/workshop.words.ts';
import { dayOf } from '#platform/core/dates.ts';
import { chooseText } from '#platform/core/localised.ts';
import { formAction } from '#routes/web/form.server.ts';
import { headOfWorkshop, workshopIn } from '#routes/web/workshop-in.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { ctx, lang } = event.locals;
	const { area, workshop, leads } = await workshopIn(event);
	const now = ctx.ports.now();
	const { text, foreign, older } = chooseText(workshop.texts, lang)!;
	return {
		title: text.title,
		description: [sayWhen(workshop, lang, ctx.zone), workshop.place, text.intro.slice(0, 150)]
			.filter(Boolean)
			.join('. '),
		workshop: {
			...headOfWorkshop(workshop, lang),
			seats: workshop.seats,
			counts: workshop.counts,
			registers_from: workshop.registers_from,
			registers_until: workshop.registers_until,
			remote_url: workshop.remote_url,
			funding: workshop.funding,
			funding_until: workshop.funding_until,
			cancelled_reason: workshop.cancelled_reason,
			names: workshop.names,
			series: workshop.series && {
				...workshop.series,
				parts: workshop.series.parts.map((part) => ({
					...part,
					starts_at: new Date(part.starts_at)
				}))
			},
			stations: workshop.stations
		},
		programme: await programmeOf(ctx, workshop.id, lang),
		materials: await attachmentsAbout(ctx, 'workshop', [workshop.id]),
		text,
		foreign,
		older,
		leads,
		report: await isReportPublic(ctx, workshop.id),
		ideas: await listIdeas(ctx, lang, {
			areaId: area.id,
			workshopId: workshop.id,
			limit: 100
		}),
		now,
		today: dayOf(now, ctx.zone)
	};
};

const nothing = z.object({});
export const actions: Actions = {
	open: formAction(nothing, async (ctx, _input, event) =>
		openWorkshop(ctx, (await workshopIn(event)).workshop.id)
	),
	start: formAction(nothing, async (ctx, _input, event) =>
		startWorkshop(ctx, (await workshopIn(event)).workshop.id)
	),
	close: formAction(nothing, async (ctx, _input, event) =>
		closeWorkshop(ctx, (await workshopIn(event)).workshop.id)
	)
};
