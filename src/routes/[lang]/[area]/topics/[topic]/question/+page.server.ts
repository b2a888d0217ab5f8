import { tableBySlug } from '#modules/tables/table.queries.server.ts';
import { askQuestion } from '#modules/topics/question.commands.server.ts';
import { questionInput } from '#modules/topics/topic.input.ts';
import { answerDue } from '#modules/topics/topic.ts';
import { m } from '#i18n/messages.js';
import { addDays, dayOf, daysBetween } from '#platform/core/dates.ts';
import { to } from '#platform/i18n/paths.ts';
import { formAction } from '#routes/web/form.server.ts';
import { topicHead, topicToSteer } from '#routes/web/topic-in.server.ts';
import type { Actions, PageServerLoad } from './$types';

type In = Parameters<typeof topicToSteer>[0];

async function daysOf(event: In): Promise<number> {
	const { area, topic } = await topicToSteer(event);
	const table = await tableBySlug(
		event.locals.ctx,
		area.id,
		topic.tables[0]?.slug ?? '',
		event.locals.lang
	);
	return table?.answer_days ?? 60;
}

export const load: PageServerLoad = async (event) => {
	const { ctx, lang } = event.locals;
	const { topic } = await topicToSteer(event);
	const today = dayOf(ctx.ports.now(), ctx.zone);
	const [year, month, day] = answerDue(today, await daysOf(event), addDays, daysBetween)
		.split('-')
		.map(Number);
	return {
		title: m.topics_do_ask(),
		private: true,
		topic: topicHead(topic, lang),
		saved: { due_day: day, due_month: month, due_year: year }
	};
};

export const actions: Actions = {
	default: formAction(
		questionInput,
		async (ctx, input, event) => {
			const { topic } = await topicToSteer(event);
			return askQuestion(ctx, {
				...input,
				topic: topic.id,
				lang: event.locals.lang,
				days: await daysOf(event)
			});
		},
		({ number }, { locals: { lang }, params }) =>
			to(lang, '/{area}/topics/{topic}', { area: params.area!, topic: String(number) })
	)
};
