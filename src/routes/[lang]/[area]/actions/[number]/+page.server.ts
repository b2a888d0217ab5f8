import { z } from 'zod';
import { editAction, reopenAction, reportAction } from '#modules/actions/action.commands.server.ts';
import { actionEditInput, closeActionInput } from '#modules/actions/action.input.ts';
import { canAgree, canReport } from '#modules/actions/action.policy.ts';
import { listActions } from '#modules/actions/action.queries.server.ts';
import { organisationsToChoose } from '#modules/organisations/organisation.queries.server.ts';
import { dayOf } from '#platform/core/dates.ts';
import { NotFound } from '#platform/core/faults.ts';
import { whole } from '#platform/input/input.ts';
import { areaIn } from '#routes/web/area-in.server.ts';
import { formAction } from '#routes/web/form.server.ts';
import type { Actions, PageServerLoad } from './$types';

type In = Parameters<typeof areaIn>[0];

async function actionIn(event: In) {
	const area = await areaIn(event);
	const raw = event.params.number ?? '';
	const [action] = /^\d{1,9}$/.test(raw)
		? await listActions(event.locals.ctx, event.locals.lang, {
				areaId: area.id,
				number: Number(raw)
			})
		: [];
	if (!action) throw new NotFound();
	return { area, action };
}

export const load: PageServerLoad = async (event) => {
	const { ctx, lang } = event.locals;
	const { area, action } = await actionIn(event);
	const of = {
		areaId: area.id,
		tableId: action.table_id,
		ownerPersonId: action.owner_person_id,
		ownerOrganisationId: action.owner_organisation_id
	};
	const [year, month, day] = action.due.split('-').map(Number);
	const agree = canAgree(ctx.viewer, of);
	return {
		title: action.text,
		action,
		saved: {
			text: action.text,
			text_lang: action.lang,
			owner_organisation: action.owner_organisation_id,
			owner_person: action.owner_person_id,
			owner_post: action.owner_post,
			due_day: day,
			due_month: month,
			due_year: year
		},
		organisations: agree ? await organisationsToChoose(ctx, area.id, lang) : [],
		may: { agree, report: canReport(ctx.viewer, of) },
		today: dayOf(ctx.ports.now(), ctx.zone)
	};
};

export const actions: Actions = {
	report: formAction(closeActionInput, async (ctx, input, event) =>
		reportAction(ctx, (await actionIn(event)).action.id, input)
	),
	edit: formAction(
		actionEditInput.and(z.object({ _v: whole(1, 1e9) })),
		async (ctx, input, event) => editAction(ctx, (await actionIn(event)).action.id, input._v, input)
	),
	reopen: formAction(z.object({}), async (ctx, _input, event) =>
		reopenAction(ctx, (await actionIn(event)).action.id)
	)
};
