import { z } from 'zod';
import { line, oneOf, prose, tick, whole } from '#platform/input/input.ts';
import { PRESETS } from './cafe/cafe.ts';

/** How often one comes to the same table. */
export const VISITS = ['free', 'once', 'all'] as const;

/** What the form of the seating asks; with `known` it is about a day that has begun. */
export const cafeInput = z.object({
	people: prose(60_000, 'cafe_people_missing'),
	tables: whole(2, 60, 'cafe_tables_wrong'),
	themes: prose(6_000),
	rounds: whole(1, 12, 'cafe_rounds_wrong'),
	goal: oneOf(PRESETS, 'cafe_goal_missing'),
	visits: oneOf(VISITS, 'cafe_visits_missing'),
	sector_balance: tick,
	no_lone_language: tick,
	known: line(200_000),
	held: z.preprocess((raw) => raw || '0', whole(0, 12, 'cafe_rounds_wrong')),
	gone: z.preprocess((raw) => raw ?? [], z.array(line(200)).max(500, 'too_long')),
	late: prose(20_000)
});
export type CafeInput = z.output<typeof cafeInput>;
