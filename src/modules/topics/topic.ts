import { type Result, ok, refuse } from '#platform/core/result.ts';

/** The eleven stages of a topic that people meet, and `unconfirmed` before the first of them. */
export const STAGES = [
	'unconfirmed',
	'in_triage',
	'proposed',
	'passed_on',
	'not_taken_up',
	'on_agenda',
	'discussed',
	'carried_out',
	'awaiting_answer',
	'answered',
	'withdrawn',
	'did_not_go_further'
] as const;
export type Stage = (typeof STAGES)[number];

/** Stages after which nothing is expected of anyone. */
export const ENDED: ReadonlySet<Stage> = new Set([
	'passed_on',
	'not_taken_up',
	'answered',
	'withdrawn',
	'did_not_go_further'
]);

export type Topic = {
	id: string;
	areaId: string;
	number: number;
	tableId: string;
	stage: Stage;
	visibility: 'public' | 'area' | 'table' | 'staff' | 'named';
	version: number;
};

/**
 * Where a topic may go by itself. Out of triage leads only `triage`: what is answered or passed on
 * without it would have neither outcome nor reason.
 */
const MOVES: Record<Stage, readonly Stage[]> = {
	unconfirmed: ['in_triage', 'withdrawn'],
	in_triage: ['withdrawn'],
	proposed: [
		'on_agenda',
		'awaiting_answer',
		'carried_out',
		'answered',
		'passed_on',
		'withdrawn',
		'did_not_go_further'
	],
	on_agenda: [
		'proposed',
		'on_agenda',
		'discussed',
		'awaiting_answer',
		'carried_out',
		'answered',
		'withdrawn',
		'did_not_go_further'
	],
	discussed: [
		'proposed',
		'on_agenda',
		'carried_out',
		'awaiting_answer',
		'answered',
		'passed_on',
		'withdrawn',
		'did_not_go_further'
	],
	carried_out: [
		'proposed',
		'on_agenda',
		'awaiting_answer',
		'carried_out',
		'answered',
		'did_not_go_further'
	],
	awaiting_answer: [
		'on_agenda',
		'awaiting_answer',
		'carried_out',
		'answered',
		'did_not_go_further'
	],
	answered: ['on_agenda', 'awaiting_answer', 'carried_out', 'answered', 'did_not_go_further'],
	passed_on: ['proposed'],
	not_taken_up: ['proposed'],
	withdrawn: [],
	did_not_go_further: ['on_agenda', 'awaiting_answer']
};

export type StageRefusal = 'topic_cannot_move';

/**
 * The topic in its next stage, or a refusal when that stage cannot follow.
 *
 * @example move(topic, 'on_agenda') // refused while the topic waits for triage
 */
export function move(topic: Topic, stage: Stage): Result<Topic, StageRefusal> {
	if (!MOVES[topic.stage].includes(stage)) return refuse('topic_cannot_move');
	return ok({ ...topic, stage });
}

export const OUTCOMES = [
	'to_table',
	'to_network',
	'to_other_table',
	'answered_now',
	'declined',
	'merged'
] as const;
export type Outcome = (typeof OUTCOMES)[number];

export type TriageRefusal =
	| 'topic_already_triaged'
	| 'triage_table_missing'
	| 'triage_answer_missing'
	| 'triage_network_missing'
	| 'triage_original_missing';

export type TriageDecision = {
	outcome: Outcome;
	publish: boolean;
	answer: string;
	network: string;
	otherTableId: string | null;
	mergeInto: string | null;
};

/**
 * Decides a triage: the stage and the visibility that follow from its outcome.
 * Only outcome and reason are compulsory; an outcome that leads somewhere must say where.
 */
export function triage(topic: Topic, decision: TriageDecision): Result<Topic, TriageRefusal> {
	if (topic.stage !== 'in_triage') return refuse('topic_already_triaged');
	const missing = whatIsMissing(decision);
	if (missing) return refuse(missing[1], { fields: { [missing[0]]: missing[1] } });
	const stage: Record<Outcome, Stage> = {
		to_table: 'proposed',
		to_network: 'passed_on',
		to_other_table: 'proposed',
		answered_now: 'answered',
		declined: 'not_taken_up',
		merged: 'passed_on'
	};
	return ok({
		...topic,
		stage: stage[decision.outcome],
		visibility: decision.publish && decision.outcome !== 'merged' ? 'public' : 'staff',
		tableId: decision.outcome === 'to_other_table' ? decision.otherTableId! : topic.tableId
	});
}

function whatIsMissing(decision: TriageDecision): [string, TriageRefusal] | null {
	switch (decision.outcome) {
		case 'to_other_table':
			return decision.otherTableId ? null : ['other_table', 'triage_table_missing'];
		case 'answered_now':
			return decision.answer ? null : ['answer', 'triage_answer_missing'];
		case 'to_network':
			return decision.network ? null : ['network', 'triage_network_missing'];
		case 'merged':
			return decision.mergeInto ? null : ['merge_number', 'triage_original_missing'];
		default:
			return null;
	}
}

/** The stage after an answer: still being carried out while actions of the topic are open. */
export const stageAfterAnswer = (open: { questions: number; actions: number }): Stage =>
	open.questions > 0 ? 'awaiting_answer' : open.actions > 0 ? 'carried_out' : 'answered';

/**
 * Days that an answer has been waited for, July left out: decision-makers do not meet then.
 *
 * @param from first day of waiting, `YYYY-MM-DD`
 * @param to today
 */
export function waitingDays(
	from: string,
	to: string,
	between: (a: string, b: string) => number
): number {
	const all = between(from, to);
	let july = 0;
	for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year++) {
		const start = from > `${year}-07-01` ? from : `${year}-07-01`;
		const end = to < `${year}-08-01` ? to : `${year}-08-01`;
		if (start < end) july += between(start, end);
	}
	return Math.max(0, all - july);
}

/** The due day so many days from the asking. July does not count, and no due day falls in it. */
export function answerDue(
	asked: string,
	days: number,
	addDays: (day: string, n: number) => string,
	between: (a: string, b: string) => number
): string {
	let due = addDays(asked, days);
	while (waitingDays(asked, due, between) < days || due.slice(5, 7) === '07') due = addDays(due, 1);
	return due;
}
