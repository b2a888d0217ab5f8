import type { Transaction } from 'kysely';
import type { Schema } from '../db/schema.ts';
import type { NewEvent } from './event.ts';

type Who = { personId: string | null; onBehalfOf: string | null; role: string | null };

/**
 * Writes one event row and its links in the transaction of the change. The publisher finds it
 * by `published_at is null` after the commit; nothing is started here.
 */
export async function recordEvent(
	tx: Transaction<Schema>,
	id: string,
	event: NewEvent,
	who: Who,
	at: Date
): Promise<void> {
	await tx
		.insertInto('event')
		.values({
			id,
			area_id: event.areaId,
			table_id: event.tableId ?? null,
			type: event.type,
			subject_kind: event.subject.kind,
			subject_id: event.subject.id,
			actor_id: who.personId,
			on_behalf_of: who.onBehalfOf,
			role: who.role,
			data: JSON.stringify(event.data ?? {}),
			at
		})
		.execute();
	const links = [
		...(event.cameFrom ?? []).map((from) => ({ from, to: event.subject, relation: 'led_to' })),
		...(event.mergedInto
			? [{ from: event.subject, to: event.mergedInto, relation: 'merged_into' }]
			: [])
	].map(({ from, to, relation }) => ({
		from_kind: from.kind,
		from_id: from.id,
		to_kind: to.kind,
		to_id: to.id,
		relation,
		event_id: id
	}));
	if (links.length)
		await tx
			.insertInto('thread_link')
			.values(links)
			.onConflict((c) => c.doNothing())
			.execute();
}
