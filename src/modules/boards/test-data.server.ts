// A hall in which people write: for the tests of this module.
import { hallWorld } from '../../../tests/support/hall.ts';
import type { Database } from '../../platform/db/database.server.ts';
import { nextRound, openHall } from './hall.commands.server.ts';
import { joinHall } from './join.commands.server.ts';
import { notesOf } from './outline.queries.server.ts';
import type { SentNote } from './protocol.ts';

/** A note as a phone sends it. */
export const note = (op: string, station: string, more: Partial<SentNote> = {}): SentNote => ({
	op,
	station,
	kind: 'idea',
	text: `Lappu ${op}`,
	lang: 'fi',
	...more
});

/** A hall in which everybody writes, with three guests. */
export async function writing(db: Database) {
	const world = await hallWorld(db);
	const { workshopId, code } = await world.done(openHall(world.staff, world.areaId, world.number));
	const tokens = ['token-a', 'token-b', 'token-c'];
	const guests = [];
	for (const token of tokens)
		guests.push(
			(await world.done(joinHall(world.visitor, workshopId, { token, name: '', side: null })))
				.guestId
		);
	await world.done(nextRound(world.staff, workshopId, 15));
	const ids = async () =>
		(await notesOf(world.staff, { workshopId, hidden: true })).map((one) => one.text);
	return { ...world, workshopId, code, tokens, guests, ids };
}
