// Days and times of the hall, as a form asks for them: the machine that tests may sleep elsewhere.
const ZONE = 'Europe/Helsinki';
const HOUR_MS = 3_600_000;

/** So many days from today in the hall: `28.11.2026`. */
export const soon = (days: number): string => {
	const [year, month, day] = new Date(Date.now() + days * 24 * HOUR_MS)
		.toLocaleDateString('sv', { timeZone: ZONE })
		.split('-')
		.map(Number);
	return `${day}.${month}.${year}`;
};

/** So many hours from now in the hall: `9.05`. */
export const clock = (hours: number): string =>
	new Date(Date.now() + hours * HOUR_MS)
		.toLocaleTimeString('fi', { timeZone: ZONE, hour: '2-digit', minute: '2-digit' })
		.replace(':', '.');

/** A day that begins within the hour and ends today. */
export const laterToday = (): [string, string] =>
	clock(1) < clock(0) ? ['23.58', '23.59'] : [clock(1), '23.59'];

/** The day that begins in so many hours, and ends at its midnight: day, begin, end. */
export const beginningIn = (hours: number): [string, string, string] => {
	const begins = clock(hours);
	// not in the last minutes before midnight: it would end before it began
	if (begins.startsWith('23')) return beginningIn(hours - 1);
	return [soon(hours / 24), begins, '23.59'];
};
