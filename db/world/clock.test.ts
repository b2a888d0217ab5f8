import { describe, expect, it } from 'vitest';
import { dayIn } from './clock.ts';

describe('a day of the story', () => {
	it.each([
		[-3, '2026-11-28', '2026-11-25'],
		// a Saturday
		[7, '2026-11-28', '2026-12-07'],
		// Christmas Eve, and the days after it up to a Monday
		[26, '2026-11-28', '2026-12-28'],
		// New Year’s Eve, New Year’s Day, a weekend
		[33, '2026-11-28', '2027-01-04'],
		// what is past stays where it was: nobody is asked to come
		[-2, '2026-12-26', '2026-12-24']
	])('%i days from %s is %s', (daysFromToday, today, day) => {
		expect(dayIn({ daysFromToday }, today)).toBe(day);
	});
});
