import { meetingsOf } from '#modules/meetings/meeting.queries.server.ts';
import { writeIcs } from '#platform/documents/ics.ts';
import { to } from '#platform/i18n/paths.ts';
import { tableIn } from '#routes/web/area-in.server.ts';
import type { RequestHandler } from './$types';

/** The public meetings of a table for a calendar. Read by programs: never more than everybody sees. */
export const GET: RequestHandler = async (event) => {
	const { lang } = event.locals;
	const ctx = { ...event.locals.ctx, viewer: null };
	const { area, table } = await tableIn(event);
	const meetings = await meetingsOf(ctx, { areaId: area.id, tableId: table.id, limit: 100 }, lang);
	const ics = writeIcs({
		name: table.name,
		events: meetings.map((meeting) => ({
			uid: `${meeting.id}@${new URL(ctx.origin).hostname}`,
			sequence: meeting.sequence,
			stamp: meeting.changed_at.toISOString(),
			when: { start: meeting.starts_at.toISOString(), end: meeting.ends_at.toISOString() },
			status: meeting.state === 'cancelled' ? 'CANCELLED' : 'CONFIRMED',
			summary: `${table.name} ${meeting.term_number}/${meeting.year}`,
			location: meeting.place,
			url:
				ctx.origin +
				to(lang, '/{area}/meetings/{number}', { area: area.slug, number: String(meeting.number) })
		}))
	});
	return new Response(ics, {
		headers: { 'content-type': 'text/calendar; charset=utf-8' }
	});
};
