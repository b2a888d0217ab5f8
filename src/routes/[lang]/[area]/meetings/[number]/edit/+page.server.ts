import { z } from 'zod';
import { editMeeting } from '#modules/meetings/meeting.commands.server.ts';
import { meetingInput } from '#modules/meetings/meeting.input.ts';
import { m } from '#i18n/messages.js';
import { dayOf, timeOf } from '#platform/core/dates.ts';
import { to } from '#platform/i18n/paths.ts';
import { whole } from '#platform/input/input.ts';
import { formAction } from '#routes/web/form.server.ts';
import { headOf, meetingToPlan } from '#routes/web/meeting-in.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { meeting } = await meetingToPlan(event);
	const { zone } = event.locals.ctx;
	const [year, month, day] = dayOf(meeting.starts_at, zone).split('-').map(Number);
	return {
		title: m.meetings_do_edit(),
		private: true,
		meeting: headOf(meeting),
		saved: {
			day_day: day,
			day_month: month,
			day_year: year,
			starts: timeOf(meeting.starts_at, zone).replace(':', '.'),
			ends: timeOf(meeting.ends_at, zone).replace(':', '.'),
			place: meeting.place,
			remote_url: meeting.remote_url,
			open_meeting: meeting.open_meeting
		}
	};
};

export const actions: Actions = {
	default: formAction(
		meetingInput.and(z.object({ _v: whole(1, 1e9) })),
		async (ctx, input, event) =>
			editMeeting(ctx, (await meetingToPlan(event)).meeting.id, input._v, input),
		({ number }, { locals: { lang }, params }) =>
			to(lang, '/{area}/meetings/{number}', { area: params.area!, number: String(number) })
	)
};
