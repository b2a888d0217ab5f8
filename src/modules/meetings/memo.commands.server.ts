import { createHash } from 'node:crypto';
import { nextNumber } from '#modules/areas/area.door.server.ts';
import { SEATED, sideOf } from '#modules/tables/table.ts';
import { moveTopic } from '#modules/topics/topic.commands.server.ts';
import { type Work, change } from '#platform/command/change.server.ts';
import type { Ctx } from '#platform/command/context.ts';
import { Conflict, NotFound } from '#platform/core/faults.ts';
import { addDays, dayOf } from '#platform/core/dates.ts';
import { ok, refuse } from '#platform/core/result.ts';
import { indexThing, unindexThing } from '#platform/search/search-index.server.ts';
import type { TableRole } from '#platform/session/viewer.ts';
import { lockItem, setItemState } from './agenda.store.server.ts';
import { canComment, canPublish, canWriteMemo } from './meeting.policy.ts';
import { lockMeeting } from './meeting.store.server.ts';
import { checkVote, writable } from './meeting.ts';
import {
	decidedItems,
	ensureMemo,
	handleComment,
	insertComment,
	insertDecision,
	insertMemoStep,
	isItemOf,
	lockMemo,
	membersOfTable,
	memoState,
	publicTexts,
	publicTopics,
	saveMemoField,
	saveMemoState,
	saveVote,
	setAttendance
} from './memo.store.server.ts';
import {
	MEMO_FIELDS,
	type MemoField,
	type MemoState,
	commentable,
	memoWritable,
	moveMemo
} from './memo.ts';

async function openItem(work: Work, itemId: string) {
	const item = await lockItem(work.tx, itemId);
	work.authorise(canWriteMemo(work.viewer, { areaId: item.area_id, tableId: item.table_id }));
	const open = writable({ state: item.meeting_state as 'held' });
	if (!open.ok) return open;
	await ensureMemo(work.tx, item.meeting_id, item.area_id, work.now);
	const may = memoWritable(await memoState(work.tx, item.meeting_id));
	return may.ok ? ok(item) : may;
}

/** Saves one field of one item while it is written. Two writers of the same field meet a conflict. */
export const writeField = (
	ctx: Ctx,
	input: { item: string; field: MemoField; text_lang: string; text: string; version: number }
) =>
	change(ctx, 'write-memo-field', async (work) => {
		const open = await openItem(work, input.item);
		if (!open.ok) return open;
		const item = open.value;
		const saved = await saveMemoField(
			work.tx,
			{
				itemId: item.id,
				areaId: item.area_id,
				field: input.field,
				lang: input.text_lang,
				version: input.version,
				by: work.viewer?.personId ?? null
			},
			input.text,
			work.now
		);
		await work.record({
			type: 'memo.written',
			subject: { kind: 'agenda_item', id: item.id },
			areaId: item.area_id,
			tableId: item.table_id,
			data: {
				meeting: item.meeting_id,
				field: input.field,
				lang: input.text_lang,
				version: saved.version
			}
		});
		return ok({ version: saved.version, at: work.now.toISOString() });
	});

export type ItemWriting = Record<MemoField, string> &
	Record<`${MemoField}_v`, number> & {
		item: string;
		text_lang: string;
		decided: '' | 'consensus' | 'vote';
		votes_for: number | null;
		votes_against: number | null;
		votes_empty: number | null;
		then: '' | 'done' | 'postponed' | 'next';
	};

/** Saves all fields of an item at once, its vote, and whether it is done. */
export const writeItem = (ctx: Ctx, input: ItemWriting) =>
	change(ctx, 'write-memo-item', async (work) => {
		const open = await openItem(work, input.item);
		if (!open.ok) return open;
		const item = open.value;
		const vote = checkVote({
			decided: input.decided || null,
			for: input.votes_for,
			against: input.votes_against,
			empty: input.votes_empty
		});
		if (!vote.ok) return vote;
		await saveFields(work, item, input);
		await saveVote(work.tx, item.id, vote.value, work.now);
		if (input.then === 'done' || input.then === 'next')
			await setItemState(work.tx, item.id, 'done', work.now);
		else if (input.then === 'postponed')
			await setItemState(work.tx, item.id, 'postponed', work.now);
		else if (item.state === 'coming') await setItemState(work.tx, item.id, 'now', work.now);
		await numberDecisions(work, item.meeting_id, item.area_id, item.table_id);
		await work.record({
			type: 'memo.item_written',
			subject: { kind: 'agenda_item', id: item.id },
			areaId: item.area_id,
			tableId: item.table_id,
			data: { meeting: item.meeting_id, then: input.then }
		});
		return ok({ position: item.position, then: input.then });
	});

/** Every field that was changed; conflicts of all fields are gathered, so that nothing is asked twice. */
async function saveFields(
	work: Work,
	item: { id: string; area_id: string },
	input: ItemWriting
): Promise<void> {
	const yours: Record<string, string> = {};
	const theirs: Record<string, string> = {};
	let version = 0;
	for (const field of MEMO_FIELDS)
		try {
			await saveMemoField(
				work.tx,
				{
					itemId: item.id,
					areaId: item.area_id,
					field,
					lang: input.text_lang,
					version: input[`${field}_v`],
					by: work.viewer?.personId ?? null
				},
				input[field],
				work.now
			);
		} catch (fault) {
			if (!(fault instanceof Conflict)) throw fault;
			Object.assign(yours, fault.yours);
			Object.assign(theirs, fault.theirs);
			version = Math.max(version, fault.version);
		}
	if (Object.keys(yours).length) throw new Conflict(yours, theirs, version);
}

/** Decisions whose text stands get their number and their address, once. */
export async function numberDecisions(
	work: Work,
	meetingId: string,
	areaId: string,
	tableId: string
): Promise<void> {
	for (const item of await decidedItems(work.tx, meetingId)) {
		if (!item.has || item.number !== null) continue;
		const id = work.newId();
		await insertDecision(work.tx, {
			id,
			areaId,
			number: await nextNumber(work.tx, areaId, 'decision'),
			itemId: item.id,
			meetingId,
			tableId,
			topicId: item.topic_id,
			decidedAt: work.now
		});
		await work.record({
			type: 'decision.made',
			subject: { kind: 'decision', id },
			areaId,
			tableId,
			cameFrom: item.topic_id
				? [{ kind: 'topic', id: item.topic_id }]
				: [{ kind: 'agenda_item', id: item.id }],
			data: { meeting: meetingId }
		});
	}
}

/** Marks an item as the one that is talked about now, or done, from the list beside the text. */
export const markItem = (
	ctx: Ctx,
	itemId: string,
	state: 'now' | 'done' | 'coming' | 'postponed'
) =>
	change(ctx, 'mark-item', async (work) => {
		const item = await lockItem(work.tx, itemId);
		work.authorise(canWriteMemo(work.viewer, { areaId: item.area_id, tableId: item.table_id }));
		const open = writable({ state: item.meeting_state as 'held' });
		if (!open.ok) return open;
		await setItemState(work.tx, itemId, state, work.now);
		await work.record({
			type: 'agenda_item.marked',
			subject: { kind: 'agenda_item', id: itemId },
			areaId: item.area_id,
			tableId: item.table_id,
			data: { meeting: item.meeting_id, state }
		});
		return ok({});
	});

export type Present = { membership: string; remote: boolean; inPlaceOf: string | null };

/** Who was there: members, deputies in somebody's place, guests by name and organisation. */
export const recordAttendance = (
	ctx: Ctx,
	meetingId: string,
	present: readonly Present[],
	guests: readonly { name: string; organisation: string }[]
) =>
	change(ctx, 'record-attendance', async (work) => {
		const meeting = await lockMeeting(work.tx, meetingId);
		work.authorise(canWriteMemo(work.viewer, meeting));
		const open = writable(meeting);
		if (!open.ok) return open;
		const may = memoWritable(await memoState(work.tx, meetingId));
		if (!may.ok) return may;
		const members = new Map(
			(await membersOfTable(work.tx, meeting.tableId)).map((one) => [one.id, one])
		);
		if (
			present.some(
				(one) => !members.has(one.membership) || (one.inPlaceOf && !members.has(one.inPlaceOf))
			)
		)
			return refuse('field_wrong');
		const rows = present.map((one) => {
			const member = members.get(one.membership)!;
			const place = one.inPlaceOf ? members.get(one.inPlaceOf)! : member;
			const seated = SEATED.has(place.role as TableRole) || place.role === 'deputy';
			return {
				id: work.newId(),
				membershipId: one.membership,
				inPlaceOf: one.inPlaceOf,
				guestName: null,
				guestOrganisation: null,
				side: seated ? sideOf(place.role as TableRole, place.public_side) : 'other',
				remote: one.remote
			};
		});
		const visitors = guests.map((guest) => ({
			id: work.newId(),
			membershipId: null,
			inPlaceOf: null,
			guestName: guest.name || null,
			guestOrganisation: guest.organisation || null,
			side: 'other',
			remote: false
		}));
		await setAttendance(work.tx, meeting, [...rows, ...visitors], work.now);
		await work.record({
			type: 'meeting.attendance',
			subject: { kind: 'meeting', id: meetingId },
			areaId: meeting.areaId,
			tableId: meeting.tableId,
			data: { meeting: meetingId, present: rows.length, guests: visitors.length }
		});
		return ok({ number: meeting.number });
	});

/** Moves the memo to a state with who and when; records it and keeps the search in step. */
async function step(
	work: Work,
	meetingId: string,
	to: MemoState,
	more: { commentUntil?: string | null; langsDue?: string | null; note?: string } = {}
) {
	const meeting = await lockMeeting(work.tx, meetingId);
	work.authorise(canPublish(work.viewer, meeting));
	await ensureMemo(work.tx, meetingId, meeting.areaId, work.now);
	const memo = await lockMemo(work.tx, meetingId);
	const moved = moveMemo(memo.state, to);
	if (!moved.ok) return moved;
	// what was saved while it was written or pasted whole has no number yet
	await numberDecisions(work, meetingId, meeting.areaId, meeting.tableId);
	const texts = await publicTexts(work.tx, meetingId);
	if (to === 'published' && !texts.length) return refuse('memo_empty');
	await saveMemoState(work.tx, meetingId, to, more, work.now);
	const hash = hashOfTexts(texts);
	await insertMemoStep(
		work.tx,
		{
			id: work.newId(),
			areaId: meeting.areaId,
			meetingId,
			state: to,
			byPerson: work.viewer?.personId ?? null,
			note: more.note ?? '',
			contentHash: hash
		},
		work.now
	);
	await work.record({
		type: `memo.${to}`,
		subject: { kind: 'memo', id: meetingId },
		areaId: meeting.areaId,
		tableId: meeting.tableId,
		data: { meeting: meetingId, hash }
	});
	return ok({ meeting, texts });
}

/** What a step of the memo held: a later look can tell whether it is still the same. */
export const hashOfTexts = (texts: Awaited<ReturnType<typeof publicTexts>>): string =>
	createHash('sha256')
		.update(JSON.stringify(texts.map((one) => [one.position, one.lang, one.title, one.body])))
		.digest('hex');

export const sendForComment = (ctx: Ctx, meetingId: string, days: number) =>
	change(ctx, 'memo-for-comment', async (work) => {
		const done = await step(work, meetingId, 'for_comment', {
			commentUntil: addDays(dayOf(work.now, ctx.zone), days)
		});
		return done.ok ? ok({ number: done.value.meeting.number }) : done;
	});

export const approveMemo = (ctx: Ctx, meetingId: string) =>
	change(ctx, 'approve-memo', async (work) => {
		const done = await step(work, meetingId, 'approved');
		return done.ok ? ok({ number: done.value.meeting.number }) : done;
	});

export const backToDraft = (ctx: Ctx, meetingId: string) =>
	change(ctx, 'memo-to-draft', async (work) => {
		const done = await step(work, meetingId, 'draft');
		return done.ok ? ok({ number: done.value.meeting.number }) : done;
	});

/** Publishes the memo in the languages it is written in, with the day by which the others come. */
export const publishMemo = (ctx: Ctx, meetingId: string, langsDue: string | null) =>
	change(ctx, 'publish-memo', async (work) => {
		const done = await step(work, meetingId, 'published', { langsDue });
		if (!done.ok) return done;
		const { meeting, texts } = done.value;
		await showInSearch(work, meeting.areaId, texts);
		for (const topic of await publicTopics(work.tx, meetingId))
			for (const tell of ['decided', 'action_agreed'] as const) {
				if (!(tell === 'decided' ? topic.decided : topic.agreed)) continue;
				const told = await moveTopic(work, topic.topic_id, null, {
					event: `topic.${tell}_published`,
					tell,
					// published again after a recall, it is no news
					once: topic.item_id,
					data: { meeting: meetingId }
				});
				if (!told.ok) return told;
			}
		return ok({ number: meeting.number });
	});

/** What is published of a memo can be found, in each language it is written in. */
export async function showInSearch(
	work: Work,
	areaId: string,
	texts: Awaited<ReturnType<typeof publicTexts>>
): Promise<void> {
	for (const text of texts) {
		const name = `${text.table_name} ${text.term_number}/${text.year}`;
		await indexThing(
			work.tx,
			{
				kind: 'memo_item',
				id: text.item_id,
				areaId,
				lang: text.lang,
				title: text.title,
				body: `${text.body}\n${name}`,
				path: `/meetings/${text.meeting}#item-${text.position}`
			},
			work.now
		);
		if (text.decision_id && text.decision)
			await indexThing(
				work.tx,
				{
					kind: 'decision',
					id: text.decision_id,
					areaId,
					lang: text.lang,
					title: text.title,
					body: text.decision,
					path: `/decisions/${text.decision_number}`
				},
				work.now
			);
	}
}

/** Takes a published memo back: page, search and feed lose it at once, the trace stays. */
export const recallMemo = (ctx: Ctx, meetingId: string, reason: string) =>
	change(ctx, 'recall-memo', async (work) => {
		const done = await step(work, meetingId, 'recalled', { note: reason });
		if (!done.ok) return done;
		for (const item of await decidedItems(work.tx, meetingId)) {
			await unindexThing(work.tx, item.id);
			if (item.decision_id) await unindexThing(work.tx, item.decision_id);
		}
		return ok({ number: done.value.meeting.number });
	});

/** A member's comment on the draft, while it is open for comments. */
export const commentMemo = (
	ctx: Ctx,
	meetingId: string,
	input: { item: string | null; text: string }
) =>
	change(ctx, 'comment-memo', async (work) => {
		const meeting = await lockMeeting(work.tx, meetingId);
		work.authorise(canComment(work.viewer, meeting));
		const memo = await lockMemo(work.tx, meetingId);
		if (!commentable(memo, dayOf(work.now, ctx.zone))) return refuse('memo_not_for_comment');
		if (input.item && !(await isItemOf(work.tx, input.item, meetingId)))
			return refuse('field_wrong', { fields: { item: 'field_wrong' } });
		await insertComment(
			work.tx,
			{
				id: work.newId(),
				areaId: meeting.areaId,
				meetingId,
				itemId: input.item,
				byPerson: work.viewer!.personId,
				text: input.text
			},
			work.now
		);
		await work.record({
			type: 'memo.commented',
			subject: { kind: 'memo', id: meetingId },
			areaId: meeting.areaId,
			tableId: meeting.tableId,
			data: { meeting: meetingId }
		});
		return ok({});
	});

export const markCommentHandled = (ctx: Ctx, meetingId: string, commentId: string) =>
	change(ctx, 'handle-comment', async (work) => {
		const meeting = await lockMeeting(work.tx, meetingId);
		work.authorise(canWriteMemo(work.viewer, meeting));
		if (!(await handleComment(work.tx, commentId, meetingId, work.now))) throw new NotFound();
		await work.record({
			type: 'memo.comment_handled',
			subject: { kind: 'memo', id: meetingId },
			areaId: meeting.areaId,
			tableId: meeting.tableId,
			data: { meeting: meetingId }
		});
		return ok({});
	});
