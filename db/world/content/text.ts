import type { RelativeDay, Text, TrueDay } from './types.ts';

/** Written first in Finnish; the other languages are translations, left out when there is none. */
export const fi = (fi: string, sv?: string, en?: string): Text => ({
	fi,
	...(sv === undefined ? {} : { sv }),
	...(en === undefined ? {} : { en }),
	original: 'fi'
});

/** Written first in Swedish. Note the order: Swedish, Finnish, English. */
export const sv = (sv: string, fi?: string, en?: string): Text => ({
	sv,
	...(fi === undefined ? {} : { fi }),
	...(en === undefined ? {} : { en }),
	original: 'sv'
});

/** Days from today, negative for the past. */
export const day = (daysFromToday: number, time?: string): RelativeDay =>
	time === undefined ? { daysFromToday } : { daysFromToday, time };

/** A true date, 'YYYY-MM-DD'. */
export const on = (date: string, time?: string): TrueDay =>
	time === undefined ? { date } : { date, time };
