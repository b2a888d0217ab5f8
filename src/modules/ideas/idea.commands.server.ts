import { type Work, change } from '#platform/command/change.server.ts';
import type { Ctx } from '#platform/command/context.ts';
import { type Day, dayOf } from '#platform/core/dates.ts';
import type { Lang } from '#platform/core/lang.ts';
import { ok, refuse } from '#platform/core/result.ts';
import { workshopOf } from './harvest.store.server.ts';
import { committed } from './idea.committed.server.ts';
import type { Commitment, IdeaEdit } from './idea.input.ts';
import { canFinishStep, canHarvest } from './idea.policy.ts';
import {
	type IdeaRow,
	lockIdea,
	parkIdeaRow,
	saveIdea,
	saveIdeaTexts,
	savePromises,
	saveStep,
	setStepDone,
	stepsOf,
	unparkIdeaRow
} from './idea.store.server.ts';
import { type Idea, finishStep, ownership, park } from './idea.ts';

const startOf = async (work: Work, idea: Idea): Promise<Date | null> =>
	idea.workshopId ? (await workshopOf(work.tx, idea.workshopId)).startsAt : null;

/** One event for whatever of the commitment is another one now. */
const recordChange = (work: Work, idea: Idea, row: IdeaRow) =>
	work.record({
		type:
			row.ownerOrganisation && row.ownerOrganisation !== idea.ownerOrganisation
				? 'idea.owned'
				: 'idea.changed',
		subject: { kind: 'idea', id: idea.id },
		areaId: idea.areaId,
		data: {
			owner: ownership(row),
			organisation: row.ownerOrganisationId,
			next_on: row.nextOn
		}
	});

/** Changes an idea in all its languages. */
export const editIdea = (ctx: Ctx, id: string, version: number, input: IdeaEdit) =>
	change(ctx, 'edit-idea', async (work) => {
		const idea = await lockIdea(work.tx, id);
		work.authorise(canHarvest(work.viewer, idea.areaId));
		const row = await committed(
			work,
			{ areaId: idea.areaId, startsAt: await startOf(work, idea) },
			input,
			idea.nextOn
		);
		if (!row.ok) return row;
		const steps = await stepsOf(work.tx, id);
		const other = !steps.some((text) => text.next_step === input.nextStep);
		await saveIdea(
			work.tx,
			id,
			row.value,
			version,
			other || row.value.nextOn !== idea.nextOn,
			work.now
		);
		await saveIdeaTexts(work.tx, idea, input.texts, work.now);
		await savePromises(work.tx, idea, input.promises);
		await recordChange(work, idea, row.value);
		return ok({ number: idea.number });
	});

/** What is asked before people leave: who takes it, what happens next, who might pay. */
export const commitIdea = (ctx: Ctx, id: string, version: number, lang: Lang, input: Commitment) =>
	change(ctx, 'commit-idea', async (work) => {
		const idea = await lockIdea(work.tx, id);
		work.authorise(canHarvest(work.viewer, idea.areaId));
		if (!input.ownerOrganisation && !input.ownerNone)
			return refuse('idea_owner_missing', { fields: { owner: 'idea_owner_missing' } });
		const row = await committed(
			work,
			{ areaId: idea.areaId, startsAt: await startOf(work, idea) },
			input,
			idea.nextOn
		);
		if (!row.ok) return row;
		const other = await saveStep(work.tx, id, lang, input.nextStep);
		await saveIdea(
			work.tx,
			id,
			row.value,
			version,
			other || row.value.nextOn !== idea.nextOn,
			work.now
		);
		await recordChange(work, idea, row.value);
		return ok({ number: idea.number });
	});

/** The next step is taken. The staff says so, or whoever acts for the owner. */
export const finishIdeaStep = (ctx: Ctx, id: string) =>
	change(ctx, 'finish-idea-step', async (work) => {
		const idea = await lockIdea(work.tx, id);
		work.authorise(canFinishStep(work.viewer, idea));
		const done = finishStep(idea);
		if (!done.ok) return done;
		await setStepDone(work.tx, id, work.now);
		await work.record({
			type: 'idea.step_done',
			subject: { kind: 'idea', id },
			areaId: idea.areaId,
			data: { next_on: idea.nextOn }
		});
		return ok({ number: idea.number });
	});

export const parkIdea = (ctx: Ctx, id: string, input: { reason: string; lookAgain: Day }) =>
	change(ctx, 'park-idea', async (work) => {
		const idea = await lockIdea(work.tx, id);
		work.authorise(canHarvest(work.viewer, idea.areaId));
		if (idea.parked) return refuse('idea_parked');
		const parked = park(input.lookAgain, dayOf(work.now, ctx.zone));
		if (!parked.ok) return parked;
		await parkIdeaRow(work.tx, idea, { ...input, by: work.viewer?.personId ?? null }, work.now);
		await work.record({
			type: 'idea.parked',
			subject: { kind: 'idea', id },
			areaId: idea.areaId,
			data: { look_again: input.lookAgain }
		});
		return ok({ number: idea.number });
	});

/** An idea that was parked goes on. */
export const resumeIdea = (ctx: Ctx, id: string) =>
	change(ctx, 'resume-idea', async (work) => {
		const idea = await lockIdea(work.tx, id);
		work.authorise(canHarvest(work.viewer, idea.areaId));
		if (!idea.parked) return refuse('idea_not_parked');
		await unparkIdeaRow(work.tx, id, work.now);
		await work.record({
			type: 'idea.resumed',
			subject: { kind: 'idea', id },
			areaId: idea.areaId
		});
		return ok({ number: idea.number });
	});
