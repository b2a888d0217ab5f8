import { tablesToChoose } from '#modules/tables/table.queries.server.ts';
import { triageInput } from '#modules/topics/topic.input.ts';
import {
	proposalOf,
	publicTopicByNumber,
	similarTopics
} from '#modules/topics/topic.queries.server.ts';
import { triageTopic } from '#modules/topics/triage.commands.server.ts';
import { m } from '#i18n/messages.js';
import { dayOf } from '#platform/core/dates.ts';
import { refuse } from '#platform/core/result.ts';
import { to } from '#platform/i18n/paths.ts';
import { isStaff } from '#platform/session/viewer.ts';
import { formAction } from '#routes/web/form.server.ts';
import { topicHead, topicToSteer } from '#routes/web/topic-in.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { ctx, lang } = event.locals;
	const { area, topic } = await topicToSteer(event);
	const proposal = await proposalOf(ctx, topic.id);
	const staff = isStaff(ctx.viewer, area.id);
	return {
		title: m.triage_title(),
		private: true,
		topic: {
			...topicHead(topic, lang),
			heard: topic.heard,
			life: topic.life,
			influence_by: topic.influence_by,
			proposed_at: topic.proposed_at,
			channel: topic.channel,
			behalf: topic.behalf
		},
		proposal: proposal && {
			...proposal,
			...(staff ? {} : { name: null, email: null, phone: null, postal: null })
		},
		open: topic.stage === 'in_triage',
		tables: (await tablesToChoose(ctx, area.id, lang)).filter((one) => one.id !== topic.table_id),
		similar: await similarTopics(ctx, area.id, lang, proposal?.title ?? '', topic.id),
		today: dayOf(ctx.ports.now(), ctx.zone)
	};
};

export const actions: Actions = {
	default: formAction(
		triageInput,
		async (ctx, input, event) => {
			const { area, topic } = await topicToSteer(event);
			const typed = input.merge_into ? '' : input.merge_number;
			const found = typed && (await publicTopicByNumber(ctx, area.id, typed));
			if (typed && !found)
				return refuse('triage_original_missing', {
					fields: { merge_number: 'triage_original_missing' }
				});
			const proposal = await proposalOf(ctx, topic.id);
			return triageTopic(ctx, {
				...input,
				merge_into: input.merge_into ?? (found || null),
				topic: topic.id,
				// the page asks for the reason in the proposer's language
				reasonLang: proposal?.lang ?? event.locals.lang
			});
		},
		(_value, { locals: { lang }, params }) => to(lang, '/{area}/desk', { area: params.area! })
	)
};
