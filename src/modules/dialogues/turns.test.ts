import { describe, expect, it } from 'vitest';
import { turnsOf } from './turns.ts';

describe('the turns of a circle', () => {
	it('take the whole time, whatever it is', () => {
		for (let minutes = 15; minutes <= 240; minutes++)
			for (let people = 2; people <= 25; people++) {
				const turns = turnsOf(minutes, people);
				expect(turns.reduce((sum, turn) => sum + turn.minutes, 0)).toBe(minutes);
				expect(turns.every((turn) => turn.minutes > 0 && Number.isInteger(turn.minutes))).toBe(
					true
				);
			}
	});

	it('give everybody two minutes first, and one when time is short', () => {
		const round = (minutes: number, people: number) =>
			turnsOf(minutes, people).find(({ step }) => step === 'round')!.minutes;
		expect(round(60, 11)).toBe(22);
		expect(round(45, 12)).toBe(12);
	});
});
