import { describe, expect, it } from 'vitest';
import { leastAgain } from './company.ts';

const anyNumber = () => 9;
const people = (n: number) => Array.from({ length: n }, (_, k) => k);

// the figures were found by trying every way to part them, whole tables of any size included
describe('few who are never alone', () => {
	it.each([
		[2, 4, 6],
		[4, 3, 0],
		[4, 4, 2],
		[5, 2, 1],
		[5, 3, 3],
		[7, 3, 0],
		[6, 4, 0],
		[6, 5, 0],
		[6, 6, 3]
	])('%i people in %i rounds meet again at least %i times', (n, rounds, least) => {
		expect(leastAgain(people(n), anyNumber, rounds, 0)).toBe(least);
	});

	it('knows that two of a sector with one seat at a table never meet', () => {
		const sectors = [0, 0, 0, 1, 1, 2, 3];
		const seats = (sector: number) => (sector === 0 ? 2 : 1);
		expect(leastAgain(people(7), anyNumber, 3, 0)).toBe(0);
		expect(leastAgain(sectors, seats, 3, 0)).toBe(0);
		expect(leastAgain(people(4), anyNumber, 2, 0)).toBe(0);
		expect(leastAgain([1, 1, 2, 3], seats, 3, 0)).toBe(2);
		// three of one sector and nobody else have nowhere to sit
		expect(leastAgain([1, 1, 1], seats, 2, 0)).toBeNull();
	});

	it('is never lower than what is known, also for many', () => {
		expect(leastAgain(people(4), anyNumber, 4, 5)).toBe(5);
		expect(leastAgain(people(30), anyNumber, 4, 7)).toBe(7);
	});
});
