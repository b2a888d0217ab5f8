/** The three boxes of a date as typed, also when they make no date. */
export interface DateParts {
	day: string;
	month: string;
	year: string;
}

/**
 * Splits a stored day into its boxes, without leading zeros. Parts that were typed come back
 * untouched, so that a wrong answer stands in the form as the person wrote it.
 *
 * @example dateParts('2026-12-04') // { day: '4', month: '12', year: '2026' }
 */
export function dateParts(value: string | Partial<DateParts> | null | undefined): DateParts {
	if (value && typeof value === 'object') return { day: '', month: '', year: '', ...value };
	const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value ?? '');
	if (!match) return { day: value ?? '', month: '', year: '' };
	const [, year = '', month = '', day = ''] = match;
	return { day: String(Number(day)), month: String(Number(month)), year };
}
