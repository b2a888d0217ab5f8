import { describe, expect, it } from 'vitest';
import {
	addDays,
	dayFrom,
	dayOf,
	daysBetween,
	instantOf,
	isDay,
	sayDay,
	sayInstant,
	sayTime,
	timeOf
} from './dates.ts';

const ZONE = 'Europe/Helsinki';
const NB = '\u00a0';

describe('a clock time', () => {
	it('is said as each language says it, and does not break over a line', () => {
		expect(sayTime('16:15', 'fi')).toBe(`klo${NB}16.15`);
		expect(sayTime('16:15', 'sv')).toBe(`kl.${NB}16.15`);
		expect(sayTime('16:15', 'en')).toBe('16:15');
		expect(sayTime('09:05', 'fi')).toBe(`klo${NB}9.05`);
		expect(sayTime('00:00', 'sv')).toBe(`kl.${NB}0.00`);
	});
});

describe('a day', () => {
	it('has its weekday when it is near, before and after', () => {
		expect(sayDay('2026-12-11', 'fi', '2026-12-01')).toBe('pe 11.12.2026');
		expect(sayDay('2026-12-11', 'sv', '2026-12-01')).toBe('fre 11.12.2026');
		expect(sayDay('2026-12-11', 'en', '2026-12-25')).toBe('Fri 11 December 2026');
		expect(sayDay('2026-12-11', 'fi', '2026-11-27')).toBe('pe 11.12.2026');
		expect(sayDay('2026-12-11', 'fi', '2026-11-26')).toBe('11.12.2026');
		expect(sayDay('2026-12-11', 'fi')).toBe('11.12.2026');
	});

	it('has the right one of seven names', () => {
		const week = Array.from({ length: 7 }, (_, n) => addDays('2026-11-23', n));
		expect(week.map((day) => sayDay(day, 'sv', day).split(' ')[0])).toEqual([
			'mån',
			'tis',
			'ons',
			'tors',
			'fre',
			'lör',
			'sön'
		]);
	});

	it('is of the calendar', () => {
		expect(dayFrom('29', '2', '2028')).toBe('2028-02-29');
		for (const [d, m, y] of [
			['29', '2', '2026'],
			['31', '11', '2026'],
			['0', '1', '2026'],
			['1', '13', '2026'],
			['1', '1', '26'],
			['1e1', '1', '2026'],
			['١', '1', '2026']
		])
			expect(dayFrom(d!, m!, y!)).toBeNull();
		expect(isDay('2026-02-30')).toBe(false);
		expect(isDay('2026-2-3')).toBe(false);
	});

	it('is counted over the nights when the clock is turned', () => {
		expect(addDays('2026-03-28', 2)).toBe('2026-03-30');
		expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
		expect(daysBetween('2026-10-26', '2026-10-24')).toBe(-2);
	});
});

describe('an instant in Finland', () => {
	it('is two hours ahead in winter and three in summer', () => {
		expect(instantOf('2026-12-10', '13:00', ZONE).toISOString()).toBe('2026-12-10T11:00:00.000Z');
		expect(instantOf('2026-06-10', '13:00', ZONE).toISOString()).toBe('2026-06-10T10:00:00.000Z');
	});

	it('belongs to the day that people there live', () => {
		expect(dayOf(new Date('2026-11-22T22:00:00Z'), ZONE)).toBe('2026-11-23');
		expect(dayOf(new Date('2026-11-22T21:59:59Z'), ZONE)).toBe('2026-11-22');
		expect(sayInstant(new Date('2026-11-22T22:00:00Z'), 'fi', ZONE)).toBe(
			`23.11.2026 klo${NB}0.00`
		);
	});

	it('survives the night when an hour is missing and the one that has it twice', () => {
		// 29.3.2026 03:30 does not exist; 25.10.2026 03:30 is there twice, the first is taken
		expect(instantOf('2026-03-29', '03:30', ZONE).toISOString()).toBe('2026-03-29T01:30:00.000Z');
		expect(instantOf('2026-10-25', '03:30', ZONE).toISOString()).toBe('2026-10-25T00:30:00.000Z');
		expect(timeOf(new Date('2026-10-25T01:30:00Z'), ZONE)).toBe('03:30');
	});

	it('comes back as the day and time it was made of, whichever the day', () => {
		for (let n = 0; n < 400; n++) {
			const day = addDays('2026-01-01', n);
			const instant = instantOf(day, '13:00', ZONE);
			expect([dayOf(instant, ZONE), timeOf(instant, ZONE)]).toEqual([day, '13:00']);
		}
	});
});
