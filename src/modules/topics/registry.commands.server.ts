import { change } from '#platform/command/change.server.ts';
import type { Ctx } from '#platform/command/context.ts';
import { ok } from '#platform/core/result.ts';
import { canEditTexts } from './topic.policy.ts';
import { lockTopic, saveRecord } from './topic.store.server.ts';

/** Says whose record a topic is, and under which number the registry keeps it. */
export const registerTopic = (
	ctx: Ctx,
	input: { topic: string; record_of: 'host' | 'association'; diary_number: string }
) =>
	change(ctx, 'register-topic', async (work) => {
		const topic = await lockTopic(work.tx, input.topic);
		work.authorise(canEditTexts(work.viewer, topic));
		const record = { recordOf: input.record_of, diaryNumber: input.diary_number || null };
		await saveRecord(work.tx, topic.id, record, work.now);
		await work.record({
			type: 'topic.registered',
			subject: { kind: 'topic', id: topic.id },
			areaId: topic.areaId,
			tableId: topic.tableId,
			data: { record_of: input.record_of }
		});
		return ok({ number: topic.number });
	});
