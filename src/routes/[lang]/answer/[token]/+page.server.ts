import { areaById } from '#modules/areas/area.queries.server.ts';
import { answerByLink } from '#modules/topics/question.commands.server.ts';
import { hashOf } from '#modules/topics/topic.commands.server.ts';
import { linkAnswerInput } from '#modules/topics/topic.input.ts';
import { questionByToken, topicPage } from '#modules/topics/topic.queries.server.ts';
import { m } from '#i18n/messages.js';
import { NotFound } from '#platform/core/faults.ts';
import { dayOf } from '#platform/core/dates.ts';
import { formAction } from '#routes/web/form.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** Where a decision-maker answers by the link in the mail, without an account. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { ctx, lang } = locals;
	const question = await questionByToken(ctx, hashOf(params.token));
	const area = question && (await areaById(ctx, question.area_id, lang));
	if (!question || !area) throw new NotFound();
	const topic = await topicPage({ ...ctx, viewer: null }, question.area_id, question.number);
	const text = topic && (topic.texts.find((one) => one.lang === lang) ?? topic.texts[0]!);
	return {
		title: m.triage_answer_title(),
		private: true,
		question,
		area,
		topic:
			topic && text
				? { number: topic.number, title: text.title, body: text.body, lang: text.lang }
				: null,
		token: params.token,
		done: url.searchParams.has('done') || question.closed_at !== null,
		today: dayOf(ctx.ports.now(), ctx.zone)
	};
};

export const actions: Actions = {
	default: formAction(
		linkAnswerInput,
		(ctx, input, event) =>
			answerByLink(ctx, event.params.token!, { ...input, lang: event.locals.lang }),
		(_value, event) => `${event.url.pathname}?done`
	)
};
