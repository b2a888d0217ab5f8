import { attach, detach } from '#modules/attachments/attachment.commands.server.ts';
import type { AttachmentInput } from '#modules/attachments/attachment.input.ts';
import { change } from '#platform/command/change.server.ts';
import type { Ctx } from '#platform/command/context.ts';
import { ok } from '#platform/core/result.ts';
import type { ReceivedFile } from '#platform/files/store.server.ts';
import { lockItem } from './agenda.store.server.ts';
import { canPlan } from './meeting.policy.ts';
import { type MeetingState, writable } from './meeting.ts';

/**
 * Adds a paper to an item of the agenda. Also after the meeting, when the slides come late, but
 * not to a meeting that was cancelled.
 */
export const addPaper = (ctx: Ctx, itemId: string, input: AttachmentInput, file: ReceivedFile) =>
	change(ctx, 'add-paper', async (work) => {
		const item = await lockItem(work.tx, itemId);
		const of = { areaId: item.area_id, tableId: item.table_id };
		work.authorise(canPlan(work.viewer, of));
		const open = writable({ state: item.meeting_state as MeetingState });
		if (!open.ok) return open;
		return attach(work, { kind: 'agenda_item', id: itemId, ...of }, input, file, {
			meeting: item.meeting_id,
			item: itemId
		});
	});

/** Takes a paper off its item. */
export const removePaper = (ctx: Ctx, itemId: string, attachmentId: string) =>
	change(ctx, 'remove-paper', async (work) => {
		const item = await lockItem(work.tx, itemId);
		const of = { areaId: item.area_id, tableId: item.table_id };
		work.authorise(canPlan(work.viewer, of));
		await detach(work, { kind: 'agenda_item', id: itemId, ...of }, attachmentId, {
			meeting: item.meeting_id,
			item: itemId
		});
		return ok({});
	});
