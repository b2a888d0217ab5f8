import { planMeeting } from '#modules/meetings/meeting.commands.server.ts';
import { meetingInput } from '#modules/meetings/meeting.input.ts';
import { canPlan } from '#modules/meetings/meeting.policy.ts';
import { m } from '#i18n/messages.js';
import { NotFound } from '#platform/core/faults.ts';
import { to } from '#platform/i18n/paths.ts';
import { tableIn } from '#routes/web/area-in.server.ts';
import { formAction } from '#routes/web/form.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { area, table } = await tableIn(event);
	if (!canPlan(event.locals.ctx.viewer, { areaId: area.id, tableId: table.id }))
		throw new NotFound();
	return { title: m.meetings_new(), private: true, table: { slug: table.slug, name: table.name } };
};

export const actions: Actions = {
	default: formAction(
		meetingInput,
		async (ctx, input, event) => planMeeting(ctx, (await tableIn(event)).table.id, input),
		({ number }, { locals: { lang }, params }) =>
			to(lang, '/{area}/meetings/{number}/agenda', { area: params.area!, number: String(number) })
	)
};
