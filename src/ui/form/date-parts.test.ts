import { describe, it, expect } from 'vitest';
import { dateParts } from './date-parts.ts';

describe('the boxes of a date', () => {
	it('come from a stored day without leading zeros', () => {
		expect(dateParts('2026-02-04')).toEqual({ day: '4', month: '2', year: '2026' });
	});

	it('keep what was typed, also when it is no date', () => {
		expect(dateParts({ day: '31', month: '11x', year: '' })).toEqual({
			day: '31',
			month: '11x',
			year: ''
		});
		expect(dateParts('perhaps in May').day).toBe('perhaps in May');
	});

	it('are empty when nothing is known', () => {
		expect(dateParts(null)).toEqual({ day: '', month: '', year: '' });
	});
});
