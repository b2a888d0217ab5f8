import { tablesToChoose } from '#modules/tables/table.queries.server.ts';
import { moveToTable } from '#modules/topics/topic.commands.server.ts';
import { moveInput } from '#modules/topics/topic.input.ts';
import { m } from '#i18n/messages.js';
import { to } from '#platform/i18n/paths.ts';
import { formAction } from '#routes/web/form.server.ts';
import { topicHead, topicToSteer } from '#routes/web/topic-in.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { area, topic } = await topicToSteer(event);
	const { ctx, lang } = event.locals;
	return {
		title: m.triage_move(),
		private: true,
		topic: topicHead(topic, lang),
		tables: (await tablesToChoose(ctx, area.id, lang)).filter((one) => one.id !== topic.table_id)
	};
};

export const actions: Actions = {
	default: formAction(
		moveInput,
		async (ctx, input, event) =>
			moveToTable(ctx, { ...input, topic: (await topicToSteer(event)).topic.id }),
		({ number }, { locals: { lang }, params }) =>
			to(lang, '/{area}/topics/{topic}', { area: params.area!, topic: String(number) })
	)
};
