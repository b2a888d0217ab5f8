import { Unavailable } from '../db/errors.server.ts';

type Line = { waiting: number; last: Promise<unknown> };
const lines = new Map<string, Line>();

/** More than this wait for no one thing: who comes then is told to try again. */
export const MOST_WAITING = 2_000;

/**
 * Lets those who want the same row do so one after the other, in the order they came, before they
 * take a connection to the database. Without it a hall that registers at once fills the pool with
 * transactions that wait for one lock: everybody else's pages wait too, and the last in line are
 * refused because no connection became free in time. It keeps order and connections within one
 * process only; what must be exact between several is kept by the lock of the row.
 *
 * @param key what they all want, such as the id of a workshop
 * @throws Unavailable when too many wait; whatever `work` throws
 * @example inTurn(workshopId, () => change(ctx, 'register', async (work) => …))
 */
export async function inTurn<T>(key: string, work: () => Promise<T>): Promise<T> {
	const line = lines.get(key) ?? { waiting: 0, last: Promise.resolve() };
	if (line.waiting >= MOST_WAITING)
		throw new Unavailable('Too many are waiting for the same thing.', 5);
	line.waiting++;
	const mine = line.last.then(work);
	// who comes next does not care how this one ended
	line.last = mine.catch(() => undefined);
	lines.set(key, line);
	try {
		return await mine;
	} finally {
		if (--line.waiting === 0) lines.delete(key);
	}
}
