import { sql } from 'kysely';
import { NotFound } from '#platform/core/faults.ts';
import type { Tx } from '#platform/db/database.server.ts';
import type { ClaimsState, Dialogue } from './dialogue.ts';

/** The area a workshop lies in and whether it was cancelled. @throws NotFound */
export async function workshopOf(tx: Tx, id: string): Promise<{ areaId: string; state: string }> {
	const row = await tx
		.selectFrom('workshop')
		.select(['area_id', 'state'])
		.where('id', '=', id)
		.executeTakeFirst();
	if (!row) throw new NotFound();
	return { areaId: row.area_id, state: row.state };
}

/** Begins the row of a dialogue where there is none. */
export const beginDialogue = (tx: Tx, of: { workshopId: string; areaId: string }, now: Date) =>
	tx
		.insertInto('dialogue')
		.values({ workshop_id: of.workshopId, area_id: of.areaId, created_at: now })
		.onConflict((c) => c.column('workshop_id').doNothing())
		.execute();

/** The dialogue, held until the transaction ends. @throws NotFound */
export async function lockDialogue(tx: Tx, workshopId: string): Promise<Dialogue> {
	const row = await tx
		.selectFrom('dialogue')
		.selectAll()
		.where('workshop_id', '=', workshopId)
		.forUpdate()
		.executeTakeFirst();
	if (!row) throw new NotFound();
	return {
		workshopId: row.workshop_id,
		areaId: row.area_id,
		minutes: row.minutes,
		endsAt: row.ends_at,
		claims: row.claims as ClaimsState,
		moderated: row.moderated,
		resultsShown: row.results_shown,
		lastClaim: row.last_claim,
		answersVersion: row.answers_version
	};
}

type Saved = {
	seed?: number;
	minutes?: number;
	ends_at?: Date | null;
	claims?: ClaimsState;
	moderated?: boolean;
	results_shown?: boolean;
	last_claim?: number;
};

export const saveDialogue = (tx: Tx, workshopId: string, to: Saved) =>
	tx
		.updateTable('dialogue')
		.set({ ...to, version: sql<number>`version + 1` })
		.where('workshop_id', '=', workshopId)
		.execute();

/** What was computed of the answers is no longer of them. */
export const answersChanged = (tx: Tx, workshopId: string) =>
	tx
		.updateTable('dialogue')
		.set({ answers_version: sql<number>`answers_version + 1` })
		.where('workshop_id', '=', workshopId)
		.execute();

export const hallThere = async (tx: Tx, workshopId: string): Promise<boolean> =>
	!!(await tx
		.selectFrom('hall')
		.select('workshop_id')
		.where('workshop_id', '=', workshopId)
		.executeTakeFirst());

/** Who led and who wrote down, of days that ended before `before`. */
export const forgetLeaders = (tx: Tx, before: Date) =>
	sql`update circle c set facilitator = '', recorder = '' from workshop w
		where w.id = c.workshop_id and w.ends_at < ${before} and (c.facilitator <> '' or c.recorder <> '')`.execute(
		tx
	);
