import { z } from 'zod';
import { areaById } from '#modules/areas/area.queries.server.ts';
import { withdrawTopic } from '#modules/topics/topic.commands.server.ts';
import { proposalByToken } from '#modules/topics/topic.queries.server.ts';
import { ENDED } from '#modules/topics/topic.ts';
import { NotFound } from '#platform/core/faults.ts';
import { dayOf } from '#platform/core/dates.ts';
import { formAction } from '#routes/web/form.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** What a proposer sees of their proposal without an account, and the way to take it back. */
export const load: PageServerLoad = async ({ locals, params }) => {
	const { ctx, lang } = locals;
	const proposal = await proposalByToken(ctx, params.token, lang);
	if (!proposal) throw new NotFound();
	return {
		title: proposal.title,
		private: true,
		proposal,
		area: await areaById(ctx, proposal.area_id, lang),
		ended: ENDED.has(proposal.stage),
		today: dayOf(ctx.ports.now(), ctx.zone)
	};
};

export const actions: Actions = {
	default: formAction(z.object({}), (ctx, _input, event) => withdrawTopic(ctx, event.params.token!))
};
