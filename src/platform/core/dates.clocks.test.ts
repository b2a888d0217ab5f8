import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { dayOf, daysBetween, sayDay, sayWeekday, timeOf } from './dates.ts';

const ZONES = [
	'Europe/Helsinki',
	'UTC',
	'Asia/Kathmandu',
	'Australia/Lord_Howe',
	'America/St_Johns'
];

/** The calendar's own slow answer. */
const slowly = (instant: Date, zone: string) =>
	Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone);

describe('an instant on the clocks of a zone', () => {
	it('falls on the day and the minute that the calendar says', () => {
		fc.assert(
			fc.property(
				fc.date({
					min: new Date('1995-01-01'),
					max: new Date('2040-01-01'),
					noInvalidDate: true
				}),
				fc.constantFrom(...ZONES),
				(instant, zone) => {
					expect(dayOf(instant, zone)).toBe(slowly(instant, zone).toPlainDate().toString());
					expect(timeOf(instant, zone)).toBe(
						slowly(instant, zone).toPlainTime().toString().slice(0, 5)
					);
				}
			)
		);
	});

	it('is right on both sides of the minute at which clocks are moved', () => {
		expect(timeOf(new Date('2026-03-29T00:59:00Z'), 'Europe/Helsinki')).toBe('02:59');
		expect(timeOf(new Date('2026-03-29T01:00:00Z'), 'Europe/Helsinki')).toBe('04:00');
		expect(timeOf(new Date('2026-10-25T00:59:00Z'), 'Europe/Helsinki')).toBe('03:59');
		expect(timeOf(new Date('2026-10-25T01:00:00Z'), 'Europe/Helsinki')).toBe('03:00');
	});

	it('falls on the next day before midnight in London', () => {
		expect(dayOf(new Date('2026-11-23T22:30:00Z'), 'Europe/Helsinki')).toBe('2026-11-24');
	});
});

describe('days', () => {
	const day = fc
		.date({ min: new Date('1900-01-01'), max: new Date('2200-01-01'), noInvalidDate: true })
		.map((date) => date.toISOString().slice(0, 10));

	it('lie as far apart as the calendar says', () => {
		fc.assert(
			fc.property(day, day, (from, to) => {
				const { days } = Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' });
				expect(daysBetween(from, to) + 0).toBe(days + 0);
			})
		);
	});

	it('have the weekday that the calendar says', () => {
		const names = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
		fc.assert(
			fc.property(day, (one) => {
				const weekday = names[Temporal.PlainDate.from(one).dayOfWeek - 1]!;
				expect(sayWeekday(one, 'en').startsWith(weekday)).toBe(true);
			})
		);
	});
});

describe('a day in words', () => {
	it('is written as each language writes it, with the weekday when it is near', () => {
		expect(sayDay('2026-12-01', 'fi')).toBe('1.12.2026');
		expect(sayDay('2026-12-01', 'en')).toBe('1 December 2026');
		expect(sayDay('2026-12-11', 'fi', '2026-12-01')).toBe('pe 11.12.2026');
		expect(sayDay('2026-12-16', 'sv', '2026-12-01')).toBe('16.12.2026');
	});
});
