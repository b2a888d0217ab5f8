import { Temporal } from 'temporal-polyfill';
import type { Lang } from './lang.ts';

/** A due day as text, `YYYY-MM-DD`; it ends at midnight in the area's zone. */
export type Day = string;

const WEEKDAYS: Record<Lang, readonly string[]> = {
	fi: ['ma', 'ti', 'ke', 'to', 'pe', 'la', 'su'],
	sv: ['mån', 'tis', 'ons', 'tors', 'fre', 'lör', 'sön'],
	en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
};
const MONTHS_EN =
	'January February March April May June July August September October November December'.split(
		' '
	);

const DAY_MS = 86_400_000;
const MOST_KEPT = 20_000;
const kept = new Map<string, Map<number, number | null>>();

const exactOffset = (ms: number, zone: string): number =>
	Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone).offsetNanoseconds / 1e6;

/**
 * How far a zone's clocks are ahead of UTC at an instant, in milliseconds. Kept for each day on
 * which they are not moved: a list asks this for every row, and the calendar takes 20 µs to answer.
 */
function offsetAt(ms: number, zone: string): number {
	const day = Math.floor(ms / DAY_MS);
	let days = kept.get(zone);
	if (!days || days.size > MOST_KEPT) kept.set(zone, (days = new Map()));
	let offset = days.get(day);
	if (offset === undefined) {
		const [first, last] = [day * DAY_MS, (day + 1) * DAY_MS].map((at) => exactOffset(at, zone));
		offset = first === last ? first! : null;
		days.set(day, offset);
	}
	return offset ?? exactOffset(ms, zone);
}

/** The clocks of a zone at an instant, as ISO text: `2026-11-23T08:12:00.000Z` with the Z to be ignored. */
const onClocks = (instant: Date, zone: string): string =>
	new Date(instant.getTime() + offsetAt(instant.getTime(), zone)).toISOString();

/** The day on which an instant falls in a zone. @example dayOf(instant, 'Europe/Helsinki') // '2026-11-23' */
export const dayOf = (instant: Date, zone: string): Day => onClocks(instant, zone).slice(0, 10);

/** The clock time of an instant in a zone, `HH:MM`. */
export const timeOf = (instant: Date, zone: string): string =>
	onClocks(instant, zone).slice(11, 16);

/** The instant of a day and a clock time in a zone. @example instantOf('2026-12-17', '13:00', 'Europe/Helsinki') */
export const instantOf = (day: Day, time: string, zone: string): Date =>
	new Date(
		Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone, plainTime: time })
			.epochMilliseconds
	);

/** `days` later (or earlier, when negative). */
export const addDays = (day: Day, days: number): Day =>
	Temporal.PlainDate.from(day).add({ days }).toString();

/** Whole days from one day to another; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number =>
	Math.round((midnight(to) - midnight(from)) / DAY_MS);

/** In UTC, where every day has 24 hours. */
const midnight = (day: Day): number => Date.parse(`${day}T00:00:00Z`);

/**
 * A day as typed in three boxes, or null when it is not in the calendar.
 *
 * @example dayFrom('31', '11', '2026') // null: November has 30 days
 */
export function dayFrom(day: string, month: string, year: string): Day | null {
	const [d, m, y] = [day, month, year].map((part) =>
		/^\d{1,4}$/.test(part.trim()) ? Number(part) : NaN
	);
	if (!d || !m || !y || y < 1900 || y > 2200) return null;
	try {
		return Temporal.PlainDate.from(
			{ year: y, month: m, day: d },
			{ overflow: 'reject' }
		).toString();
	} catch {
		return null;
	}
}

/** True for a real day in the form `YYYY-MM-DD`. */
export const isDay = (text: string): boolean => {
	const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
	return !!parts && dayFrom(parts[3]!, parts[2]!, parts[1]!) !== null;
};

/**
 * A day in words: Finnish and Swedish in figures, English with the month's name.
 *
 * @param near when given, the weekday is added for days within 14 days of it
 * @example sayDay('2026-12-11', 'fi', '2026-12-01') // 'pe 11.12.2026'
 */
export function sayDay(day: Day, lang: Lang, near?: Day): string {
	const [y, m, d] = day.split('-').map(Number) as [number, number, number];
	const figures = lang === 'en' ? `${d} ${MONTHS_EN[m - 1]} ${y}` : `${d}.${m}.${y}`;
	if (near === undefined || Math.abs(daysBetween(near, day)) > 14) return figures;
	const weekday = (new Date(midnight(day)).getUTCDay() + 6) % 7;
	return `${WEEKDAYS[lang][weekday]} ${figures}`;
}

/** A day always with its weekday, as on an invitation. */
export const sayWeekday = (day: Day, lang: Lang): string => sayDay(day, lang, day);

/** A clock time in words. @example sayTime('16:15', 'fi') // 'klo 16.15' ; 'kl. 16.15' ; '4:15 pm'… as '16:15' */
export function sayTime(time: string, lang: Lang): string {
	const [hours, minutes] = time.split(':');
	if (lang === 'en') return `${hours}:${minutes}`;
	const short = `${Number(hours)}.${minutes}`;
	return lang === 'fi' ? `klo\u00a0${short}` : `kl.\u00a0${short}`;
}

/** Day and time of an instant. @example sayInstant(at, 'fi', 'Europe/Helsinki') // '23.11.2026 klo 8.12' */
export const sayInstant = (instant: Date, lang: Lang, zone: string, near?: Day): string =>
	`${sayDay(dayOf(instant, zone), lang, near)} ${sayTime(timeOf(instant, zone), lang)}`;
