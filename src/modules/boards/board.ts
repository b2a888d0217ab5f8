import { type Result, ok, refuse } from '#platform/core/result.ts';
import type { VoteRule } from './vote.rule.ts';

export const NOTE_KINDS = ['idea', 'need', 'concern', 'offer', 'question'] as const;
export type NoteKind = (typeof NOTE_KINDS)[number];
export const PHASES = ['open', 'writing', 'merging', 'voting', 'closed'] as const;
export type Phase = (typeof PHASES)[number];
export const SIDES = ['public', 'association', 'experience', 'other'] as const;
export type Side = (typeof SIDES)[number];
export const HIDDEN_REASONS = ['person', 'unkind', 'mistake'] as const;
export type HiddenReason = (typeof HIDDEN_REASONS)[number];
export const LONGEST_NOTE = 500;

export type Hall = {
	workshopId: string;
	areaId: string;
	phase: Phase;
	round: number;
	roundEndsAt: Date | null;
	vote: VoteRule;
	voteBy: 'guest' | 'station';
	lastSeq: number;
	version: number;
	/** What it was before the last step; null when there is nothing to take back. */
	undo: Before | null;
};

export type Before = { phase: Phase; round: number; endsAt: string | null };

const NEXT: Record<Phase, readonly Phase[]> = {
	open: ['writing', 'closed'],
	writing: ['open', 'merging', 'closed'],
	merging: ['writing', 'voting', 'closed'],
	voting: ['merging', 'closed'],
	closed: ['merging', 'voting']
};

/** Where the facilitator may go from here, in the order of the day. */
export const phasesAfter = (phase: Phase): readonly Phase[] => NEXT[phase];

/**
 * Moves the hall on. What is voted on stands still: once a dot is given, nothing is merged or
 * written any more, and the only way is to the end. A vote whose results were seen is not opened
 * again: who votes after that knows the others' votes, and what changes tells on them.
 */
export function moveHall(
	hall: Pick<Hall, 'phase' | 'round'>,
	to: Phase,
	votes: number
): Result<{ phase: Phase; round: number }, 'hall_phase_wrong' | 'hall_votes_given'> {
	if (!NEXT[hall.phase].includes(to)) return refuse('hall_phase_wrong');
	if (votes > 0 && (to === 'merging' || hall.phase === 'closed')) return refuse('hall_votes_given');
	return ok({ phase: to, round: to === 'writing' ? Math.max(hall.round, 1) : hall.round });
}

/**
 * Takes the last step back: a round begun too early, a phase, a change of time. Only one, and only
 * where the hall may go: what was voted on stands still, and a vote that was seen stays closed.
 */
export function stepBack(
	hall: Pick<Hall, 'phase' | 'undo'>,
	votes: number
): Result<Before, 'hall_nothing_to_undo' | 'hall_votes_given'> {
	const { undo } = hall;
	if (!undo) return refuse('hall_nothing_to_undo');
	const moves = undo.phase !== hall.phase;
	if (votes > 0 && moves && (undo.phase === 'merging' || hall.phase === 'closed'))
		return refuse('hall_votes_given');
	return ok(undo);
}

/** Digits and consonants that nobody mistakes for one another, said aloud or read from a wall. */
const CODE_LETTERS = '23456789bcdfghjkmnpqrstvwxz';
const CODE_LENGTH = 6;

/** @param randomInt a whole number from 0 to `below - 1` */
export const newCode = (randomInt: (below: number) => number): string =>
	Array.from({ length: CODE_LENGTH }, () => CODE_LETTERS[randomInt(CODE_LETTERS.length)]).join('');

/** A code as somebody types it: any case, with gaps or hyphens. Empty when it cannot be one. */
export function readCode(typed: string): string {
	const code = typed.toLowerCase().replace(/[\s-]/g, '');
	return code.length === CODE_LENGTH && [...code].every((one) => CODE_LETTERS.includes(one))
		? code
		: '';
}

/** As it is shown and said: `bcd 234`. */
export const sayCodeAloud = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`;

const CHECK_LETTERS = 'ABCDEFGHJKLMNPRSTUVWXYZ';

/** The code of a paper note sheet: station, running number, and a letter that catches slips of the pen. */
export function sheetCode(station: number, n: number): string {
	const check = CHECK_LETTERS[(station * 7 + n * 3 + 11) % CHECK_LETTERS.length]!;
	return `${station}-${String(n).padStart(2, '0')}-${check}`;
}

/**
 * Reads the code of a sheet as it is typed.
 *
 * @returns null when its letter does not fit: something was misread
 * @example readSheetCode('3-07-s') // { station: 3, code: '3-07-S' } when S is its letter
 */
export function readSheetCode(typed: string): { station: number; code: string } | null {
	const read = /^(\d{1,3})[-\s]?(\d{2,4})[-\s]?([a-z])$/i.exec(typed.trim());
	if (!read) return null;
	const [station, n] = [Number(read[1]), Number(read[2])];
	const code = sheetCode(station, n);
	return code.endsWith(read[3]!.toUpperCase()) ? { station, code } : null;
}

/** While the hall writes; who was given more time also while it is being put in order. */
export const mayWrite = (phase: Phase, extraUntil: Date | null, now: Date): boolean =>
	phase === 'writing' || (phase === 'merging' && extraUntil !== null && extraUntil > now);

/** Whole minutes that are left, 0 when the time is up; null when no end is set. */
export const minutesLeft = (endsAt: Date | null, now: Date): number | null =>
	endsAt === null ? null : Math.max(0, Math.ceil((endsAt.getTime() - now.getTime()) / 60_000));

/** What open streams listen to; apart from the workshop's own id, which its pages watch. */
export const boardChannel = (workshopId: string): string => `board:${workshopId}`;
