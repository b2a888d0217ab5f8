import { dialogueOf } from '#modules/dialogues/circle.queries.server.ts';
import {
	addClaim,
	judgeClaim,
	setClaims,
	setModerated,
	showResults
} from '#modules/dialogues/claim.commands.server.ts';
import { claimsForStaff } from '#modules/dialogues/claim.queries.server.ts';
import {
	claimIdInput,
	claimInput,
	hideInput,
	moveClaimsInput,
	rulesInput,
	showInput
} from '#modules/dialogues/dialogue.input.ts';
import { hallNow } from '#modules/boards/hall.queries.server.ts';
import { m } from '#i18n/messages.js';
import { formAction } from '#routes/web/form.server.ts';
import { headOfWorkshop, workshopToLead } from '#routes/web/workshop-in.server.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
	const { ctx, lang } = event.locals;
	const { workshop } = await workshopToLead(event);
	const dialogue = await dialogueOf(ctx, workshop.id);
	const claims = await claimsForStaff(ctx, workshop.id);
	return {
		title: m.claims_manage_title(),
		private: true,
		workshop: headOfWorkshop(workshop, lang),
		state: dialogue?.claims ?? 'off',
		moderated: dialogue?.moderated ?? false,
		shownNow: dialogue?.results_shown ?? false,
		hall: (await hallNow(ctx, workshop.id)) !== null,
		waiting: claims.filter((one) => one.state === 'waiting'),
		shown: claims.filter((one) => one.state === 'shown'),
		hidden: claims.filter((one) => one.state === 'hidden')
	};
};

const idOf = async (event: unknown) => (await workshopToLead(event as RequestEvent)).workshop.id;

export const actions: Actions = {
	move: formAction(moveClaimsInput, async (ctx, { to }, event) =>
		setClaims(ctx, await idOf(event), to)
	),
	rules: formAction(rulesInput, async (ctx, { moderated }, event) =>
		setModerated(ctx, await idOf(event), moderated)
	),
	results: formAction(showInput, async (ctx, { shown }, event) =>
		showResults(ctx, await idOf(event), shown)
	),
	add: formAction(claimInput, async (ctx, { text }, event) =>
		addClaim(ctx, await idOf(event), { text, lang: event.locals.lang })
	),
	show: formAction(claimIdInput, async (ctx, { claim }, event) =>
		judgeClaim(ctx, await idOf(event), { claim, reason: null })
	),
	hide: formAction(hideInput, async (ctx, input, event) =>
		judgeClaim(ctx, await idOf(event), input)
	)
};
