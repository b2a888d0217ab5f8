import { proposalOf, triagesOf } from '#modules/topics/topic.queries.server.ts';
import { letterTo } from '#modules/topics/topic.letter.ts';
import { dayOf, sayDay } from '#platform/core/dates.ts';
import { NotFound } from '#platform/core/faults.ts';
import { isLang } from '#platform/core/lang.ts';
import { withLang } from '#platform/i18n/locale.server.ts';
import { isStaff } from '#platform/session/viewer.ts';
import { areaById } from '#modules/areas/area.queries.server.ts';
import { paperResponse } from '#routes/web/papers.server.ts';
import { topicToSteer } from '#routes/web/topic-in.server.ts';
import type { RequestHandler } from './$types';

/** What happened to a proposal, as a letter in the proposer's language, for who has no e-mail. */
export const GET: RequestHandler = async (event) => {
	const { ctx } = event.locals;
	const { area, topic } = await topicToSteer(event);
	const proposal = await proposalOf(ctx, topic.id);
	if (!proposal || !isStaff(ctx.viewer, area.id)) throw new NotFound();
	const lang = isLang(proposal.lang) ? proposal.lang : event.locals.lang;
	const own = await areaById(ctx, area.id, lang);
	const now = ctx.ports.now();
	const triages = await triagesOf(ctx, topic.id);
	const paper = withLang(lang, () =>
		letterTo({
			area: own ?? area,
			recipient: [proposal.name, proposal.postal].filter(Boolean).join('\n'),
			date: sayDay(dayOf(now, ctx.zone), lang),
			number: topic.number,
			title: proposal.title,
			stage: topic.stage,
			triages,
			lang,
			created: now.toISOString()
		})
	);
	return paperResponse(paper, 'pdf', `letter-${topic.number}`);
};
