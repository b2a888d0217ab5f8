import { describe, expect, it } from 'vitest';
import { MEMO_STATES, type MemoState, commentable, memoWritable, moveMemo } from './memo.ts';

const ALLOWED = new Set([
	'draft → for_comment',
	'draft → approved',
	'for_comment → draft',
	'for_comment → approved',
	'approved → draft',
	'approved → published',
	'published → recalled',
	'recalled → draft',
	'recalled → published'
]);

describe('a memo', () => {
	it.each(MEMO_STATES.flatMap((from) => MEMO_STATES.map((to) => [from, to] as const)))(
		'%s → %s',
		(from, to) => {
			const moved = moveMemo(from, to);
			expect(moved.ok).toBe(ALLOWED.has(`${from} → ${to}`));
			if (!moved.ok) expect(moved.code).toBe('memo_cannot_move');
		}
	);

	it('is never published unapproved: what can be written cannot be published next', () => {
		for (const state of MEMO_STATES)
			if (memoWritable(state).ok) expect(moveMemo(state, 'published').ok).toBe(false);
	});

	it('is written in a draft and while it is commented', () => {
		expect(MEMO_STATES.filter((state) => memoWritable(state).ok)).toEqual(['draft', 'for_comment']);
	});

	it('is commented to the end of the last day, and in no other state', () => {
		const until = (state: MemoState) => ({ state, commentUntil: '2026-11-30' });
		expect(commentable(until('for_comment'), '2026-11-30')).toBe(true);
		expect(commentable(until('for_comment'), '2026-12-01')).toBe(false);
		expect(commentable(until('draft'), '2026-11-29')).toBe(false);
	});
});
