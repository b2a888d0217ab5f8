import { change } from '#platform/command/change.server.ts';
import type { Ctx } from '#platform/command/context.ts';
import { NotFound } from '#platform/core/faults.ts';
import type { Lang } from '#platform/core/lang.ts';
import { ok } from '#platform/core/result.ts';
import { endSessionRow, savePerson, setActingFor } from './account.store.server.ts';

/** Ends one of the viewer's own sessions; somebody else's is not found. */
export const endSession = (ctx: Ctx, sessionId: string) =>
	change(ctx, 'end-session', async (work) => {
		work.authorise(work.viewer !== null);
		const ended = await endSessionRow(work.tx, sessionId, work.viewer!.personId, work.now);
		if (!ended) throw new NotFound();
		await work.record({
			type: 'person.signed_out',
			subject: { kind: 'person', id: work.viewer!.personId },
			areaId: null
		});
		return ok({});
	});

/** Chooses whom the viewer acts for: one of their organisations, or nobody but themselves. */
export const actFor = (ctx: Ctx, organisationId: string | null) =>
	change(ctx, 'act-for', async (work) => {
		const mine =
			work.viewer?.organisations.some((one) => one.organisationId === organisationId) ?? false;
		work.authorise(work.viewer !== null && (organisationId === null || mine));
		await setActingFor(work.tx, work.viewer!.sessionId, organisationId);
		await work.record({
			type: 'person.acts_for',
			subject: { kind: 'person', id: work.viewer!.personId },
			areaId: null,
			data: { organisation: organisationId }
		});
		return ok({});
	});

export const saveProfile = (ctx: Ctx, input: { name: string; lang: Lang }) =>
	change(ctx, 'save-profile', async (work) => {
		work.authorise(work.viewer !== null);
		await savePerson(work.tx, work.viewer!.personId, input.name, input.lang);
		await work.record({
			type: 'person.changed',
			subject: { kind: 'person', id: work.viewer!.personId },
			areaId: null
		});
		return ok({});
	});
