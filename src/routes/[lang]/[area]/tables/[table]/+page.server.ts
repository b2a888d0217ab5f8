import { redirect } from '@sveltejs/kit';
import { meetingsOf } from '#modules/meetings/meeting.queries.server.ts';
import { canPlan } from '#modules/meetings/meeting.policy.ts';
import { canEditTable, canWriteSteps } from '#modules/tables/table.policy.ts';
import { placesOf, seatsDrawn } from '#modules/tables/seating.words.ts';
import { listTopics } from '#modules/topics/topic.queries.server.ts';
import { m } from '#i18n/messages.js';
import { dayOf } from '#platform/core/dates.ts';
import { LANGS, type Lang } from '#platform/core/lang.ts';
import { textIn } from '#platform/core/localised.ts';
import { to } from '#platform/i18n/paths.ts';
import { tableIn } from '#routes/web/area-in.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { ctx, lang } = event.locals;
	const { area, table } = await tableIn(event);
	const home = to(lang, '/{area}/tables/{table}', { area: area.slug, table: table.slug });
	if (event.url.pathname !== home) redirect(308, home + event.url.search);
	const text = textIn(table.texts, lang)!;
	const slugIn = (code: Lang) => (textIn(table.texts, code) ?? text).slug;
	const now = ctx.ports.now();
	const { seats } = seatsDrawn(table, lang);
	return {
		title: table.name,
		description: text.purpose.slice(0, 200),
		alternates: Object.fromEntries(
			LANGS.map((code) => [
				code,
				to(code, '/{area}/tables/{table}', { area: area.slugs[code], table: slugIn(code) })
			])
		),
		table: {
			id: table.id,
			slug: table.slug,
			name: table.name,
			kind: table.kind,
			status: table.status,
			expert_seats: table.expert_seats,
			changed_at: table.changed_at,
			answer_days: table.answer_days,
			host: table.host
		},
		text,
		places: placesOf(table, lang, {
			open: m.tables_seat_open(),
			without: m.tables_without_seat()
		}),
		seats: seats.map(({ id: _id, ...seat }) => seat),
		steps: stepsIn(table.steps, lang),
		topics: await listTopics(ctx, lang, { areaId: area.id, tableId: table.id, limit: 8 }),
		meetings: await meetingsOf(ctx, { areaId: area.id, tableId: table.id }, lang),
		today: dayOf(now, ctx.zone),
		now,
		may: {
			edit: canEditTable(ctx.viewer, { id: table.id, areaId: area.id }),
			steps: canWriteSteps(ctx.viewer, { id: table.id, areaId: area.id }),
			plan: canPlan(ctx.viewer, { areaId: area.id, tableId: table.id })
		}
	};
};

/** Steps in the reader's language, else in the one that has any. */
function stepsIn<S extends { lang: Lang }>(steps: readonly S[], lang: Lang): S[] {
	const own = steps.filter((step) => step.lang === lang);
	return own.length ? own : steps.filter((step) => step.lang === steps[0]?.lang);
}
