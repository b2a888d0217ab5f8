import type { Tx } from '#platform/db/database.server.ts';
import { usedSeating } from './seating.store.server.ts';

/**
 * What the hall may take inside its own transaction: the table of everybody seated in a round.
 *
 * @param round counted from 1, as the hall counts
 * @returns stations by registration; empty when no seating is in use or the round is not of it
 */
export async function tablesInRound(
	tx: Tx,
	workshopId: string,
	round: number
): Promise<ReadonlyMap<string, string>> {
	const seating = await usedSeating(tx, workshopId);
	const tables = seating?.plan[round - 1] ?? [];
	return new Map(
		tables.flatMap((ids, at) => {
			const station = seating?.stations[at];
			return station ? ids.map((id) => [id, station] as const) : [];
		})
	);
}
