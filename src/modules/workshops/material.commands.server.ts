import { attach, detach } from '#modules/attachments/attachment.commands.server.ts';
import type { About } from '#modules/attachments/attachment.ts';
import { change } from '#platform/command/change.server.ts';
import type { Ctx } from '#platform/command/context.ts';
import { ok, refuse } from '#platform/core/result.ts';
import type { ReceivedFile } from '#platform/files/store.server.ts';
import type { MaterialInput } from './material.input.ts';
import { canLeadWorkshop } from './workshop.policy.ts';
import { lockWorkshop } from './workshop.store.server.ts';
import type { Workshop } from './workshop.ts';

const about = ({ id, areaId }: Workshop): About => ({
	kind: 'workshop',
	id,
	areaId,
	tableId: null
});

/**
 * Adds slides or another file to a day. Also when the day is over, because slides come late, but
 * not to one that was cancelled.
 */
export const addMaterial = (
	ctx: Ctx,
	workshopId: string,
	input: MaterialInput,
	file: ReceivedFile
) =>
	change(ctx, 'add-material', async (work) => {
		const workshop = await lockWorkshop(work.tx, workshopId);
		work.authorise(canLeadWorkshop(work.viewer, workshop));
		if (workshop.state === 'cancelled') return refuse('workshop_cancelled');
		return attach(work, about(workshop), input, file, { workshop: workshopId });
	});

/** Takes a file off its day. */
export const removeMaterial = (ctx: Ctx, workshopId: string, attachmentId: string) =>
	change(ctx, 'remove-material', async (work) => {
		const workshop = await lockWorkshop(work.tx, workshopId);
		work.authorise(canLeadWorkshop(work.viewer, workshop));
		await detach(work, about(workshop), attachmentId, { workshop: workshopId });
		return ok({});
	});
