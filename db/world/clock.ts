import { addDays, dayOf, instantOf } from '../../src/platform/core/dates.ts';
import type { Ports } from '../../src/platform/core/ports.ts';
import { uuidv7 } from '../../src/platform/core/uuid.ts';
import type { When } from './content/types.ts';

/** A clock that the story moves, with counted ids and secrets: the same story, the same rows. */
export type WorldPorts = Ports & { moveTo(instant: Date): void };

export function worldPorts(start: Date): WorldPorts {
	let now = start;
	let ids = 0;
	let secrets = 0;
	return {
		now: () => new Date(now),
		newId() {
			const bytes = new Uint8Array(10);
			new DataView(bytes.buffer).setUint32(6, ++ids);
			return uuidv7(now.getTime(), bytes);
		},
		secret: () => `world-${String(++secrets).padStart(6, '0')}-${ids.toString(36)}`,
		randomInt: (below) => ++secrets % below,
		moveTo(instant) {
			now = instant;
		}
	};
}

const SATURDAY = 6;

/** Weekends roll forward to Monday; the content promises that this never changes an order. */
function onWeekday(day: string): string {
	const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
	return addDays(day, weekday === SATURDAY ? 2 : weekday === 0 ? 1 : 0);
}

// month and day on which nobody meets in Finland, the eves included on which all is shut
const HOLIDAYS = ['01-01', '01-06', '05-01', '12-06', '12-24', '12-25', '12-26', '12-31'];

/** What is still to come is on a day on which people meet. */
function onWorkday(day: string): string {
	const weekday = onWeekday(day);
	return HOLIDAYS.includes(weekday.slice(5)) ? onWorkday(addDays(weekday, 1)) : weekday;
}

/** The day of a story date, `YYYY-MM-DD`. */
export const dayIn = (when: When, today: string): string =>
	'date' in when
		? when.date
		: (when.daysFromToday > 0 ? onWorkday : onWeekday)(addDays(today, when.daysFromToday));

/** The instant of a story date; ten in the morning when no time is told. */
export const instantIn = (when: When, today: string, zone: string, time = '10:00'): Date =>
	instantOf(dayIn(when, today), (when.time ?? time).padStart(5, '0'), zone);

export const todayIn = (now: Date, zone: string): string => dayOf(now, zone);
