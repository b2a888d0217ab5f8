import { recordAnswer } from '#modules/topics/question.commands.server.ts';
import { answerInput } from '#modules/topics/topic.input.ts';
import { m } from '#i18n/messages.js';
import { dayOf } from '#platform/core/dates.ts';
import { to } from '#platform/i18n/paths.ts';
import { formAction } from '#routes/web/form.server.ts';
import { topicHead, topicToSteer } from '#routes/web/topic-in.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { ctx, lang } = event.locals;
	const { topic } = await topicToSteer(event);
	const [year, month, day] = dayOf(ctx.ports.now(), ctx.zone).split('-').map(Number);
	const open = topic.questions.filter((one) => one.closed_at === null);
	return {
		title: m.topics_do_answer(),
		private: true,
		topic: topicHead(topic, lang),
		questions: open.map((one) => ({
			id: one.id,
			label: `${one.asked_of}: ${one.text.slice(0, 80)}`
		})),
		saved: {
			question: open[0]?.id,
			answered_by: open[0]?.asked_of,
			answered_day: day,
			answered_month: month,
			answered_year: year
		}
	};
};

export const actions: Actions = {
	default: formAction(
		answerInput,
		async (ctx, input, event) =>
			recordAnswer(ctx, {
				...input,
				topic: (await topicToSteer(event)).topic.id,
				lang: event.locals.lang
			}),
		({ number }, { locals: { lang }, params }) =>
			to(lang, '/{area}/topics/{topic}', { area: params.area!, topic: String(number) })
	)
};
