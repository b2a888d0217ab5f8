import { nextNumber } from '#modules/areas/area.door.server.ts';
import { addProposal } from '#modules/topics/topic.commands.server.ts';
import { type Work, change } from '#platform/command/change.server.ts';
import type { Ctx } from '#platform/command/context.ts';
import { type Day, dayOf } from '#platform/core/dates.ts';
import { NotFound } from '#platform/core/faults.ts';
import type { Lang } from '#platform/core/lang.ts';
import { type Result, ok } from '#platform/core/result.ts';
import type { Thing } from '#platform/events/event.ts';
import { type Became, mayDecide } from './harvest.ts';
import {
	type ItemHeld,
	type WorkshopOfHarvest,
	dropDecision,
	lockItem,
	saveDecision,
	workshopOf
} from './harvest.store.server.ts';
import { committed } from './idea.committed.server.ts';
import type { IdeaInput } from './idea.input.ts';
import { canHarvest } from './idea.policy.ts';
import { insertIdea, lockIdea, saveIdeaTexts } from './idea.store.server.ts';
import { park } from './idea.ts';

type Doing = { work: Work; workshop: WorkshopOfHarvest; item: ItemHeld };

/**
 * The frame of every decision on a cluster or a note: held, allowed, not decided before. It also
 * links the notes to their cluster, so that the thread of what comes of it begins with them.
 */
const decide = <T>(
	ctx: Ctx,
	name: string,
	of: { workshopId: string; item: string },
	run: (doing: Doing) => Promise<Result<T>>
) =>
	change(ctx, name, async (work): Promise<Result<T>> => {
		const workshop = await workshopOf(work.tx, of.workshopId);
		work.authorise(canHarvest(work.viewer, workshop.areaId));
		const item = await lockItem(work.tx, workshop.id, of.item);
		const may = mayDecide(item.became);
		if (!may.ok) return may;
		return run({ work, workshop, item });
	});

const thingOf = (item: ItemHeld): Thing => ({ kind: item.kind, id: item.id });

/** Keeps the decision and says what became of the item. */
async function became(
	{ work, workshop, item }: Doing,
	what: Became,
	more: { ideaId?: string; topicId?: string; reason?: string; lookAgain?: Day } = {}
): Promise<void> {
	const by = work.viewer?.personId ?? null;
	await saveDecision(work.tx, workshop, item, { became: what, by, ...more }, work.now);
	await work.record({
		type: 'harvest.decided',
		subject: thingOf(item),
		areaId: workshop.areaId,
		cameFrom: item.notes.map((id) => ({ kind: 'note', id })),
		data: {
			workshop: workshop.id,
			became: what,
			idea: more.ideaId ?? null,
			topic: more.topicId ?? null,
			look_again: more.lookAgain ?? null
		}
	});
}

/** A cluster becomes an idea, with what is known before people leave. */
export const makeIdea = (ctx: Ctx, of: { workshopId: string; item: string }, input: IdeaInput) =>
	decide(ctx, 'make-idea', of, async (doing) => {
		const { work, workshop, item } = doing;
		const row = await committed(
			work,
			{ areaId: workshop.areaId, startsAt: workshop.startsAt },
			input
		);
		if (!row.ok) return row;
		const id = work.newId();
		const number = await nextNumber(work.tx, workshop.areaId, 'idea');
		const idea = { id, areaId: workshop.areaId, number, workshopId: workshop.id };
		await insertIdea(work.tx, idea, row.value, work.now);
		const { lang, title, need, forWhom, nextStep } = input;
		await saveIdeaTexts(work.tx, idea, [{ lang, title, need, forWhom, nextStep }], work.now);
		await became(doing, 'idea', { ideaId: id });
		await work.record({
			type: 'idea.made',
			subject: { kind: 'idea', id },
			areaId: workshop.areaId,
			cameFrom: [thingOf(item)],
			data: { number, workshop: workshop.id, next_on: row.value.nextOn }
		});
		return ok({ id, number });
	});

/** A cluster that belongs to an idea of the same day: both are what it came from. */
export const joinIdea = (ctx: Ctx, of: { workshopId: string; item: string }, ideaId: string) =>
	decide(ctx, 'join-idea', of, async (doing) => {
		const { work, workshop, item } = doing;
		const idea = await lockIdea(work.tx, ideaId);
		if (idea.workshopId !== workshop.id) throw new NotFound();
		await became(doing, 'idea', { ideaId });
		await work.record({
			type: 'idea.joined',
			subject: { kind: 'idea', id: ideaId },
			areaId: workshop.areaId,
			cameFrom: [thingOf(item)],
			data: { number: idea.number }
		});
		return ok({ number: idea.number });
	});

/**
 * A cluster becomes a topic for a table, by the ordinary way: it waits for triage, and nothing of
 * it is public before. How people were heard is the workshop itself.
 */
export const proposeItem = (
	ctx: Ctx,
	of: { workshopId: string; item: string },
	input: { table: string; title: string; body: string; text_lang: Lang },
	/** The workshop in words, in the language of the text. */
	heard: string
) =>
	decide(ctx, 'propose-cluster', of, async (doing) => {
		const { work, workshop, item } = doing;
		const made = await addProposal(work, {
			areaId: workshop.areaId,
			table: input.table,
			title: input.title,
			body: input.body,
			life: 'others',
			heard: 'asked',
			heard_text: heard,
			influence_by: null,
			influence_text: '',
			behalf: 'others',
			organisation: null,
			organisation_name: '',
			name: '',
			email: null,
			phone: '',
			name_public: false,
			lang: input.text_lang,
			entered: { channel: 'meeting', postal: '' },
			cameOf: [thingOf(item)]
		});
		if (!made.ok) return made;
		await became(doing, 'topic', { topicId: made.value.id });
		return ok({ number: made.value.number });
	});

/** Left for later, with a reason and a day on which it is looked at again. */
export const parkItem = (
	ctx: Ctx,
	of: { workshopId: string; item: string },
	input: { reason: string; lookAgain: Day }
) =>
	decide(ctx, 'park-cluster', of, async (doing) => {
		const parked = park(input.lookAgain, dayOf(doing.work.now, ctx.zone));
		if (!parked.ok) return parked;
		await became(doing, 'parked', input);
		return ok({});
	});

/** What was parked waits for a decision again. */
export const takeUpItem = (ctx: Ctx, of: { workshopId: string; item: string }) =>
	decide(ctx, 'take-up-cluster', of, async ({ work, workshop, item }) => {
		if (item.became !== 'parked') throw new NotFound();
		await dropDecision(work.tx, workshop.id, item.id);
		await work.record({
			type: 'harvest.taken_up',
			subject: thingOf(item),
			areaId: workshop.areaId,
			data: { workshop: workshop.id }
		});
		return ok({});
	});
