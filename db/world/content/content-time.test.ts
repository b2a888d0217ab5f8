import { describe, expect, it } from 'vitest';
import type { When } from './types.ts';
import { actions } from './actions.ts';
import { meetings } from './meetings.ts';
import { topics } from './topics.ts';
import { meeting, questions, comesBefore, doneAt, dateOf } from './content-reading.ts';

const inOrder = (dates: readonly (When | undefined)[], name: string) => {
	const given = dates.filter((d) => d !== undefined);
	for (let todayIs = 0; todayIs < 7; todayIs++)
		for (const [i, later] of given.entries()) {
			const earlier = given[i - 1];
			if (earlier)
				expect(comesBefore(earlier, later, todayIs), `${name}, date ${i}, weekday ${todayIs}`).toBe(
					true
				);
		}
};
describe('time', () => {
	it('the history of every topic is in order, whatever weekday today is', () => {
		for (const t of topics) {
			const dates = [t.proposed, t.triage?.when, ...t.history.map(dateOf)];
			expect(
				t.history.every((h) => dateOf(h) !== undefined),
				t.key
			).toBe(true);
			inOrder(dates, t.key);
		}
	});

	it('a question is sent after its meeting, and answered after it was sent', () => {
		for (const q of questions)
			inOrder([meeting.get(q.meeting ?? '')?.when, q.sent, q.answer?.when], q.key);
	});

	it('an action is done after it was agreed', () => {
		for (const a of actions) inOrder([meeting.get(a.meeting)?.when, doneAt(a.key)], a.key);
	});

	it('invitation, meeting and memo follow one another', () => {
		for (const m of meetings) {
			inOrder([m.invited, m.cancelled?.when, m.when], m.key);
			const memo = m.memo;
			inOrder(
				[m.when, memo?.draft, memo?.forComment?.from, memo?.approved?.when, memo?.published],
				m.key
			);
			inOrder([memo?.published, memo?.recalled?.when, memo?.recalled?.republished], m.key);
		}
	});

	it('a meeting that was held has attendance and a memo, the others have neither', () => {
		for (const m of meetings) {
			const past = 'date' in m.when || m.when.daysFromToday < 0;
			const held = past && !m.cancelled;
			expect(m.attendance !== undefined, m.key).toBe(held);
			expect(m.memo !== undefined, m.key).toBe(held);
		}
	});

	it('a cancelled meeting is held later under the same number with the same agenda', () => {
		const cancelled = meetings.filter((m) => m.cancelled);
		expect(cancelled.map((m) => m.table)).toEqual(['home', 'psychosocial']);
		for (const m of cancelled) {
			const again = meeting.get(m.cancelled?.heldInsteadAs ?? '');
			expect(again).toMatchObject({ number: m.number, table: m.table, items: m.items });
			if (again) inOrder([m.when, again.when], m.key);
		}
	});
});
