import { closeTopic } from '#modules/topics/topic.commands.server.ts';
import { closeInput } from '#modules/topics/topic.input.ts';
import { m } from '#i18n/messages.js';
import { to } from '#platform/i18n/paths.ts';
import { formAction } from '#routes/web/form.server.ts';
import { topicHead, topicToSteer } from '#routes/web/topic-in.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
	title: m.topics_do_close(),
	private: true,
	topic: topicHead((await topicToSteer(event)).topic, event.locals.lang)
});

export const actions: Actions = {
	default: formAction(
		closeInput,
		async (ctx, input, event) =>
			closeTopic(ctx, { ...input, topic: (await topicToSteer(event)).topic.id }),
		(_value, { locals: { lang }, params }) =>
			to(lang, '/{area}/topics/{topic}', { area: params.area!, topic: params.topic! })
	)
};
