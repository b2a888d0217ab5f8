import { type Result, refuse, ok } from '#platform/core/result.ts';

export const MEMO_FIELDS = ['notes', 'proposal', 'grounds', 'decision', 'dissent'] as const;
export type MemoField = (typeof MEMO_FIELDS)[number];
export const MEMO_STATES = ['draft', 'for_comment', 'approved', 'published', 'recalled'] as const;
export type MemoState = (typeof MEMO_STATES)[number];

/** A published memo is recalled before it is written again, so that readers see that it changed. */
const MOVES: Record<MemoState, readonly MemoState[]> = {
	draft: ['for_comment', 'approved'],
	for_comment: ['draft', 'approved'],
	approved: ['draft', 'published'],
	published: ['recalled'],
	recalled: ['draft', 'published']
};

export type MemoRefusal = 'memo_cannot_move' | 'memo_closed' | 'memo_empty';

/** The memo's next state, or a refusal when it cannot follow. */
export const moveMemo = (from: MemoState, to: MemoState): Result<MemoState, MemoRefusal> =>
	MOVES[from].includes(to) ? ok(to) : refuse('memo_cannot_move');

/** Texts are written in a draft and while it is commented; afterwards it goes back to draft first. */
export const memoWritable = (state: MemoState): Result<null, MemoRefusal> =>
	state === 'draft' || state === 'for_comment' || state === 'recalled'
		? ok(null)
		: refuse('memo_closed');
