import { z } from 'zod';
import { writeTopicText } from '#modules/topics/topic.commands.server.ts';
import { textInput } from '#modules/topics/topic.input.ts';
import { m } from '#i18n/messages.js';
import { NotFound } from '#platform/core/faults.ts';
import { isLang } from '#platform/core/lang.ts';
import { to } from '#platform/i18n/paths.ts';
import { whole } from '#platform/input/input.ts';
import { formAction } from '#routes/web/form.server.ts';
import { topicHead, topicToSteer } from '#routes/web/topic-in.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { topic } = await topicToSteer(event);
	const { code } = event.params;
	if (!isLang(code)) throw new NotFound();
	const own = topic.texts.find((one) => one.lang === code);
	const original = topic.texts.find((one) => one.original && one.lang !== code);
	return {
		title: m.topics_do_translate({ lang: m.language_name({ lang: code }) }),
		private: true,
		topic: topicHead(topic, event.locals.lang),
		code,
		version: own?.version ?? 0,
		saved: own ?? {},
		original
	};
};

export const actions: Actions = {
	default: formAction(
		textInput.and(z.object({ _v: whole(0, 1e9) })),
		async (ctx, input, event) =>
			writeTopicText(ctx, {
				...input,
				topic: (await topicToSteer(event)).topic.id,
				version: input._v || null
			}),
		({ number }, { locals: { lang }, params }) =>
			to(lang, '/{area}/topics/{topic}', { area: params.area!, topic: String(number) })
	)
};
