import { change } from '#platform/command/change.server.ts';
import type { Ctx } from '#platform/command/context.ts';
import { ok } from '#platform/core/result.ts';
import type { PastedItem, PastedMemo } from '#platform/documents/paste.ts';
import { insertItem, placeBeforeClosing, setItemState } from './agenda.store.server.ts';
import { canWriteMemo } from './meeting.policy.ts';
import { lockMeeting } from './meeting.store.server.ts';
import { writable } from './meeting.ts';
import { numberDecisions } from './memo.commands.server.ts';
import { ensureMemo, itemsByTitle, memoState, saveMemoField } from './memo.store.server.ts';
import { memoWritable } from './memo.ts';

const LONGEST = 20_000;

/**
 * Writes a memo that was pasted whole into its items: into the item of the same title, else into
 * a new one. Text is put after what stands there; nothing is overwritten. Actions need an owner
 * and a day, so they stay in the notes as they were written, to be agreed one by one.
 */
export const pasteMemo = (ctx: Ctx, meetingId: string, lang: string, pasted: PastedMemo) =>
	change(ctx, 'paste-memo', async (work) => {
		const meeting = await lockMeeting(work.tx, meetingId);
		work.authorise(canWriteMemo(work.viewer, meeting));
		const open = writable(meeting);
		if (!open.ok) return open;
		await ensureMemo(work.tx, meetingId, meeting.areaId, work.now);
		const may = memoWritable(await memoState(work.tx, meetingId));
		if (!may.ok) return may;
		const there = await itemsByTitle(work.tx, meetingId, lang);
		for (const item of pasted.items) {
			let id = there.find((one) => one.title.toLowerCase() === item.title.toLowerCase())?.id;
			if (!id) {
				id = work.newId();
				await insertItem(
					work.tx,
					{
						id,
						areaId: meeting.areaId,
						meetingId,
						kind: item.decision ? 'decision' : 'discussion',
						standing: null,
						topicId: null,
						presenter: '',
						minutes: 10,
						texts: [
							{ lang, title: item.title.slice(0, 200) || item.mark, intro: '', original: true }
						]
					},
					await placeBeforeClosing(work.tx, meetingId),
					work.now
				);
				await setItemState(work.tx, id, 'done', work.now);
			}
			for (const [field, text] of fieldsOf(item)) {
				const stands = there.find((one) => one.id === id)?.fields[field];
				const whole = stands?.text ? `${stands.text}\n\n${text}` : text;
				await saveMemoField(
					work.tx,
					{
						itemId: id,
						areaId: meeting.areaId,
						field,
						lang,
						version: stands?.version ?? 0,
						by: work.viewer?.personId ?? null
					},
					whole.slice(0, LONGEST),
					work.now
				);
			}
		}
		await numberDecisions(work, meetingId, meeting.areaId, meeting.tableId);
		await work.record({
			type: 'memo.pasted',
			subject: { kind: 'memo', id: meetingId },
			areaId: meeting.areaId,
			tableId: meeting.tableId,
			data: { meeting: meetingId, items: pasted.items.length }
		});
		return ok({});
	});

function fieldsOf(item: PastedItem): ['notes' | 'decision', string][] {
	const actions = item.actions
		.map((action) => [action.text, action.owner].filter(Boolean).join(' – '))
		.join('\n');
	const notes = [item.body, actions].filter(Boolean).join('\n\n');
	return [
		...(notes ? [['notes', notes] as ['notes', string]] : []),
		...(item.decision ? [['decision', item.decision] as ['decision', string]] : [])
	];
}
