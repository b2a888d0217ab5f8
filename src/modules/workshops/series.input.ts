import { z } from 'zod';
import { addDays } from '#platform/core/dates.ts';
import { LANGS } from '#platform/core/lang.ts';
import { cleanLine } from '#platform/core/text.ts';
import { clock, dayBoxes, joinDay, line, prose, whole } from '#platform/input/input.ts';

const FORTNIGHT = 14;
const maybeClock = z.preprocess((raw) => raw || null, z.union([z.null(), clock()], 'time_wrong'));
const eachLine = (text: string) =>
	text
		.split('\n')
		.map((row) => cleanLine(row).slice(0, 160))
		.filter(Boolean)
		.slice(0, 20);

/** A series from the template: a name, two days, a place and seats. */
export const seriesInput = z
	.object({
		name_fi: line(120),
		name_sv: line(120),
		name_en: line(120),
		purpose_fi: prose(2000),
		purpose_sv: prose(2000),
		purpose_en: prose(2000),
		...dayBoxes('first'),
		...dayBoxes('second'),
		place: line(200, 'workshop_place_missing'),
		seats_first: whole(1, 5000, 'workshop_seats_wrong'),
		seats_second: whole(1, 5000, 'workshop_seats_wrong'),
		hosts: prose(2000),
		partners: prose(2000),
		funders: prose(2000),
		funding: line(160),
		...dayBoxes('deadline'),
		deadline_at: maybeClock
	})
	.transform((typed, check) => {
		const wrong = (path: string, message: string) =>
			check.issues.push({ code: 'custom', message, path: [path], input: '' });
		const texts = LANGS.map((lang) => ({
			lang,
			name: typed[`name_${lang}`],
			purpose: typed[`purpose_${lang}`]
		})).filter((text) => text.name);
		if (!texts.length) wrong('name_fi', 'series_name_missing');
		const first = joinDay(typed, 'first', check);
		if (first === null && check.issues.every((issue) => issue.path?.[0] !== 'first'))
			wrong('first', 'workshop_day_missing');
		const second = joinDay(typed, 'second', check) ?? (first && addDays(first, FORTNIGHT));
		if (first && second && second <= first) wrong('second', 'series_days_wrong');
		const deadline = joinDay(typed, 'deadline', check);
		return {
			texts,
			days: [first ?? '', second ?? ''] as const,
			place: typed.place,
			seats: [typed.seats_first, typed.seats_second] as const,
			partners: [
				...eachLine(typed.hosts).map((name) => ({ role: 'host' as const, name })),
				...eachLine(typed.partners).map((name) => ({ role: 'partner' as const, name })),
				...eachLine(typed.funders).map((name) => ({ role: 'funder' as const, name }))
			],
			funding: typed.funding,
			fundingUntil: deadline ? { day: deadline, time: typed.deadline_at ?? '23:59' } : null
		};
	});
export type SeriesInput = z.output<typeof seriesInput>;

export const copySeriesInput = z.object({ ...dayBoxes('first') }).transform((typed, check) => {
	const first = joinDay(typed, 'first', check);
	if (first === null && check.issues.every((issue) => issue.path?.[0] !== 'first'))
		check.issues.push({
			code: 'custom',
			message: 'workshop_day_missing',
			path: ['first'],
			input: ''
		});
	return { first: first ?? '' };
});
