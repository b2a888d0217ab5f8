import { NotFound } from '#platform/core/faults.ts';
import type { Day } from '#platform/core/dates.ts';
import type { Tx } from '#platform/db/database.server.ts';
import type { Became } from './harvest.ts';

export type WorkshopOfHarvest = { id: string; areaId: string; number: number; startsAt: Date };

export async function workshopOf(tx: Tx, id: string): Promise<WorkshopOfHarvest> {
	const row = await tx
		.selectFrom('workshop')
		.select(['id', 'area_id', 'number', 'starts_at'])
		.where('id', '=', id)
		.executeTakeFirst();
	if (!row) throw new NotFound();
	return { id: row.id, areaId: row.area_id, number: row.number, startsAt: row.starts_at };
}

export type ItemHeld = {
	id: string;
	kind: 'cluster' | 'note';
	/** The notes that the cluster is made of: the start of its thread. */
	notes: string[];
	became: Became | null;
};

/**
 * A cluster or a note that is decided on, held until the end of the transaction: two who decide at
 * once are one after the other. Hidden notes and those that live on in another are not there.
 */
export async function lockItem(tx: Tx, workshopId: string, id: string): Promise<ItemHeld> {
	const cluster = await tx
		.selectFrom('cluster')
		.select('id')
		.where('workshop_id', '=', workshopId)
		.where('id', '=', id)
		.forUpdate()
		.executeTakeFirst();
	const shown = tx
		.selectFrom('note')
		.select('id')
		.where('workshop_id', '=', workshopId)
		.where('hidden_at', 'is', null)
		.where('merged_into', 'is', null);
	const note = cluster
		? undefined
		: await shown.where('id', '=', id).forUpdate().executeTakeFirst();
	if (!cluster && !note) throw new NotFound();
	const notes = cluster ? await shown.where('cluster_id', '=', id).orderBy('seq').execute() : [];
	const decision = await tx
		.selectFrom('harvest_decision')
		.select('became')
		.where('workshop_id', '=', workshopId)
		.where('item_id', '=', id)
		.executeTakeFirst();
	return {
		id,
		kind: cluster ? 'cluster' : 'note',
		notes: notes.map((one) => one.id),
		became: (decision?.became as Became | undefined) ?? null
	};
}

export type NewDecision = {
	became: Became;
	ideaId?: string;
	topicId?: string;
	reason?: string;
	lookAgain?: Day;
	by: string | null;
};

/** What was only parked is replaced; the command has looked that nothing else is. */
export async function saveDecision(
	tx: Tx,
	workshop: WorkshopOfHarvest,
	item: ItemHeld,
	decision: NewDecision,
	now: Date
): Promise<void> {
	await dropDecision(tx, workshop.id, item.id);
	await tx
		.insertInto('harvest_decision')
		.values({
			workshop_id: workshop.id,
			area_id: workshop.areaId,
			item_id: item.id,
			item_kind: item.kind,
			became: decision.became,
			idea_id: decision.ideaId ?? null,
			topic_id: decision.topicId ?? null,
			reason: decision.reason ?? '',
			look_again: decision.lookAgain ?? null,
			decided_by: decision.by,
			decided_at: now
		})
		.execute();
}

export const dropDecision = (tx: Tx, workshopId: string, itemId: string) =>
	tx
		.deleteFrom('harvest_decision')
		.where('workshop_id', '=', workshopId)
		.where('item_id', '=', itemId)
		.execute();
