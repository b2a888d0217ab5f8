import { printable, printableLine } from './printable.ts';

/**
 * One event of a calendar. Times are ISO instants, written in UTC with `Z`: no time zone table
 * can then be missing or wrong, and every calendar shows the reader's own time.
 */
export type CalendarEvent = {
	/** The same for ever, such as `meeting-0191…@host`; a calendar finds its copy by it. */
	uid: string;
	/** Raised by one at every change that people must notice. */
	sequence: number;
	/** When this copy was written (DTSTAMP). */
	stamp: string;
	/** A whole day is `YYYY-MM-DD`. */
	when: { start: string; end: string } | { day: string };
	/** A cancelled event stays in the feed: one that vanishes stays in people's calendars. */
	status: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED';
	summary: string;
	description?: string;
	location?: string;
	/** Only http and https are written. */
	url?: string;
	modified?: string;
	/** Whom an answer by mail goes to. */
	organizer?: { name: string; email: string };
};

export type Calendar = {
	name: string;
	/** Leave out in a feed; in a mail PUBLISH, REQUEST (needs organizers) or CANCEL. */
	method?: 'PUBLISH' | 'REQUEST' | 'CANCEL';
	events: readonly CalendarEvent[];
};

/**
 * A calendar as `text/calendar; charset=utf-8`.
 *
 * Throws RangeError for an instant or day that is none: that is a bug of the caller, not input.
 *
 * @example
 * writeIcs({ name: 'Kokoukset', events: [{ uid: 'm1@example.fi', sequence: 0, status: 'CONFIRMED',
 *   stamp: '2026-11-24T08:00:00Z', summary: 'Kokous',
 *   when: { start: '2026-12-01T14:15:00Z', end: '2026-12-01T16:00:00Z' } }] })
 * Source: RFC 5545 (3.1 folding, 3.3.11 text), RFC 7986 (NAME), RFC 6868 (parameter values).
 */
export const writeIcs = ({ name, method, events }: Calendar): string =>
	[
		'BEGIN:VCALENDAR',
		'VERSION:2.0',
		'PRODID:-//Poytakunta//Calendar//EN',
		'CALSCALE:GREGORIAN',
		...(method ? [`METHOD:${method}`] : []),
		`NAME:${text(name)}`,
		`X-WR-CALNAME:${text(name)}`,
		...events.flatMap(vevent),
		'END:VCALENDAR'
	]
		.map((line) => `${fold(line)}\r\n`)
		.join('');

const vevent = (event: CalendarEvent): string[] => [
	'BEGIN:VEVENT',
	`UID:${text(printableLine(event.uid))}`,
	`DTSTAMP:${instant(event.stamp)}`,
	...('day' in event.when
		? [`DTSTART;VALUE=DATE:${day(event.when.day)}`, 'TRANSP:TRANSPARENT']
		: [`DTSTART:${instant(event.when.start)}`, `DTEND:${instant(event.when.end)}`]),
	`SEQUENCE:${Math.max(0, Math.trunc(event.sequence))}`,
	`STATUS:${event.status}`,
	`SUMMARY:${text(printableLine(event.summary))}`,
	...optional('DESCRIPTION', event.description),
	...optional('LOCATION', event.location),
	...webAddress(event.url),
	...(event.modified === undefined ? [] : [`LAST-MODIFIED:${instant(event.modified)}`]),
	...organizer(event.organizer),
	'END:VEVENT'
];

const optional = (name: string, value: string | undefined): string[] =>
	value === undefined || value.trim() === '' ? [] : [`${name}:${text(value)}`];

const text = (raw: string): string =>
	printable(raw)
		.replace(/[\\;,]/g, '\\$&')
		.replaceAll('\n', '\\n');

/** A URI is not escaped like text, so what no URI may hold is percent-encoded instead. */
const webAddress = (url: string | undefined): string[] =>
	url !== undefined && /^https?:\/\//i.test(url)
		? [`URL:${encodeURI(printable(url).replaceAll('\n', '')).replaceAll('%25', '%')}`]
		: [];

function organizer(who: CalendarEvent['organizer']): string[] {
	if (!who || !/^[\w.+-]+@[\w.-]+$/.test(who.email)) return [];
	const name = printableLine(who.name).replaceAll('^', '^^').replaceAll('"', "^'");
	return [`ORGANIZER;CN="${name}":mailto:${who.email}`];
}

function instant(iso: string): string {
	const time = Date.parse(iso);
	if (!/^\d{4}-\d\d-\d\dT.+(?:Z|[+-]\d\d:\d\d)$/.test(iso) || Number.isNaN(time)) {
		throw new RangeError('not an ISO instant');
	}
	return new Date(time).toISOString().replace(/[-:]|\.\d+/g, '');
}

function day(iso: string): string {
	if (!/^\d{4}-\d\d-\d\d$/.test(iso) || Number.isNaN(Date.parse(iso))) {
		throw new RangeError('not an ISO day');
	}
	return iso.replaceAll('-', '');
}

/** Lines of at most 75 octets, never cut inside a character. */
function fold(line: string): string {
	let folded = '';
	let octets = 0;
	for (const sign of line) {
		const code = sign.codePointAt(0)!;
		const size = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
		if (octets + size > 75) {
			folded += '\r\n ';
			octets = 1;
		}
		folded += sign;
		octets += size;
	}
	return folded;
}
