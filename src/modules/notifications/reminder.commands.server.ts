import { change } from '#platform/command/change.server.ts';
import type { Ctx } from '#platform/command/context.ts';
import { NotFound } from '#platform/core/faults.ts';
import { ok, refuse } from '#platform/core/result.ts';
import { canStopReminder } from './reminder.policy.ts';
import { areaOfThing, insertStopped } from './reminder.store.server.ts';
import { readReminderKey, thingOf } from './reminder.ts';

/** Stops a reminder before its moment. One that went out already is not called back. */
export const stopReminder = (ctx: Ctx, areaId: string, input: { key: string }) =>
	change(ctx, 'stop-reminder', async (work) => {
		work.authorise(canStopReminder(work.viewer, { areaId }));
		const reminder = readReminderKey(input.key);
		if (!reminder) return refuse('field_wrong');
		const thing = thingOf(reminder);
		if ((await areaOfThing(work.tx, thing.kind as 'action', thing.id)) !== areaId)
			throw new NotFound();
		await insertStopped(
			work.tx,
			{ key: input.key, areaId, byPerson: work.viewer?.personId ?? null },
			work.now
		);
		await work.record({
			type: 'reminder.stopped',
			subject: thing,
			areaId,
			data: { reminder: reminder.kind, day: reminder.day }
		});
		return ok({});
	});
