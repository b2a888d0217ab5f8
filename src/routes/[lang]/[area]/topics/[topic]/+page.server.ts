import { redirect } from '@sveltejs/kit';
import { threadOf } from '#modules/journal/thread.queries.server.ts';
import { knotsOf } from '#modules/journal/thread.ts';
import { sayKnot } from '#modules/journal/thread.words.ts';
import { followTopic } from '#modules/topics/topic.commands.server.ts';
import { followInput } from '#modules/topics/topic.input.ts';
import { canSteer, canTriage } from '#modules/topics/topic.policy.ts';
import { type TopicPage, topicPage } from '#modules/topics/topic.queries.server.ts';
import type { Topic } from '#modules/topics/topic.ts';
import { sayStatus, topicPath } from '#modules/topics/topic.words.ts';
import { dayOf } from '#platform/core/dates.ts';
import { NotFound } from '#platform/core/faults.ts';
import { LANGS, type Lang } from '#platform/core/lang.ts';
import { chooseText, textIn } from '#platform/core/localised.ts';
import { formAction } from '#routes/web/form.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** `12-sijaishoitoa` → 12. */
const numberOf = (param: string): number => {
	const number = Number(/^(\d{1,9})(-|$)/.exec(param)?.[1]);
	if (!number) throw new NotFound();
	return number;
};

export const load: PageServerLoad = async ({ locals, params, parent, url }) => {
	const { area } = await parent();
	const { ctx, lang } = locals;
	const topic = await topicPage(ctx, area.id, numberOf(params.topic));
	if (!topic) throw new NotFound();
	const texts = topic.texts.map((text) => ({ ...text, written_at: new Date(text.written_at) }));
	const shown = chooseText(texts, lang)!;
	const titleIn = (code: Lang) => chooseText(texts, code)!.text.title;
	const home = topicPath(lang, area.slug, { number: topic.number, title: shown.text.title });
	if (url.pathname !== home) redirect(308, home + url.search);

	const now = ctx.ports.now();
	const today = dayOf(now, ctx.zone);
	const knots = knotsOf(
		await threadOf(ctx, { kind: 'topic', id: topic.id }, lang),
		topic.id,
		today
	);
	const open = topic.questions.find((question) => question.closed_at === null);
	const waiting = {
		waits_for: open?.asked_of ?? null,
		waits_due: open?.due ?? null,
		waits_since: open ? new Date(open.asked_at) : null
	};
	const of: Topic = {
		id: topic.id,
		areaId: area.id,
		number: topic.number,
		tableId: topic.table_id,
		stage: topic.stage,
		visibility: topic.visibility as Topic['visibility'],
		version: topic.version
	};
	return {
		title: shown.text.title,
		description: shown.text.body.slice(0, 200),
		private: topic.visibility !== 'public',
		alternates: Object.fromEntries(
			LANGS.map((code) => [
				code,
				topicPath(code, area.slugs[code] ?? area.slug, {
					number: topic.number,
					title: titleIn(code)
				})
			])
		),
		topic: { ...topic, texts },
		shown,
		table: tableOf(topic, lang),
		status: sayStatus({ ...topic, ...waiting }, lang, now, ctx.zone),
		thread: knots.map((knot) => sayKnot(knot, { lang, zone: ctx.zone, today, area: area.slug })),
		changedAt: topic.changed_at,
		today,
		may: {
			triage: canTriage(ctx.viewer, of) && topic.stage === 'in_triage',
			steer: canSteer(ctx.viewer, of)
		}
	};
};

const tableOf = (topic: TopicPage, lang: Lang) => textIn(topic.tables, lang)!;

export const actions: Actions = {
	follow: formAction(
		followInput,
		(ctx, input, event) => followTopic(ctx, { ...input, lang: event.locals.lang }),
		(_value, event) => `${event.url.pathname}?followed#follow`
	)
};
