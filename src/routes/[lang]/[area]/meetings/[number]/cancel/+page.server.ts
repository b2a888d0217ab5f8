import { cancelMeeting } from '#modules/meetings/meeting.commands.server.ts';
import { cancelInput } from '#modules/meetings/meeting.input.ts';
import { m } from '#i18n/messages.js';
import { to } from '#platform/i18n/paths.ts';
import { formAction } from '#routes/web/form.server.ts';
import { headOf, meetingToPlan } from '#routes/web/meeting-in.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
	title: m.meetings_do_cancel(),
	private: true,
	meeting: headOf((await meetingToPlan(event)).meeting)
});

export const actions: Actions = {
	default: formAction(
		cancelInput,
		async (ctx, input, event) =>
			cancelMeeting(ctx, (await meetingToPlan(event)).meeting.id, input.reason),
		({ number }, { locals: { lang }, params }) =>
			to(lang, '/{area}/meetings/{number}', { area: params.area!, number: String(number) })
	)
};
