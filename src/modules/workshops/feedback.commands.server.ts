import { anyPublic } from '#modules/attachments/attachment.door.server.ts';
import { change } from '#platform/command/change.server.ts';
import type { Ctx } from '#platform/command/context.ts';
import { ok, refuse } from '#platform/core/result.ts';
import { presentAt } from './registration.store.server.ts';
import { mailRegistered } from './seats.server.ts';
import { canLeadWorkshop } from './workshop.policy.ts';
import { feedbackOf, lockWorkshop, setFeedback, setFeedbackSent } from './workshop.store.server.ts';

/** Where the survey is, and how many have answered: a survey of any kind, made elsewhere. */
export const saveFeedback = (
	ctx: Ctx,
	workshopId: string,
	input: { url: string | null; answers: number | null }
) =>
	change(ctx, 'save-feedback', async (work) => {
		const workshop = await lockWorkshop(work.tx, workshopId);
		work.authorise(canLeadWorkshop(work.viewer, workshop));
		const came = (await presentAt(work.tx, workshopId)).length;
		if (input.answers !== null && input.answers > came)
			return refuse('feedback_too_many', {
				fields: { answers: 'feedback_too_many' as const },
				about: { count: came }
			});
		await setFeedback(work.tx, workshopId, input, work.now);
		await work.record({
			type: 'workshop.feedback_saved',
			subject: { kind: 'workshop', id: workshopId },
			areaId: workshop.areaId,
			data: { answers: input.answers }
		});
		return ok({ came });
	});

/** Sends the link to everybody who came, in their language, once for ever; also where the slides are. */
export const sendFeedback = (ctx: Ctx, workshopId: string) =>
	change(ctx, 'send-feedback', async (work) => {
		const workshop = await lockWorkshop(work.tx, workshopId);
		work.authorise(canLeadWorkshop(work.viewer, workshop));
		if (workshop.state !== 'running' && workshop.state !== 'held')
			return refuse('workshop_not_running');
		const { url, sentAt } = await feedbackOf(work.tx, workshopId);
		if (!url) return refuse('feedback_no_link', { fields: { url: 'feedback_no_link' as const } });
		if (sentAt) return refuse('feedback_sent');
		const materials = await anyPublic(work.tx, { kind: 'workshop', id: workshopId });
		const more = { feedback_url: url, ...(materials && { materials: 'yes' }) };
		let sent = 0;
		for (const one of await presentAt(work.tx, workshopId))
			if (await mailRegistered(work, one, 'workshop_feedback', 'asked', more)) sent++;
		await setFeedbackSent(work.tx, workshopId, work.now);
		await work.record({
			type: 'workshop.feedback_asked',
			subject: { kind: 'workshop', id: workshopId },
			areaId: workshop.areaId,
			data: { sent }
		});
		return ok({ sent });
	});
