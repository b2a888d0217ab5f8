import { describe, it, expect } from 'vitest';
import { seat, type Seat } from './seating.ts';

function associations(count: number, theme?: string): Seat[] {
	return Array.from({ length: count }, (_, i) => ({
		n: i + 1,
		side: 'association' as const,
		state: 'taken' as const,
		theme
	}));
}

describe('seats around the table', () => {
	it('centres the first group at the top', () => {
		const seating = seat([
			{ n: 1, side: 'public', state: 'taken', theme: 'A' },
			{ n: 2, side: 'public', state: 'taken', theme: 'A' },
			...associations(3, 'B')
		]);
		const [one, two] = seating?.seats ?? [];
		expect((one?.turn ?? 0) + (two?.turn ?? 0)).toBe(0);
		expect(one?.y).toBe(two?.y);
	});

	it('draws one arc per theme', () => {
		const seating = seat([...associations(2, 'A'), ...associations(3, 'B')]);
		expect(seating?.arcs.map((arc) => arc.letter)).toEqual(['A', 'B']);
	});

	it('never draws an expert by experience inside a theme', () => {
		const seating = seat([
			...associations(2, 'A'),
			{ n: 3, side: 'experience', state: 'taken', theme: 'A' }
		]);
		expect(seating?.arcs).toHaveLength(1);
		const turns = seating?.seats.map((one) => one.turn) ?? [];
		const stepInGroup = (turns[1] ?? 0) - (turns[0] ?? 0);
		expect((turns[2] ?? 0) - (turns[1] ?? 0)).toBeGreaterThan(stepInGroup * 1.5);
	});

	it.each([2, 9, 15, 24, 25, 32, 44])('keeps %i seats apart and inside the picture', (count) => {
		const seating = seat(associations(count, 'A'));
		const seats = seating?.seats ?? [];
		const radius = seating?.radius ?? 0;
		expect(seats).toHaveLength(count);
		for (const [i, a] of seats.entries()) {
			expect(Math.hypot(a.x - 192, a.y - 192) + radius).toBeLessThan(192);
			for (const b of seats.slice(i + 1)) {
				expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(radius * 2);
			}
		}
	});

	it('leaves a very large table to the list', () => {
		expect(seat(associations(45))).toBeUndefined();
		expect(seat([])).toBeUndefined();
	});
});
