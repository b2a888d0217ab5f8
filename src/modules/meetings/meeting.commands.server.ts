import { nextNumber } from '#modules/areas/area.door.server.ts';
import { lockTable } from '#modules/tables/table.door.server.ts';
import { moveTopic, waitAgain } from '#modules/topics/topic.commands.server.ts';
import { openOf } from '#modules/topics/topic.door.server.ts';
import { lockTopic } from '#modules/topics/topic.door.server.ts';
import type { Stage } from '#modules/topics/topic.ts';
import { type Work, change } from '#platform/command/change.server.ts';
import type { Ctx } from '#platform/command/context.ts';
import { dayOf, instantOf } from '#platform/core/dates.ts';
import { ok } from '#platform/core/result.ts';
import { itemsOfMeeting, setItemState } from './agenda.store.server.ts';
import { addStandingItems } from './agenda.commands.server.ts';
import { tellInvited } from './invitation.commands.server.ts';
import type { MeetingInput } from './meeting.input.ts';
import { canPlan } from './meeting.policy.ts';
import {
	insertMeeting,
	lockMeeting,
	nextTermNumber,
	saveMeeting,
	setMeetingState
} from './meeting.store.server.ts';
import { plannable } from './meeting.ts';
import { ensureMemo } from './memo.store.server.ts';

/** Plans a meeting of a table, with the items that every meeting has. Nobody is told yet. */
export const planMeeting = (ctx: Ctx, tableId: string, input: MeetingInput) =>
	change(ctx, 'plan-meeting', async (work) => {
		const table = await lockTable(work.tx, tableId);
		work.authorise(canPlan(work.viewer, { areaId: table.areaId, tableId }));
		const id = work.newId();
		const year = Number(input.day.slice(0, 4));
		const number = await nextNumber(work.tx, table.areaId, 'meeting');
		const termNumber = await nextTermNumber(work.tx, tableId, year);
		await insertMeeting(
			work.tx,
			{ id, areaId: table.areaId, tableId, number, termNumber, year, ...whenOf(ctx, input) },
			work.now
		);
		await addStandingItems(work, { id, areaId: table.areaId });
		await work.record({
			type: 'meeting.planned',
			subject: { kind: 'meeting', id },
			areaId: table.areaId,
			tableId,
			data: { meeting: id, number }
		});
		return ok({ id, number });
	});

const whenOf = (ctx: Ctx, input: MeetingInput) => ({
	startsAt: instantOf(input.day, input.starts, ctx.zone),
	endsAt: instantOf(input.day, input.ends, ctx.zone),
	place: input.place,
	remoteUrl: input.remote_url,
	open: input.open_meeting
});

/** Changes time or place. Who was invited is told what moved. */
export const editMeeting = (ctx: Ctx, id: string, version: number, input: MeetingInput) =>
	change(ctx, 'edit-meeting', async (work) => {
		const meeting = await lockMeeting(work.tx, id);
		work.authorise(canPlan(work.viewer, meeting));
		const open = plannable(meeting);
		if (!open.ok) return open;
		const when = whenOf(ctx, input);
		const moved =
			meeting.startsAt.getTime() !== when.startsAt.getTime() ||
			meeting.endsAt.getTime() !== when.endsAt.getTime() ||
			meeting.place !== when.place ||
			(meeting.remoteUrl ?? '') !== when.remoteUrl;
		await saveMeeting(work.tx, id, when, version, moved, work.now);
		await work.record({
			type: 'meeting.changed',
			subject: { kind: 'meeting', id },
			areaId: meeting.areaId,
			tableId: meeting.tableId,
			data: { meeting: id }
		});
		if (moved && meeting.state === 'invited')
			await tellInvited(work, id, 'meeting_moved', `${meeting.sequence + 1}`);
		return ok({ number: meeting.number });
	});

/** Cancels a meeting: its topics wait for the next one, and everybody invited is told why. */
export const cancelMeeting = (ctx: Ctx, id: string, reason: string) =>
	change(ctx, 'cancel-meeting', async (work) => {
		const meeting = await lockMeeting(work.tx, id);
		work.authorise(canPlan(work.viewer, meeting));
		const open = plannable(meeting);
		if (!open.ok) return open;
		await setMeetingState(work.tx, id, 'cancelled', work.now, { reason });
		await work.record({
			type: 'meeting.cancelled',
			subject: { kind: 'meeting', id },
			areaId: meeting.areaId,
			tableId: meeting.tableId,
			data: { meeting: id }
		});
		for (const item of await itemsOfMeeting(work.tx, id))
			if (item.topic_id) {
				const back = await waitAgain(work, item.topic_id, {
					event: 'topic.meeting_cancelled',
					tell: 'meeting_cancelled',
					once: id,
					data: { meeting: id },
					about: { text: reason }
				});
				if (!back.ok) return back;
			}
		if (meeting.state !== 'planned')
			await tellInvited(work, id, 'meeting_cancelled', 'cancelled', { reason });
		return ok({ number: meeting.number });
	});

/** The meeting begins: the memo is open for its writers. */
export const startMeeting = (ctx: Ctx, id: string) =>
	change(ctx, 'start-meeting', async (work) => {
		const meeting = await lockMeeting(work.tx, id);
		work.authorise(canPlan(work.viewer, meeting));
		const open = plannable(meeting);
		if (!open.ok) return open;
		await setMeetingState(work.tx, id, 'running', work.now);
		await ensureMemo(work.tx, id, meeting.areaId, work.now);
		await work.record({
			type: 'meeting.started',
			subject: { kind: 'meeting', id },
			areaId: meeting.areaId,
			tableId: meeting.tableId,
			data: { meeting: id }
		});
		return ok({ number: meeting.number });
	});

/**
 * Closes a meeting. Topics that were dealt with go on – discussed, being carried out when actions
 * were agreed, awaiting an answer when a question was put – and the rest wait for the next one.
 */
export const closeMeeting = (ctx: Ctx, id: string) =>
	change(ctx, 'close-meeting', async (work) => {
		const meeting = await lockMeeting(work.tx, id);
		work.authorise(canPlan(work.viewer, meeting));
		const open = plannable(meeting);
		if (!open.ok) return open;
		await ensureMemo(work.tx, id, meeting.areaId, work.now);
		for (const item of await itemsOfMeeting(work.tx, id)) {
			const done = item.state === 'done' || item.state === 'now';
			if (item.state === 'now') await setItemState(work.tx, item.id, 'done', work.now);
			if (item.state === 'coming')
				await setItemState(work.tx, item.id, item.topic_id ? 'postponed' : 'done', work.now);
			if (!item.topic_id) continue;
			const moved = done
				? await discussed(work, item.topic_id, id)
				: await postponed(work, item.topic_id, id);
			if (!moved.ok) return moved;
		}
		await setMeetingState(work.tx, id, 'held', work.now);
		await work.record({
			type: 'meeting.held',
			subject: { kind: 'meeting', id },
			areaId: meeting.areaId,
			tableId: meeting.tableId,
			data: { meeting: id, day: dayOf(meeting.startsAt, ctx.zone) }
		});
		return ok({ number: meeting.number });
	});

async function discussed(work: Work, topicId: string, meetingId: string) {
	const open = await openOf(work.tx, topicId);
	const stage: Stage = open.questions
		? 'awaiting_answer'
		: open.actions
			? 'carried_out'
			: 'discussed';
	const { stage: before } = await lockTopic(work.tx, topicId);
	// the topic may have gone further during the meeting: an answer was recorded, it was withdrawn
	const next = before === 'on_agenda' || before === 'awaiting_answer' ? stage : null;
	return moveTopic(work, topicId, next, {
		event: 'topic.discussed',
		tell: 'discussed',
		once: meetingId,
		data: { meeting: meetingId }
	});
}

const postponed = (work: Work, topicId: string, meetingId: string) =>
	waitAgain(work, topicId, {
		event: 'topic.postponed',
		tell: 'off_agenda',
		once: meetingId,
		data: { meeting: meetingId }
	});
