import { sql } from 'kysely';
import { Conflict, NotFound } from '#platform/core/faults.ts';
import type { Tx } from '#platform/db/database.server.ts';
import type { MemoField, MemoState } from './memo.ts';

export const ensureMemo = (tx: Tx, meetingId: string, areaId: string, now: Date) =>
	tx
		.insertInto('memo')
		.values({ meeting_id: meetingId, area_id: areaId, changed_at: now })
		.onConflict((c) => c.doNothing())
		.execute();

export async function lockMemo(
	tx: Tx,
	meetingId: string
): Promise<{ state: MemoState; version: number; commentUntil: string | null }> {
	const row = await tx
		.selectFrom('memo')
		.select(['state', 'version', 'comment_until'])
		.where('meeting_id', '=', meetingId)
		.forUpdate()
		.executeTakeFirst();
	if (!row) throw new NotFound();
	return { state: row.state as MemoState, version: row.version, commentUntil: row.comment_until };
}

export const memoState = async (tx: Tx, meetingId: string): Promise<MemoState> => {
	const row = await tx
		.selectFrom('memo')
		.select('state')
		.where('meeting_id', '=', meetingId)
		.executeTakeFirst();
	return (row?.state ?? 'draft') as MemoState;
};

export const saveMemoState = (
	tx: Tx,
	meetingId: string,
	state: MemoState,
	more: { commentUntil?: string | null; langsDue?: string | null },
	now: Date
) =>
	tx
		.updateTable('memo')
		.set({
			state,
			changed_at: now,
			version: sql<number>`version + 1`,
			...(more.commentUntil !== undefined && { comment_until: more.commentUntil }),
			...(more.langsDue !== undefined && { langs_due: more.langsDue })
		})
		.where('meeting_id', '=', meetingId)
		.execute();

export const insertMemoStep = (
	tx: Tx,
	row: {
		id: string;
		areaId: string;
		meetingId: string;
		state: string;
		byPerson: string | null;
		note: string;
		contentHash: string | null;
	},
	now: Date
) =>
	tx
		.insertInto('memo_step')
		.values({
			id: row.id,
			area_id: row.areaId,
			meeting_id: row.meetingId,
			state: row.state,
			by_person: row.byPerson,
			at: now,
			note: row.note,
			content_hash: row.contentHash
		})
		.execute();

/**
 * Writes one field of an item in one language. `version` is what the writer saw, 0 when there was
 * none. The same text again is no change.
 *
 * @returns the version that stands now
 * @throws Conflict when somebody saved the same field first with another text
 */
export async function saveMemoField(
	tx: Tx,
	at: {
		itemId: string;
		areaId: string;
		field: MemoField;
		lang: string;
		version: number;
		by: string | null;
	},
	text: string,
	now: Date
): Promise<{ version: number; changed: boolean }> {
	const stands = await tx
		.selectFrom('memo_field')
		.select(['version', 'text'])
		.where('item_id', '=', at.itemId)
		.where('field', '=', at.field)
		.where('lang', '=', at.lang)
		.forUpdate()
		.executeTakeFirst();
	if ((stands?.text ?? '') === text) return { version: stands?.version ?? 0, changed: false };
	if ((stands?.version ?? 0) !== at.version)
		throw new Conflict(
			{ [at.field]: text },
			{ [at.field]: stands?.text ?? '' },
			stands?.version ?? 0
		);
	const row = {
		item_id: at.itemId,
		area_id: at.areaId,
		field: at.field,
		lang: at.lang,
		text,
		by_person: at.by,
		written_at: now
	};
	const saved = await tx
		.insertInto('memo_field')
		.values({ ...row, version: at.version + 1 })
		.onConflict((c) =>
			c
				.columns(['item_id', 'field', 'lang'])
				.doUpdateSet({ text, by_person: at.by, written_at: now, version: at.version + 1 })
				// a first text has no row to lock: whoever was faster is not overwritten
				.where('memo_field.version', '=', at.version)
		)
		.returning('version')
		.executeTakeFirst();
	if (!saved) return saveMemoField(tx, at, text, now);
	return { version: saved.version, changed: true };
}

export const saveVote = (
	tx: Tx,
	itemId: string,
	vote: {
		decided: string | null;
		for: number | null;
		against: number | null;
		empty: number | null;
	},
	now: Date
) =>
	tx
		.updateTable('agenda_item')
		.set({
			decided: vote.decided,
			votes_for: vote.for,
			votes_against: vote.against,
			votes_empty: vote.empty,
			changed_at: now
		})
		.where('id', '=', itemId)
		.execute();

/** Items whose decision was written but has no number yet. */
export async function decidedItems(
	tx: Tx,
	meetingId: string
): Promise<
	{
		id: string;
		topic_id: string | null;
		has: boolean;
		number: number | null;
		decision_id: string | null;
	}[]
> {
	const found = await sql<{
		id: string;
		topic_id: string | null;
		has: boolean;
		number: number | null;
		decision_id: string | null;
	}>`
		select i.id, i.topic_id, exists (select 1 from memo_field f where f.item_id = i.id and f.field = 'decision' and f.text <> '') as has, d.number, d.id as decision_id
		from agenda_item i left join decision d on d.item_id = i.id where i.meeting_id = ${meetingId} order by i.position`.execute(
		tx
	);
	return found.rows;
}

export const insertDecision = (
	tx: Tx,
	row: {
		id: string;
		areaId: string;
		number: number;
		itemId: string;
		meetingId: string;
		tableId: string;
		topicId: string | null;
		decidedAt: Date;
	}
) =>
	tx
		.insertInto('decision')
		.values({
			id: row.id,
			area_id: row.areaId,
			number: row.number,
			item_id: row.itemId,
			meeting_id: row.meetingId,
			table_id: row.tableId,
			topic_id: row.topicId,
			decided_at: row.decidedAt
		})
		.execute();

export const setAttendance = async (
	tx: Tx,
	meeting: { id: string; areaId: string },
	rows: readonly {
		id: string;
		membershipId: string | null;
		inPlaceOf: string | null;
		guestName: string | null;
		guestOrganisation: string | null;
		side: string;
		remote: boolean;
	}[],
	now: Date
): Promise<void> => {
	await tx.deleteFrom('attendance').where('meeting_id', '=', meeting.id).execute();
	if (!rows.length) return;
	await tx
		.insertInto('attendance')
		.values(
			rows.map((row) => ({
				id: row.id,
				area_id: meeting.areaId,
				meeting_id: meeting.id,
				membership_id: row.membershipId,
				in_place_of: row.inPlaceOf,
				guest_name: row.guestName,
				guest_organisation: row.guestOrganisation,
				side: row.side,
				remote: row.remote,
				arrived_at: now
			}))
		)
		.execute();
};

/** Members of the meeting's table with the side they sit on. */
export async function membersOfTable(
	tx: Tx,
	tableId: string
): Promise<{ id: string; role: string; public_side: boolean | null; deputy_of: string | null }[]> {
	const found = await sql<{
		id: string;
		role: string;
		public_side: boolean | null;
		deputy_of: string | null;
	}>`
		select m.id, m.role, m.deputy_of, (select public_side from organisation where id = m.organisation_id) as public_side
		from membership m where m.table_id = ${tableId} and (m.until is null or m.until > current_date - 400)`.execute(
		tx
	);
	return found.rows;
}

export const insertComment = (
	tx: Tx,
	row: {
		id: string;
		areaId: string;
		meetingId: string;
		itemId: string | null;
		byPerson: string;
		text: string;
	},
	now: Date
) =>
	tx
		.insertInto('memo_comment')
		.values({
			id: row.id,
			area_id: row.areaId,
			meeting_id: row.meetingId,
			item_id: row.itemId,
			by_person: row.byPerson,
			text: row.text,
			at: now
		})
		.execute();

export const handleComment = (tx: Tx, id: string, meetingId: string, now: Date) =>
	tx
		.updateTable('memo_comment')
		.set({ handled_at: now })
		.where('id', '=', id)
		.where('meeting_id', '=', meetingId)
		.where('handled_at', 'is', null)
		.returning('id')
		.executeTakeFirst();

export const isItemOf = async (tx: Tx, itemId: string, meetingId: string): Promise<boolean> =>
	(await tx
		.selectFrom('agenda_item')
		.select('id')
		.where('id', '=', itemId)
		.where('meeting_id', '=', meetingId)
		.executeTakeFirst()) !== undefined;

/** The topics of a memo's public items, with what of each its followers hear when it is published. */
export async function publicTopics(tx: Tx, meetingId: string) {
	const found = await sql<{
		item_id: string;
		topic_id: string;
		decided: boolean;
		agreed: boolean;
	}>`
		select i.id as item_id, i.topic_id,
			exists (select 1 from memo_field f where f.item_id = i.id and f.field = 'decision' and f.text <> '') as decided,
			exists (select 1 from action a where a.item_id = i.id) as agreed
		from agenda_item i where i.meeting_id = ${meetingId} and i.topic_id is not null and not i.held_back order by i.position`.execute(
		tx
	);
	return found.rows;
}

/** The text of each public item of a memo, by language: for the search and for its hash. */
export async function publicTexts(tx: Tx, meetingId: string) {
	const found = await sql<{
		item_id: string;
		position: number;
		lang: string;
		title: string;
		body: string;
		decision_id: string | null;
		decision_number: number | null;
		decision: string | null;
		table_name: string;
		meeting: number;
		term_number: number;
		year: number;
	}>`
		select i.id as item_id, i.position, l.lang,
			(select title from agenda_item_text x where x.item_id = i.id order by (x.lang = l.lang) desc, x.original desc limit 1) as title,
			coalesce((select string_agg(f.text, E'\n\n' order by f.field) from memo_field f where f.item_id = i.id and f.lang = l.lang), '') as body,
			d.id as decision_id, d.number as decision_number,
			(select f.text from memo_field f where f.item_id = i.id and f.field = 'decision' and f.lang = l.lang) as decision,
			(select name from partnership_table_text x where x.table_id = m.table_id order by (x.lang = l.lang) desc, x.original desc limit 1) as table_name,
			m.number as meeting, m.term_number, m.year
		from agenda_item i join meeting m on m.id = i.meeting_id left join decision d on d.item_id = i.id
		cross join lateral (select distinct f.lang from memo_field f where f.item_id = i.id and f.text <> '') l
		where i.meeting_id = ${meetingId} and not i.held_back order by i.position, l.lang`.execute(tx);
	return found.rows;
}

type Standing = {
	id: string;
	title: string;
	fields: Record<string, { text: string; version: number } | undefined>;
};

/** The items of a meeting with what is written in them in a language. */
export async function itemsByTitle(tx: Tx, meetingId: string, lang: string): Promise<Standing[]> {
	const found = await sql<Standing>`
		select i.id, (select title from agenda_item_text x where x.item_id = i.id order by (x.lang = ${lang}) desc, x.original desc limit 1) as title,
			coalesce((select jsonb_object_agg(f.field, jsonb_build_object('text', f.text, 'version', f.version)) from memo_field f where f.item_id = i.id and f.lang = ${lang}), '{}') as fields
		from agenda_item i where i.meeting_id = ${meetingId} order by i.position`.execute(tx);
	return found.rows;
}
