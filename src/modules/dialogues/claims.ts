// What is known of one claim, and how surely.
import { NONE, type VoteTable } from './votes.ts';

export type Tally = { agree: number; disagree: number; pass: number };
export type ClaimFigures = Tally & {
	id: string;
	/** share of those who answered that agrees, with 95 % certainty between these; 0 … 1 */
	interval: [number, number];
	/** 0: all think alike, 1: half agree and half disagree; of those who took a side */
	spread: number;
	/** so few answered that the shares say next to nothing */
	tooFew: boolean;
};

/** Below this a single person moves the share by more than ten points. */
export const ENOUGH_ANSWERS = 10;

export function tally(table: VoteTable, column: number, rows?: readonly number[]): Tally {
	const found = { agree: 0, disagree: 0, pass: 0 };
	const count = rows?.length ?? table.voters.length;
	for (let k = 0; k < count; k++) {
		const answer = table.answers[(rows ? rows[k]! : k) * table.claims.length + column]!;
		if (answer === NONE) continue;
		if (answer === 1) found.agree++;
		else if (answer === -1) found.disagree++;
		else found.pass++;
	}
	return found;
}

export const figuresOf = (table: VoteTable): ClaimFigures[] =>
	table.claims.map((id, column) => {
		const { agree, disagree, pass } = tally(table, column);
		const answered = agree + disagree + pass;
		const sides = agree + disagree;
		return {
			...{ id, agree, disagree, pass },
			interval: wilson(agree, answered),
			spread: sides ? round(1 - Math.abs(agree - disagree) / sides) : 0,
			tooFew: answered < ENOUGH_ANSWERS
		};
	});

/**
 * The interval of a share with few answers; `[0, 1]` when nobody answered.
 *
 * @example wilson(9, 10) // [0.596, 0.982]
 * @source E. B. Wilson, Probable inference, 1927; z = 1.96
 */
export function wilson(hits: number, of: number): [number, number] {
	if (!of) return [0, 1];
	const z = 1.959964;
	const share = hits / of;
	const middle = share + (z * z) / (2 * of);
	const half = z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of));
	const whole = 1 + (z * z) / of;
	return [round(Math.max(0, (middle - half) / whole)), round(Math.min(1, (middle + half) / whole))];
}

export const round = (value: number): number => Math.round(value * 1000) / 1000;
