import { profileInput, sessionInput } from '#modules/accounts/account.input.ts';
import { endSession, saveProfile } from '#modules/accounts/session.commands.server.ts';
import { sessionsOf } from '#modules/accounts/session.queries.server.ts';
import { m } from '#i18n/messages.js';
import { formAction } from '#routes/web/form.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const viewer = locals.ctx.viewer!;
	return {
		title: m.accounts_profile(),
		private: true,
		profile: { name: viewer.name, lang: viewer.lang },
		sessions: (await sessionsOf(locals.ctx, viewer.personId)).map((one) => ({
			...one,
			here: one.id === viewer.sessionId
		}))
	};
};

export const actions: Actions = {
	profile: formAction(profileInput, (ctx, input) => saveProfile(ctx, input)),
	end: formAction(sessionInput, (ctx, input) => endSession(ctx, input.session))
};
