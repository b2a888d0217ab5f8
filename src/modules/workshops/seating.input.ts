import { z } from 'zod';
import { id, maybeId, oneOf, prose, tick, whole } from '#platform/input/input.ts';
import { PRESETS } from './cafe/cafe.ts';
import { VISITS } from './seating.ts';

const HOST = /^host_([0-9a-f-]{36})$/;

/** What is asked for a seating. Hosts come as `host_<station>`. */
export const seatingInput = z
	.looseObject({
		rounds: whole(1, 12, 'cafe_rounds_wrong'),
		minutes: whole(3, 120, 'seating_minutes_wrong'),
		goal: oneOf(PRESETS, 'cafe_goal_missing'),
		visits: oneOf(VISITS, 'cafe_visits_missing'),
		sides: tick,
		languages: tick,
		before: tick,
		together: prose(4000),
		apart: prose(4000)
	})
	.transform((typed) => ({
		rounds: typed.rounds,
		minutes: typed.minutes,
		goal: typed.goal,
		visits: typed.visits,
		sides: typed.sides,
		languages: typed.languages,
		before: typed.before,
		together: typed.together,
		apart: typed.apart,
		hosts: Object.fromEntries(
			Object.entries(typed).flatMap(([name, raw]) => {
				const station = HOST.exec(name)?.[1];
				const host = maybeId.safeParse(raw);
				return station && host.success ? [[station, host.data]] : [];
			})
		) as Record<string, string | null>
	}));
export type SeatingInput = z.output<typeof seatingInput>;

export const againInput = z.object({ held: whole(0, 11, 'cafe_rounds_wrong') });
export const seatingIdInput = z.object({ seating: id() });
