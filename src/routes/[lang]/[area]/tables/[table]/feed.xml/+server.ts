import { areaBySlug } from '#modules/areas/area.queries.server.ts';
import { tableFeed } from '#modules/journal/feed.queries.server.ts';
import { tableBySlug } from '#modules/tables/table.queries.server.ts';
import { sayStage, topicPath } from '#modules/topics/topic.words.ts';
import type { Stage } from '#modules/topics/topic.ts';
import { m } from '#i18n/messages.js';
import { NotFound } from '#platform/core/faults.ts';
import { isLang } from '#platform/core/lang.ts';
import { writeAtom } from '#platform/documents/atom.ts';
import { to } from '#platform/i18n/paths.ts';
import type { RequestHandler } from './$types';

/** What is new at a table, for feed readers: only what everybody may see. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
	// a feed is read by programs: never more than the public sees, whoever asks
	const ctx = { ...locals.ctx, viewer: null };
	const { lang } = locals;
	const area = await areaBySlug(ctx, params.area, lang);
	const table = area && (await tableBySlug(ctx, area.id, params.table, lang));
	if (!area || !table) throw new NotFound();
	const rows = await tableFeed(ctx, table.id, lang);
	const page =
		ctx.origin + to(lang, '/{area}/tables/{table}', { area: area.slug, table: table.slug });
	const xml = writeAtom({
		id: `urn:uuid:${table.id}`,
		title: table.name,
		lang,
		author: area.name,
		updated: (rows[0]?.at ?? new Date(0)).toISOString(),
		self: ctx.origin + url.pathname,
		page,
		entries: rows.map((row) => ({
			id: `urn:uuid:${row.id}`,
			title:
				row.kind === 'topic'
					? `${row.title} (${sayStage(row.stage as Stage)})`
					: m.topics_feed_memo({ number: row.title }),
			updated: row.at.toISOString(),
			published: row.published.toISOString(),
			page:
				ctx.origin +
				(row.kind === 'topic'
					? topicPath(lang, area.slug, row)
					: to(lang, '/{area}/meetings/{number}', { area: area.slug, number: String(row.number) })),
			text: row.text,
			...(isLang(row.lang) && row.lang !== lang ? { lang: row.lang } : {})
		}))
	});
	return new Response(xml, {
		headers: {
			'content-type': 'application/atom+xml; charset=utf-8'
		}
	});
};
