import { describe, expect, it } from 'vitest';
import type { Shows, Stage, Topic, When } from './types.ts';
import { actions } from './actions.ts';
import { topics } from './topics.ts';
import { ostrobothnian } from './content-reading.ts';

describe('the states', () => {
	it('each of the two pilot tables has thirteen topics', () => {
		for (const table of ['home', 'psychosocial'])
			expect(topics.filter((t) => t.table === table)).toHaveLength(13);
	});

	it('every stage and every special way occurs', () => {
		const stages: Record<Stage, number> = {
			proposed: 2,
			'in-triage': 1,
			'passed-on': 3,
			'not-taken-up': 2,
			'on-agenda': 2,
			discussed: 2,
			'being-carried-out': 3,
			'awaiting-answer': 3,
			answered: 6,
			withdrawn: 1,
			'did-not-go-further': 1
		};
		for (const [stage, count] of Object.entries(stages))
			expect(
				ostrobothnian.filter((t) => t.stage === stage),
				stage
			).toHaveLength(count);
		const ways: readonly Shows[] = [
			'untriaged',
			'passed-to-network',
			'passed-to-table',
			'answered-at-once',
			'not-taken-up',
			'withdrawn',
			'merged',
			'moved',
			'on-agenda',
			'discussed',
			'being-carried-out',
			'awaiting',
			'awaiting-late',
			'awaiting-paused',
			'answered-as-such',
			'answered-partly',
			'answered-not',
			'did-not-go-further',
			'owner-left',
			'undelivered-mail'
		];
		const shown = new Set(topics.flatMap((t) => t.shows));
		expect(ways.filter((way) => !shown.has(way))).toEqual([]);
		expect(topics.filter((t) => t.shows.includes('untriaged'))).toHaveLength(3);
		expect(topics.filter((t) => t.shows.includes('long-thread'))).toHaveLength(3);
	});

	it('what a topic shows agrees with its questions', () => {
		const days = (when: When | undefined) =>
			when && 'daysFromToday' in when ? when.daysFromToday : 0;
		const only = (t: Topic) => t.questions?.[0];
		for (const t of topics) {
			const q = only(t);
			if (t.stage === 'awaiting-answer') expect(q && !q.answer, t.key).toBe(true);
			if (t.shows.includes('awaiting-late')) expect(days(q?.due)).toBeLessThan(0);
			if (t.shows.includes('awaiting-paused')) expect(q?.pausesInJuly).toBe(true);
			for (const effect of ['as-such', 'partly', 'not'] as const)
				if (t.shows.includes(`answered-${effect}`)) expect(q?.answer?.effect, t.key).toBe(effect);
		}
	});

	it('actions are done with evidence, open, late and dropped', () => {
		expect(new Set(actions.map((a) => a.state.is))).toEqual(
			new Set(['done', 'open', 'late', 'dropped'])
		);
		for (const { key, due, state } of actions) {
			if (!('daysFromToday' in due)) continue;
			if (state.is === 'open') expect(due.daysFromToday, key).toBeGreaterThan(0);
			if (state.is === 'late') expect(due.daysFromToday, key).toBeLessThan(0);
		}
	});
});
