import { sql } from 'kysely';
import { Conflict, NotFound } from '#platform/core/faults.ts';
import type { Tx } from '#platform/db/database.server.ts';
import type { ItemState } from './meeting.ts';

export type ItemText = { lang: string; title: string; intro: string; original: boolean };
export type NewItem = {
	id: string;
	areaId: string;
	meetingId: string;
	kind: string;
	standing: string | null;
	topicId: string | null;
	presenter: string;
	minutes: number;
	heldBack?: boolean;
	heldBackReason?: string;
	texts: readonly ItemText[];
};

export async function lockItem(tx: Tx, id: string) {
	const row = await tx
		.selectFrom('agenda_item')
		.innerJoin('meeting', 'meeting.id', 'agenda_item.meeting_id')
		.select([
			'agenda_item.id',
			'agenda_item.area_id',
			'agenda_item.meeting_id',
			'agenda_item.position',
			'agenda_item.kind',
			'agenda_item.topic_id',
			'agenda_item.state',
			'agenda_item.version',
			'meeting.table_id',
			'meeting.state as meeting_state',
			'meeting.number as meeting_number'
		])
		.where('agenda_item.id', '=', id)
		.forUpdate('agenda_item')
		.executeTakeFirst();
	if (!row) throw new NotFound();
	return row;
}

export async function meetingOfItem(tx: Tx, itemId: string): Promise<string> {
	const row = await tx
		.selectFrom('agenda_item')
		.select('meeting_id')
		.where('id', '=', itemId)
		.executeTakeFirst();
	if (!row) throw new NotFound();
	return row.meeting_id;
}

/** True when something was written at an item, agreed or decided there, or said of its draft. */
export async function hasContent(tx: Tx, itemId: string): Promise<boolean> {
	const found = await sql<{ has: boolean }>`select
		exists (select 1 from memo_field where item_id = ${itemId} and text <> '')
		or exists (select 1 from action where item_id = ${itemId})
		or exists (select 1 from decision where item_id = ${itemId})
		or exists (select 1 from memo_comment where item_id = ${itemId}) as has`.execute(tx);
	return found.rows[0]!.has;
}

/** Puts an item at a place; later ones move down. `position` counts from 1; left out: before the closing items. */
export async function insertItem(
	tx: Tx,
	item: NewItem,
	position: number,
	now: Date
): Promise<void> {
	await sql`update agenda_item set position = position + 1 where meeting_id = ${item.meetingId} and position >= ${position}`.execute(
		tx
	);
	await tx
		.insertInto('agenda_item')
		.values({
			id: item.id,
			area_id: item.areaId,
			meeting_id: item.meetingId,
			position,
			kind: item.kind,
			standing: item.standing,
			topic_id: item.topicId,
			presenter: item.presenter,
			minutes: item.minutes,
			held_back: item.heldBack ?? false,
			held_back_reason: item.heldBackReason ?? '',
			changed_at: now
		})
		.execute();
	await saveItemTexts(tx, item.id, item.areaId, item.texts, now);
}

export async function saveItemTexts(
	tx: Tx,
	itemId: string,
	areaId: string,
	texts: readonly ItemText[],
	now: Date
): Promise<void> {
	for (const text of texts)
		await tx
			.insertInto('agenda_item_text')
			.values({ item_id: itemId, area_id: areaId, ...text, written_at: now })
			.onConflict((c) =>
				c.columns(['item_id', 'lang']).doUpdateSet({
					title: text.title,
					intro: text.intro,
					version: sql<number>`agenda_item_text.version + 1`,
					written_at: now
				})
			)
			.execute();
}

/** The place before "other" and "closing", where new items go. */
export async function placeBeforeClosing(tx: Tx, meetingId: string): Promise<number> {
	const found = await sql<{ at: number }>`
		select coalesce(min(position) filter (where standing in ('other', 'closing')), max(position) + 1, 1)::int as at from agenda_item where meeting_id = ${meetingId}`.execute(
		tx
	);
	return found.rows[0]!.at;
}

export async function saveItem(
	tx: Tx,
	id: string,
	item: {
		kind: string;
		presenter: string;
		minutes: number;
		heldBack: boolean;
		heldBackReason: string;
	},
	version: number,
	now: Date
): Promise<void> {
	const saved = await tx
		.updateTable('agenda_item')
		.set({
			kind: item.kind,
			presenter: item.presenter,
			minutes: item.minutes,
			held_back: item.heldBack,
			held_back_reason: item.heldBackReason,
			changed_at: now,
			version: version + 1
		})
		.where('id', '=', id)
		.where('version', '=', version)
		.returning('id')
		.executeTakeFirst();
	if (saved) return;
	const stands = await tx
		.selectFrom('agenda_item')
		.select(['presenter', 'minutes', 'version'])
		.where('id', '=', id)
		.executeTakeFirstOrThrow();
	throw new Conflict(
		{ presenter: item.presenter, minutes: String(item.minutes) },
		{ presenter: stands.presenter, minutes: String(stands.minutes) },
		stands.version
	);
}

/** Moves an item to a place; those between close up. */
export async function placeItem(
	tx: Tx,
	item: { id: string; meeting_id: string; position: number },
	to: number,
	now: Date
): Promise<void> {
	const last = await tx
		.selectFrom('agenda_item')
		.select((eb) => eb.fn.max('position').as('n'))
		.where('meeting_id', '=', item.meeting_id)
		.executeTakeFirstOrThrow();
	const target = Math.min(Math.max(1, to), Number(last.n));
	if (target === item.position) return;
	const [low, high, step] =
		target < item.position ? [target, item.position - 1, 1] : [item.position + 1, target, -1];
	await sql`update agenda_item set position = position + ${step} where meeting_id = ${item.meeting_id} and position between ${low} and ${high}`.execute(
		tx
	);
	await tx
		.updateTable('agenda_item')
		.set({ position: target, changed_at: now })
		.where('id', '=', item.id)
		.execute();
}

export async function deleteItem(
	tx: Tx,
	item: { id: string; meeting_id: string; position: number }
): Promise<void> {
	await tx.deleteFrom('agenda_item').where('id', '=', item.id).execute();
	await sql`update agenda_item set position = position - 1 where meeting_id = ${item.meeting_id} and position > ${item.position}`.execute(
		tx
	);
}

export const setItemState = (tx: Tx, id: string, state: ItemState, now: Date) =>
	tx
		.updateTable('agenda_item')
		.set({
			state,
			changed_at: now,
			version: sql<number>`version + 1`,
			...(state === 'now' && { started_at: now }),
			...(state === 'done' && { ended_at: now })
		})
		.where('id', '=', id)
		.execute();

export const itemsOfMeeting = (tx: Tx, meetingId: string) =>
	tx
		.selectFrom('agenda_item')
		.select(['id', 'area_id', 'meeting_id', 'position', 'kind', 'topic_id', 'state'])
		.where('meeting_id', '=', meetingId)
		.orderBy('position')
		.execute();

export const topicTexts = (tx: Tx, topicId: string) =>
	tx
		.selectFrom('topic_text')
		.select(['lang', 'title', 'original'])
		.where('topic_id', '=', topicId)
		.execute();

/** True when the topic already waits on an agenda that has not been held. */
export const isOnAgenda = async (tx: Tx, topicId: string, meetingId: string): Promise<boolean> =>
	(await tx
		.selectFrom('agenda_item')
		.select('id')
		.where('topic_id', '=', topicId)
		.where('meeting_id', '=', meetingId)
		.executeTakeFirst()) !== undefined;

/** The agenda as lines of a mail in one language: `1. Avaus (5 min)`. */
export async function agendaForMail(tx: Tx, meetingId: string, lang: string): Promise<string> {
	const found = await sql<{ position: number; minutes: number; title: string }>`
		select i.position, i.minutes, (select title from agenda_item_text x where x.item_id = i.id order by (x.lang = ${lang}) desc, x.original desc limit 1) as title
		from agenda_item i where i.meeting_id = ${meetingId} order by i.position`.execute(tx);
	return found.rows
		.map((item) => `${item.position}. ${item.title}${item.minutes ? ` (${item.minutes} min)` : ''}`)
		.join('\n');
}
