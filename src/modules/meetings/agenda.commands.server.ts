import { detachAll } from '#modules/attachments/attachment.commands.server.ts';
import { moveTopic, waitAgain } from '#modules/topics/topic.commands.server.ts';
import { lockTopic, openOf } from '#modules/topics/topic.door.server.ts';
import { type Work, change } from '#platform/command/change.server.ts';
import type { Ctx } from '#platform/command/context.ts';
import { dayOf } from '#platform/core/dates.ts';
import { LANGS } from '#platform/core/lang.ts';
import { ok, refuse } from '#platform/core/result.ts';
import {
	deleteItem,
	hasContent,
	insertItem,
	isOnAgenda,
	type ItemText,
	lockItem,
	meetingOfItem,
	placeBeforeClosing,
	placeItem,
	saveItem,
	saveItemTexts,
	topicTexts
} from './agenda.store.server.ts';
import type { ItemInput } from './meeting.input.ts';
import { canPlan } from './meeting.policy.ts';
import { lockMeeting } from './meeting.store.server.ts';
import { CLOSING, OPENING, plannable } from './meeting.ts';
import { memoState } from './memo.store.server.ts';
import { memoWritable } from './memo.ts';
import { sayStandingIn } from './meeting.words.ts';

/** The items that every meeting begins and ends with, named in every language. */
export async function addStandingItems(
	work: Work,
	meeting: { id: string; areaId: string }
): Promise<void> {
	let position = 0;
	for (const { standing, minutes } of [...OPENING, ...CLOSING])
		await insertItem(
			work.tx,
			{
				id: work.newId(),
				areaId: meeting.areaId,
				meetingId: meeting.id,
				kind: 'standing',
				standing,
				topicId: null,
				presenter: '',
				minutes,
				texts: LANGS.map((lang) => ({
					lang,
					title: sayStandingIn(standing, lang),
					intro: '',
					original: lang === 'fi'
				}))
			},
			++position,
			work.now
		);
}

/** Puts a topic on a meeting's agenda; its proposer and followers are told. */
export const addTopicItem = (
	ctx: Ctx,
	meetingId: string,
	input: { topic: string; kind: string; minutes?: number; presenter?: string }
) =>
	change(ctx, 'add-topic-item', async (work) => {
		const meeting = await lockMeeting(work.tx, meetingId);
		work.authorise(canPlan(work.viewer, meeting));
		const open = plannable(meeting);
		if (!open.ok) return open;
		const topic = await lockTopic(work.tx, input.topic);
		if (topic.tableId !== meeting.tableId) return refuse('item_of_other_table');
		if (await isOnAgenda(work.tx, topic.id, meetingId)) return refuse('item_already_there');
		const texts = await topicTexts(work.tx, topic.id);
		const id = work.newId();
		await insertItem(
			work.tx,
			{
				id,
				areaId: meeting.areaId,
				meetingId,
				kind: input.kind,
				standing: null,
				topicId: topic.id,
				presenter: input.presenter ?? '',
				minutes: input.minutes ?? 15,
				texts: texts.map((text) => ({
					lang: text.lang,
					title: text.title,
					intro: '',
					original: text.original
				}))
			},
			await placeBeforeClosing(work.tx, meetingId),
			work.now
		);
		// what a decision-maker owes an answer to goes on waiting for it, also when the table talks of it
		const waits = (await openOf(work.tx, topic.id)).questions > 0;
		const moved = await moveTopic(work, topic.id, waits ? 'awaiting_answer' : 'on_agenda', {
			event: 'topic.on_agenda',
			tell: 'on_agenda',
			once: id,
			data: { meeting: meetingId },
			about: { day: dayOf(meeting.startsAt, ctx.zone) }
		});
		if (!moved.ok) return moved;
		await work.record({
			type: 'agenda_item.added',
			subject: { kind: 'agenda_item', id },
			areaId: meeting.areaId,
			tableId: meeting.tableId,
			cameFrom: [{ kind: 'topic', id: topic.id }],
			data: { meeting: meetingId }
		});
		return ok({ id });
	});

/** Adds an item that is no topic: an election, information, a visit. */
export const addItem = (ctx: Ctx, meetingId: string, input: ItemInput) =>
	change(ctx, 'add-item', async (work) => {
		const meeting = await lockMeeting(work.tx, meetingId);
		work.authorise(canPlan(work.viewer, meeting));
		const open = plannable(meeting);
		if (!open.ok) return open;
		const id = work.newId();
		await insertItem(
			work.tx,
			{
				id,
				areaId: meeting.areaId,
				meetingId,
				kind: input.kind === 'standing' ? 'information' : input.kind,
				standing: null,
				topicId: null,
				presenter: input.presenter,
				minutes: input.minutes,
				heldBack: input.held_back,
				heldBackReason: input.held_back_reason,
				texts: textsOf(input)
			},
			await placeBeforeClosing(work.tx, meetingId),
			work.now
		);
		await work.record({
			type: 'agenda_item.added',
			subject: { kind: 'agenda_item', id },
			areaId: meeting.areaId,
			tableId: meeting.tableId,
			data: { meeting: meetingId }
		});
		return ok({ id });
	});

function textsOf(input: ItemInput): ItemText[] {
	const filled = LANGS.filter((lang) => input[`title_${lang}`]);
	return filled.map((lang, i) => ({
		lang,
		title: input[`title_${lang}`],
		intro: input[`intro_${lang}`],
		original: i === 0
	}));
}

export const editItem = (ctx: Ctx, itemId: string, version: number, input: ItemInput) =>
	change(ctx, 'edit-item', async (work) => {
		const item = await lockItem(work.tx, itemId);
		work.authorise(canPlan(work.viewer, { areaId: item.area_id, tableId: item.table_id }));
		if (item.meeting_state === 'cancelled') return refuse('meeting_cancelled');
		// what is published stays as it was approved, in the search too: it is recalled first
		const may = memoWritable(await memoState(work.tx, item.meeting_id));
		if (!may.ok) return may;
		const kind =
			item.kind === 'standing' ? 'standing' : input.kind === 'standing' ? item.kind : input.kind;
		await saveItem(
			work.tx,
			itemId,
			{
				kind,
				presenter: input.presenter,
				minutes: input.minutes,
				heldBack: input.held_back,
				heldBackReason: input.held_back_reason
			},
			version,
			work.now
		);
		await saveItemTexts(work.tx, itemId, item.area_id, textsOf(input), work.now);
		await work.record({
			type: 'agenda_item.changed',
			subject: { kind: 'agenda_item', id: itemId },
			areaId: item.area_id,
			tableId: item.table_id,
			data: { meeting: item.meeting_id }
		});
		return ok({});
	});

/** The order of a meeting is changed by one at a time: everybody locks the meeting first. */
async function lockInOrder(work: Work, itemId: string) {
	await lockMeeting(work.tx, await meetingOfItem(work.tx, itemId));
	return lockItem(work.tx, itemId);
}

export const moveItem = (ctx: Ctx, itemId: string, to: number) =>
	change(ctx, 'move-item', async (work) => {
		const item = await lockInOrder(work, itemId);
		work.authorise(canPlan(work.viewer, { areaId: item.area_id, tableId: item.table_id }));
		const open = plannable({ state: item.meeting_state as 'planned' });
		if (!open.ok) return open;
		await placeItem(work.tx, item, to, work.now);
		await work.record({
			type: 'agenda_item.moved',
			subject: { kind: 'agenda_item', id: itemId },
			areaId: item.area_id,
			tableId: item.table_id,
			data: { meeting: item.meeting_id, to }
		});
		return ok({});
	});

/**
 * Takes an item off the agenda; a topic waits for another meeting, and its followers are told.
 * What was written or agreed at an item keeps it where it is.
 */
export const removeItem = (ctx: Ctx, itemId: string) =>
	change(ctx, 'remove-item', async (work) => {
		const item = await lockInOrder(work, itemId);
		work.authorise(canPlan(work.viewer, { areaId: item.area_id, tableId: item.table_id }));
		const open = plannable({ state: item.meeting_state as 'planned' });
		if (!open.ok) return open;
		if (item.state !== 'coming' || (await hasContent(work.tx, itemId)))
			return refuse('item_dealt_with');
		await detachAll(
			work,
			{ kind: 'agenda_item', id: itemId, areaId: item.area_id, tableId: item.table_id },
			{ meeting: item.meeting_id, item: itemId }
		);
		await deleteItem(work.tx, item);
		await work.record({
			type: 'agenda_item.removed',
			subject: { kind: 'agenda_item', id: itemId },
			areaId: item.area_id,
			tableId: item.table_id,
			data: { meeting: item.meeting_id }
		});
		if (item.topic_id) {
			const back = await waitAgain(work, item.topic_id, {
				event: 'topic.off_agenda',
				tell: 'off_agenda',
				once: itemId,
				data: { meeting: item.meeting_id }
			});
			if (!back.ok) return back;
		}
		return ok({});
	});
