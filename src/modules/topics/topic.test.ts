import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '#platform/core/dates.ts';
import {
	ENDED,
	OUTCOMES,
	type Outcome,
	STAGES,
	type Stage,
	type Topic,
	type TriageDecision,
	answerDue,
	move,
	stageAfterAnswer,
	triage,
	waitingDays
} from './topic.ts';

const topic = (stage: Stage, more: Partial<Topic> = {}): Topic => ({
	id: 't',
	areaId: 'a',
	number: 12,
	tableId: 'near',
	stage,
	visibility: 'staff',
	version: 1,
	...more
});
const after = (stage: Stage) => STAGES.filter((next) => move(topic(stage), next).ok);

describe('the stages of a topic', () => {
	it.each<[Stage, Stage[]]>([
		['unconfirmed', ['in_triage', 'withdrawn']],
		// only triage leads on from triage
		['in_triage', ['withdrawn']],
		[
			'proposed',
			[
				'passed_on',
				'on_agenda',
				'carried_out',
				'awaiting_answer',
				'answered',
				'withdrawn',
				'did_not_go_further'
			]
		],
		[
			'on_agenda',
			[
				'proposed',
				'on_agenda',
				'discussed',
				'carried_out',
				'awaiting_answer',
				'answered',
				'withdrawn',
				'did_not_go_further'
			]
		],
		[
			'discussed',
			[
				'proposed',
				'passed_on',
				'on_agenda',
				'carried_out',
				'awaiting_answer',
				'answered',
				'withdrawn',
				'did_not_go_further'
			]
		],
		[
			'carried_out',
			['proposed', 'on_agenda', 'carried_out', 'awaiting_answer', 'answered', 'did_not_go_further']
		],
		[
			'awaiting_answer',
			['on_agenda', 'carried_out', 'awaiting_answer', 'answered', 'did_not_go_further']
		],
		['answered', ['on_agenda', 'carried_out', 'awaiting_answer', 'answered', 'did_not_go_further']],
		['passed_on', ['proposed']],
		['not_taken_up', ['proposed']],
		['withdrawn', []],
		['did_not_go_further', ['on_agenda', 'awaiting_answer']]
	])('after %s', (stage, next) => {
		expect(after(stage)).toEqual(next);
	});

	it('a move changes the stage and nothing else', () => {
		const before = topic('proposed', { visibility: 'public' });
		expect(move(before, 'on_agenda')).toEqual({
			ok: true,
			value: { ...before, stage: 'on_agenda' }
		});
	});

	it('a move that cannot be is refused', () => {
		expect(move(topic('withdrawn'), 'proposed')).toEqual({ ok: false, code: 'topic_cannot_move' });
	});

	it('a topic in triage never gets back to waiting for confirmation', () => {
		expect(STAGES.filter((stage) => move(topic(stage), 'unconfirmed').ok)).toEqual([]);
	});

	it('what has ended is not expected to go on by itself', () => {
		expect([...ENDED].filter((stage) => after(stage).includes('discussed'))).toEqual([]);
	});
});

const decision = (outcome: Outcome, more: Partial<TriageDecision> = {}): TriageDecision => ({
	outcome,
	publish: true,
	answer: 'Asiaa hoitaa kotihoito.',
	network: 'Ikäihmisten verkosto',
	otherTableId: 'far',
	mergeInto: 'original',
	...more
});

describe('triage', () => {
	it.each<[Outcome, Stage, Topic['visibility'], string]>([
		['to_table', 'proposed', 'public', 'near'],
		['to_network', 'passed_on', 'public', 'near'],
		['to_other_table', 'proposed', 'public', 'far'],
		['answered_now', 'answered', 'public', 'near'],
		['declined', 'not_taken_up', 'public', 'near'],
		// the duplicate disappears behind its original
		['merged', 'passed_on', 'staff', 'near']
	])('%s', (outcome, stage, visibility, tableId) => {
		const decided = triage(topic('in_triage'), decision(outcome));
		expect(decided).toEqual({ ok: true, value: topic(stage, { visibility, tableId }) });
	});

	it.each(OUTCOMES)('%s stays with the staff when it is not to be published', (outcome) => {
		const decided = triage(topic('in_triage'), decision(outcome, { publish: false }));
		expect(decided.ok && decided.value.visibility).toBe('staff');
	});

	it.each([
		['to_other_table', { otherTableId: null }, 'other_table', 'triage_table_missing'],
		['answered_now', { answer: '' }, 'answer', 'triage_answer_missing'],
		['to_network', { network: '' }, 'network', 'triage_network_missing'],
		['merged', { mergeInto: null }, 'merge_number', 'triage_original_missing']
	] as const)('%s must say where to', (outcome, lacking, field, code) => {
		expect(triage(topic('in_triage'), decision(outcome, lacking))).toEqual({
			ok: false,
			code,
			fields: { [field]: code }
		});
	});

	it('to the table and declined need nothing but the outcome', () => {
		const bare = { answer: '', network: '', otherTableId: null, mergeInto: null };
		for (const outcome of ['to_table', 'declined'] as const)
			expect(triage(topic('in_triage'), decision(outcome, bare)).ok).toBe(true);
	});

	it.each(STAGES.filter((stage) => stage !== 'in_triage'))('is refused in stage %s', (stage) => {
		expect(triage(topic(stage), decision('to_table'))).toEqual({
			ok: false,
			code: 'topic_already_triaged'
		});
	});
});

describe('after an answer', () => {
	it('another open question is still waited for', () => {
		expect(stageAfterAnswer({ questions: 1, actions: 3 })).toBe('awaiting_answer');
	});
	it('open actions are still carried out', () => {
		expect(stageAfterAnswer({ questions: 0, actions: 1 })).toBe('carried_out');
	});
	it('nothing open means answered', () => {
		expect(stageAfterAnswer({ questions: 0, actions: 0 })).toBe('answered');
	});
});

const due = (asked: string, days: number) => answerDue(asked, days, addDays, daysBetween);
const waited = (from: string, to: string) => waitingDays(from, to, daysBetween);

describe('the due day of an answer', () => {
	it('is so many days later when July is not between', () => {
		expect(due('2026-02-02', 60)).toBe('2026-04-03');
	});
	it('pauses in July: 60 days from 1 June end on 31 August', () => {
		expect(due('2026-06-01', 60)).toBe('2026-08-31');
	});
	it('never falls in July, whatever day it is asked', () => {
		for (let n = 0; n < 366; n++) {
			const asked = addDays('2026-01-01', n);
			expect(due(asked, 30).slice(5, 7), asked).not.toBe('07');
		}
	});
	it('asked in July begins to run in August', () => {
		expect(due('2026-07-10', 10)).toBe('2026-08-11');
	});
	it('pauses in each July of a long time', () => {
		expect(daysBetween('2026-05-01', due('2026-05-01', 400))).toBe(462);
	});
});

describe('the days that an answer has been waited for', () => {
	it('leave July out', () => {
		expect(waited('2026-06-21', '2026-08-11')).toBe(20);
		expect(waited('2026-07-05', '2026-07-20')).toBe(0);
	});
	it('are plain days outside July', () => {
		expect(waited('2026-01-01', '2026-02-12')).toBe(42);
	});
	it('are none before it was asked', () => {
		expect(waited('2026-03-05', '2026-03-01')).toBe(0);
	});
});
