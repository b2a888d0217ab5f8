import { writeIcs } from '#platform/documents/ics.ts';
import { headOfWorkshop, workshopIn } from '#routes/web/workshop-in.server.ts';
import { to } from '#platform/i18n/paths.ts';
import { NotFound } from '#platform/core/faults.ts';
import type { RequestHandler } from './$types';

/** The day for a calendar. Read by programs: never more than everybody sees. */
export const GET: RequestHandler = async (event) => {
	const { ctx, lang } = event.locals;
	const { area, workshop } = await workshopIn(event);
	if (workshop.state === 'planned') throw new NotFound();
	const { title } = headOfWorkshop(workshop, lang);
	const ics = writeIcs({
		name: title,
		events: [
			{
				uid: `${workshop.id}@${new URL(ctx.origin).hostname}`,
				sequence: workshop.sequence,
				stamp: workshop.changed_at.toISOString(),
				when: { start: workshop.starts_at.toISOString(), end: workshop.ends_at.toISOString() },
				status: workshop.state === 'cancelled' ? 'CANCELLED' : 'CONFIRMED',
				summary: title,
				location: workshop.place,
				url:
					ctx.origin +
					to(lang, '/{area}/workshops/{number}', {
						area: area.slug,
						number: String(workshop.number)
					})
			}
		]
	});
	return new Response(ics, { headers: { 'content-type': 'text/calendar; charset=utf-8' } });
};
