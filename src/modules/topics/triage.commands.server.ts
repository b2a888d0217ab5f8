import { change, type Work } from '#platform/command/change.server.ts';
import type { Ctx } from '#platform/command/context.ts';
import { type Result, ok, refuse } from '#platform/core/result.ts';
import { followOriginal } from './follower.store.server.ts';
import { canTriage } from './topic.policy.ts';
import {
	insertTriage,
	lockTopic,
	markMerged,
	redactOriginal,
	requireTable,
	saveTopic
} from './topic.store.server.ts';
import { type Step, tell } from './topic.tell.server.ts';
import { type Outcome, type Topic, triage } from './topic.ts';
import { showInSearch } from './topic.search.server.ts';

export type TriageInput = {
	topic: string;
	outcome: Outcome;
	reason: string;
	reasonLang: string;
	answer: string;
	network: string;
	other_table: string | null;
	merge_into: string | null;
	several_parties: string;
	competence: string;
	still_time: string;
	one_field: string;
	experience_needed: string;
	output_wanted: string;
	publish: boolean;
	title: string;
	body: string;
	/** The other two texts of the proposal; left out, they are published as they came. */
	heard_text?: string;
	influence_text?: string;
};

/**
 * Triages a topic: an outcome and a reason that the proposer reads in their own language. What
 * is published may be another text than what was sent; the proposal itself stays with the staff.
 */
export const triageTopic = (ctx: Ctx, input: TriageInput) =>
	change(ctx, 'triage-topic', async (work) => {
		const topic = await lockTopic(work.tx, input.topic);
		work.authorise(canTriage(work.viewer, topic));
		const decided = triage(topic, {
			outcome: input.outcome,
			publish: input.publish,
			answer: input.answer,
			network: input.network,
			otherTableId: input.other_table,
			mergeInto: input.merge_into
		});
		if (!decided.ok) return decided;
		const original = await originalOf(work, topic, input);
		if (!original.ok) return original;
		if (input.outcome === 'to_other_table')
			await requireTable(work.tx, topic.areaId, input.other_table!);

		const triageId = work.newId();
		await insertTriage(
			work.tx,
			rowOf(triageId, topic, input, work.viewer?.personId ?? null),
			work.now
		);
		await redactOriginal(work.tx, topic.id, publicText(input), work.now);
		await saveTopic(work.tx, decided.value, work.now);
		if (original.value) await markMerged(work.tx, topic.id, original.value.id);
		await showInSearch(work, topic.id);
		await work.record({
			type: 'topic.triaged',
			subject: { kind: 'topic', id: topic.id },
			areaId: topic.areaId,
			tableId: decided.value.tableId,
			...(original.value && { mergedInto: { kind: 'topic' as const, id: original.value.id } }),
			data: { triage: triageId, outcome: input.outcome, stage: decided.value.stage }
		});
		await tell(work, decided.value, `triaged_${input.outcome}` as Step, triageId, {
			text: input.answer ? `${input.reason}\n\n${input.answer}` : input.reason,
			other: input.network
		});
		if (original.value)
			await followOriginal(work.tx, topic.id, original.value.id, ctx.ports, work.now);
		return ok({ number: topic.number });
	});

const publicText = (input: TriageInput) => ({
	title: input.title,
	body: input.body,
	...(input.heard_text !== undefined && { heard_text: input.heard_text }),
	...(input.influence_text !== undefined && { influence_text: input.influence_text })
});

/** The topic that a duplicate is merged into: in the same area, another one, and not itself merged away. */
async function originalOf(
	work: Work,
	topic: Topic,
	input: TriageInput
): Promise<Result<Topic | null, 'triage_original_missing'>> {
	if (input.outcome !== 'merged') return ok(null);
	const original = await lockTopic(work.tx, input.merge_into!);
	if (
		original.areaId !== topic.areaId ||
		original.id === topic.id ||
		original.visibility !== 'public'
	)
		return refuse('triage_original_missing', {
			fields: { merge_number: 'triage_original_missing' }
		});
	return ok(original);
}

const rowOf = (id: string, topic: Topic, input: TriageInput, byPerson: string | null) => ({
	id,
	topicId: topic.id,
	areaId: topic.areaId,
	outcome: input.outcome,
	reason: input.reason,
	reasonLang: input.reasonLang,
	answer: input.answer,
	network: input.network,
	otherTableId: input.other_table,
	byPerson,
	answers: {
		several_parties: input.several_parties,
		competence: input.competence,
		still_time: input.still_time,
		one_field: input.one_field,
		experience_needed: input.experience_needed,
		output_wanted: input.output_wanted
	}
});
