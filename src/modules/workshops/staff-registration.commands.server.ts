import { change } from '#platform/command/change.server.ts';
import type { Ctx } from '#platform/command/context.ts';
import { NotFound } from '#platform/core/faults.ts';
import { leave } from './own-registration.commands.server.ts';
import { lockRegistration } from './registration.store.server.ts';
import { canLeadWorkshop } from './workshop.policy.ts';
import { lockWorkshop } from './workshop.store.server.ts';

/** Cancels for somebody who has called. They get the same mail, and the next in line the seat. */
export const cancelForSomebody = (ctx: Ctx, workshopId: string, person: string) =>
	change(ctx, 'cancel-for-somebody', async (work) => {
		const workshop = await lockWorkshop(work.tx, workshopId);
		work.authorise(canLeadWorkshop(work.viewer, workshop));
		const one = await lockRegistration(work.tx, person);
		if (one.workshopId !== workshop.id) throw new NotFound();
		return leave(work, workshop, one);
	});
