import { registerTopic } from '#modules/topics/registry.commands.server.ts';
import { registryInput } from '#modules/topics/topic.input.ts';
import { m } from '#i18n/messages.js';
import { to } from '#platform/i18n/paths.ts';
import { formAction } from '#routes/web/form.server.ts';
import { topicHead, topicToSteer } from '#routes/web/topic-in.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { topic } = await topicToSteer(event);
	return {
		title: m.topics_do_register(),
		private: true,
		topic: topicHead(topic, event.locals.lang),
		saved: { record_of: topic.record_of, diary_number: topic.diary_number }
	};
};

export const actions: Actions = {
	default: formAction(
		registryInput,
		async (ctx, input, event) =>
			registerTopic(ctx, { ...input, topic: (await topicToSteer(event)).topic.id }),
		(_value, { locals: { lang }, params }) =>
			to(lang, '/{area}/topics/{topic}', { area: params.area!, topic: params.topic! })
	)
};
