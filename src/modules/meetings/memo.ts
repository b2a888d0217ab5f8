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

/** Comments are taken while they are asked for, to the end of the last day. */
export const commentable = (
	memo: { state: MemoState; commentUntil: string | null },
	today: string
): boolean =>
	memo.state === 'for_comment' && (memo.commentUntil === null || today <= memo.commentUntil);

/**
 * Texts are written in a draft and while it is commented; afterwards it goes back to draft first.
 * A recalled memo too: else it could be written and published again with nobody's approval.
 */
export const memoWritable = (state: MemoState): Result<null, MemoRefusal> =>
	state === 'draft' || state === 'for_comment' ? ok(null) : refuse('memo_closed');
