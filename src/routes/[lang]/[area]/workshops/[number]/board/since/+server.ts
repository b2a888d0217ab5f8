import { json } from '@sveltejs/kit';
import { changesSince } from '#modules/boards/change.queries.server.ts';
import { forStation } from '#modules/boards/protocol.ts';
import { isUuid } from '#platform/core/uuid.ts';
import { boardDoor } from '#routes/web/hall-in.server.ts';
import type { RequestHandler } from './$types';

/** "Since n": for gaps, and for phones whose network blocks streams. */
export const GET: RequestHandler = async (event) => {
	const { workshopId } = await boardDoor(event);
	const asked = event.url.searchParams;
	const since = /^\d{1,15}$/.test(asked.get('n') ?? '') ? Number(asked.get('n')) : 0;
	const station = asked.get('station');
	const message = await changesSince(event.locals.ctx.db, workshopId, since);
	return json(
		isUuid(station) ? (forStation(message, station) ?? { ...message, changes: [] }) : message
	);
};
