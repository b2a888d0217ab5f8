import { describe, expect, it } from 'vitest';
import {
	PHASES,
	minutesLeft,
	mayWrite,
	moveHall,
	newCode,
	phasesAfter,
	readCode,
	readSheetCode,
	sayCodeAloud,
	sheetCode,
	stepBack
} from './board.ts';

describe('the code of a hall', () => {
	it('has no letter that is taken for another, and is read however it is typed', () => {
		const code = newCode((below) => below - 1);
		expect(code).toMatch(/^[2-9bcdfghjkmnpqrstvwxz]{6}$/);
		expect(readCode(` ${sayCodeAloud(code).toUpperCase()} `)).toBe(code);
		expect(readCode('bcd-234')).toBe('bcd234');
		for (const wrong of ['', 'bcd23', 'bcd2345', 'abc234', 'bcd10o'])
			expect(readCode(wrong)).toBe('');
	});
});

describe('the code of a paper sheet', () => {
	it('is read back, in any case', () => {
		for (const [station, n] of [
			[1, 1],
			[3, 7],
			[12, 140]
		] as const)
			expect(readSheetCode(sheetCode(station, n).toLowerCase())).toEqual({
				station,
				code: sheetCode(station, n)
			});
	});

	it('is not read when one digit is another', () => {
		const right = sheetCode(3, 27);
		for (let digit = 0; digit < 10; digit++) {
			if (digit !== 7) expect(readSheetCode(right.replace('7', String(digit)))).toBeNull();
			if (digit !== 3) expect(readSheetCode(right.replace('3', String(digit)))).toBeNull();
		}
		expect(readSheetCode('something')).toBeNull();
	});
});

describe('the phases of a hall', () => {
	it('never let notes be written while dots are given', () => {
		expect(phasesAfter('voting')).not.toContain('writing');
		expect(moveHall({ phase: 'voting', round: 2 }, 'merging', 0)).toMatchObject({ ok: true });
		expect(moveHall({ phase: 'voting', round: 2 }, 'merging', 1)).toMatchObject({
			code: 'hall_votes_given'
		});
		for (const to of ['merging', 'voting'] as const)
			expect(moveHall({ phase: 'closed', round: 2 }, to, 1)).toMatchObject({
				code: 'hall_votes_given'
			});
		expect(moveHall({ phase: 'closed', round: 2 }, 'voting', 0)).toMatchObject({ ok: true });
	});

	it('can all be closed, and none goes to itself', () => {
		for (const phase of PHASES) {
			expect(phasesAfter(phase)).not.toContain(phase);
			if (phase !== 'closed') expect(phasesAfter(phase)).toContain('closed');
		}
	});

	it('begin the first round when writing begins', () => {
		expect(moveHall({ phase: 'open', round: 0 }, 'writing', 0)).toEqual({
			ok: true,
			value: { phase: 'writing', round: 1 }
		});
		expect(moveHall({ phase: 'open', round: 0 }, 'voting', 0)).toMatchObject({
			code: 'hall_phase_wrong'
		});
	});
});

describe('a step taken back', () => {
	const undo = { phase: 'writing', round: 1, endsAt: null } as const;

	it('is the last one, where there is one', () => {
		expect(stepBack({ phase: 'merging', undo }, 0)).toEqual({ ok: true, value: undo });
		expect(stepBack({ phase: 'merging', undo: null }, 0)).toMatchObject({
			code: 'hall_nothing_to_undo'
		});
	});

	it('leaves what was voted on as it stood, and a vote that was seen closed', () => {
		const merging = { ...undo, phase: 'merging' } as const;
		const voting = { ...undo, phase: 'voting' } as const;
		expect(stepBack({ phase: 'voting', undo: merging }, 1)).toMatchObject({
			code: 'hall_votes_given'
		});
		expect(stepBack({ phase: 'closed', undo: voting }, 1)).toMatchObject({
			code: 'hall_votes_given'
		});
		expect(stepBack({ phase: 'closed', undo: voting }, 0)).toMatchObject({ ok: true });
		// more minutes for the vote are no move
		expect(stepBack({ phase: 'voting', undo: voting }, 9)).toMatchObject({ ok: true });
	});
});

it('who was given more time writes on while the others put notes in order, not after', () => {
	const now = new Date('2026-11-27T10:00:00Z');
	const [before, after] = [new Date('2026-11-27T09:59:00Z'), new Date('2026-11-27T10:01:00Z')];
	expect(mayWrite('writing', null, now)).toBe(true);
	expect(mayWrite('merging', after, now)).toBe(true);
	expect(mayWrite('merging', before, now)).toBe(false);
	expect(mayWrite('merging', null, now)).toBe(false);
	expect(mayWrite('voting', after, now)).toBe(false);
});

it('minutes are whole, and nothing is below none', () => {
	const now = new Date('2026-11-27T10:00:00Z');
	expect(minutesLeft(null, now)).toBeNull();
	expect(minutesLeft(new Date('2026-11-27T10:00:01Z'), now)).toBe(1);
	expect(minutesLeft(new Date('2026-11-27T10:14:00Z'), now)).toBe(14);
	expect(minutesLeft(new Date('2026-11-27T09:00:00Z'), now)).toBe(0);
});
