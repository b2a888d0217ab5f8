import { json } from '@sveltejs/kit';
import { hubOf } from '#modules/boards/hub.server.ts';
import { forStation } from '#modules/boards/protocol.ts';
import { isUuid } from '#platform/core/uuid.ts';
import { app } from '../../../../../../../app.server.ts';
import { boardDoor } from '#routes/web/hall-in.server.ts';
import type { RequestHandler } from './$types';

/** "Since n": for gaps, and for phones whose network blocks streams. */
export const GET: RequestHandler = async (event) => {
	const { workshopId } = await boardDoor(event);
	const asked = event.url.searchParams;
	const since = /^\d{1,15}$/.test(asked.get('n') ?? '') ? Number(asked.get('n')) : 0;
	const station = asked.get('station');
	const { db, live } = await app();
	const message = await hubOf(db, live).since(workshopId, since);
	return json(
		isUuid(station) ? (forStation(message, station) ?? { ...message, changes: [] }) : message
	);
};
