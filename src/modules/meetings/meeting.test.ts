import { describe, expect, it } from 'vitest';
import { CLOSING, OPENING, checkVote, fits, plannable, writable } from './meeting.ts';

const at = (time: string) => new Date(`2026-12-10T${time}:00Z`);

describe('a plan', () => {
	it('fits its time, to the minute', () => {
		expect(fits([30, 40], at('11:00'), at('12:10'))).toEqual({ planned: 70, room: 70, over: 0 });
		expect(fits([30, 41], at('11:00'), at('12:10'))).toMatchObject({ over: 1 });
		expect(fits([], at('11:00'), at('12:10'))).toMatchObject({ planned: 0, over: 0 });
	});

	it('counts real minutes over the night when the clock is turned', () => {
		const before = new Date('2026-03-29T02:30:00+02:00');
		const after = new Date('2026-03-29T04:30:00+03:00');
		expect(fits([], before, after).room).toBe(60);
	});

	it('has what every meeting has: approval of the last memo and the open actions, before all else', () => {
		expect(OPENING.map((one) => one.standing)).toEqual([
			'opening',
			'previous_memo',
			'open_actions'
		]);
		expect(CLOSING.map((one) => one.standing)).toEqual(['other', 'closing']);
	});
});

describe('a meeting', () => {
	it('is planned until it was held or cancelled', () => {
		for (const state of ['planned', 'invited', 'running'] as const)
			expect(plannable({ state }).ok).toBe(true);
		expect(plannable({ state: 'held' })).toMatchObject({ code: 'meeting_over' });
		expect(plannable({ state: 'cancelled' })).toMatchObject({ code: 'meeting_cancelled' });
	});

	it('is written about also when it is over, but not when it was never held', () => {
		expect(writable({ state: 'held' }).ok).toBe(true);
		expect(writable({ state: 'cancelled' })).toMatchObject({ code: 'meeting_cancelled' });
	});
});

describe('a vote', () => {
	it('has counts for and against; nobody abstaining need not be written', () => {
		const vote = { decided: 'vote' as const, for: 7, against: 0, empty: null };
		expect(checkVote(vote)).toEqual({ ok: true, value: { ...vote, empty: 0 } });
		for (const missing of [{ for: null }, { against: null }])
			expect(checkVote({ ...vote, ...missing })).toMatchObject({
				code: 'vote_counts_missing',
				fields: { votes_for: 'vote_counts_missing' }
			});
	});

	it('has none when all agreed or nothing was decided', () => {
		for (const decided of ['consensus', null] as const)
			expect(checkVote({ decided, for: 3, against: 2, empty: 1 })).toEqual({
				ok: true,
				value: { decided, for: null, against: null, empty: null }
			});
	});
});
