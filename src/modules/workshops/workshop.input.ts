import { z } from 'zod';
import { LANGS, type Lang } from '#platform/core/lang.ts';
import { clock, dayBoxes, joinDay, line, oneOf, prose, whole } from '#platform/input/input.ts';
import { NAMES, WORKSHOP_KINDS } from './workshop.ts';

const inEach = <const N extends string, S extends z.ZodType>(name: N, schema: S) =>
	Object.fromEntries(LANGS.map((lang) => [`${name}_${lang}`, schema])) as Record<`${N}_${Lang}`, S>;

const url = line(500).refine((text) => text === '' || /^https:\/\/[^\s]+$/.test(text), 'url_wrong');
const maybeClock = z.preprocess((raw) => raw || null, z.union([z.null(), clock()], 'time_wrong'));

const fields = z.object({
	kind: oneOf(WORKSHOP_KINDS, 'workshop_kind_missing'),
	...inEach('title', line(160)),
	...inEach('intro', prose(4000)),
	...inEach('goals', prose(2000)),
	...dayBoxes('day'),
	starts: clock('meeting_time_missing'),
	ends: clock('meeting_time_missing'),
	place: line(200),
	remote_url: url,
	seats_site: whole(0, 5000, 'workshop_seats_wrong'),
	seats_remote: whole(0, 5000, 'workshop_seats_wrong'),
	...dayBoxes('closes'),
	closes_at: maybeClock,
	names: oneOf(NAMES, 'field_wrong'),
	funding: line(160),
	...dayBoxes('deadline'),
	deadline_at: maybeClock
});

const wrong = (check: z.core.$RefinementCtx, path: string, message: string) =>
	check.issues.push({ code: 'custom', message, path: [path], input: '' });

/** A day: what, when, where, for how many. Times are clock times of the area's zone. */
export const workshopInput = fields.transform((typed, check) => {
	const day = joinDay(typed, 'day', check);
	const dayWrong = check.issues.some((issue) => issue.path?.[0] === 'day');
	if (day === null && !dayWrong) wrong(check, 'day', 'workshop_day_missing');
	if (typed.ends <= typed.starts) wrong(check, 'ends', 'workshop_ends_before');
	if (!typed.title_fi && !typed.title_sv && !typed.title_en)
		wrong(check, 'title_fi', 'workshop_title_missing');
	if (!typed.place && !typed.remote_url) wrong(check, 'place', 'workshop_place_missing');
	if (typed.seats_site + typed.seats_remote === 0) wrong(check, 'seats_site', 'workshop_no_seats');
	if (typed.seats_remote && !typed.remote_url)
		wrong(check, 'remote_url', 'workshop_remote_missing');
	return {
		kind: typed.kind,
		texts: LANGS.map((lang) => ({
			lang,
			title: typed[`title_${lang}`],
			intro: typed[`intro_${lang}`],
			goals: typed[`goals_${lang}`]
		})).filter((text) => text.title),
		day: day ?? '',
		starts: typed.starts,
		ends: typed.ends,
		place: typed.place,
		remoteUrl: typed.remote_url,
		seats: { site: typed.seats_site, remote: typed.seats_remote },
		closes: within(typed, 'closes', typed.closes_at, check),
		names: typed.names,
		funding: typed.funding,
		fundingUntil: within(typed, 'deadline', typed.deadline_at, check)
	};
});
export type WorkshopInput = z.output<typeof workshopInput>;

/** A day with its clock time; the end of the day when no time was given, null without a day. */
function within(
	typed: Record<string, unknown>,
	name: string,
	time: string | null,
	check: z.core.$RefinementCtx
): { day: string; time: string } | null {
	const day = joinDay(typed, name, check);
	return day ? { day, time: time ?? '23:59' } : null;
}

export const cancelWorkshopInput = z.object({
	reason: prose(1000, 'workshop_cancel_reason_missing')
});
