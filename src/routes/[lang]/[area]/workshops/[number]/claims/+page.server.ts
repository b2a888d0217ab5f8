import { answerClaim } from '#modules/dialogues/answer.commands.server.ts';
import { dialogueOf } from '#modules/dialogues/circle.queries.server.ts';
import { writeClaim } from '#modules/dialogues/claim.commands.server.ts';
import { claimToAnswer } from '#modules/dialogues/claim.queries.server.ts';
import { answerInput, claimInput } from '#modules/dialogues/dialogue.input.ts';
import { resultsVisible } from '#modules/dialogues/dialogue.ts';
import { m } from '#i18n/messages.js';
import { NotFound } from '#platform/core/faults.ts';
import { isUuid } from '#platform/core/uuid.ts';
import { formAction } from '#routes/web/form.server.ts';
import { guestIn, guestSends } from '#routes/web/guest-in.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** The phone of a guest: one claim at a time, and a field for one's own. */
export const load: PageServerLoad = async (event) => {
	const { ctx } = event.locals;
	const { workshop, guest } = await guestIn(event, '/claims/manage');
	const dialogue = await dialogueOf(ctx, workshop.id);
	if (!dialogue || dialogue.claims === 'off') throw new NotFound();
	const asked = event.url.searchParams.get('claim');
	return {
		title: m.claims_title(),
		private: true,
		workshop,
		open: dialogue.claims === 'open',
		results: resultsVisible({ claims: dialogue.claims, resultsShown: dialogue.results_shown }),
		...(await claimToAnswer(ctx, workshop.id, guest.id, isUuid(asked) ? asked : null)),
		last: isUuid(event.url.searchParams.get('last')) ? event.url.searchParams.get('last') : null,
		sent: event.url.searchParams.get('sent') ?? ''
	};
};

export const actions: Actions = {
	answer: formAction(
		answerInput,
		async (ctx, input, event) => {
			const { workshopId, token } = await guestSends(event);
			const answered = await answerClaim(ctx, workshopId, token, input);
			return answered.ok ? { ok: true as const, value: input.claim } : answered;
		},
		(claim, event) => `${event.url.pathname}?last=${claim}`
	),
	write: formAction(
		claimInput,
		async (ctx, { text }, event) => {
			const { workshopId, token } = await guestSends(event);
			return writeClaim(ctx, workshopId, token, { text, lang: event.locals.lang });
		},
		({ state }, event) => `${event.url.pathname}?sent=${state}`
	)
};
