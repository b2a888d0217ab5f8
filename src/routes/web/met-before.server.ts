import { metInCircles } from '#modules/dialogues/circle.queries.server.ts';
import { metEarlier } from '#modules/workshops/seating.queries.server.ts';
import type { Ctx } from '#platform/command/context.ts';

/**
 * Who of a day have met before its tables, as pairs of registrations and how often: in the circles
 * of the day, and at the tables of earlier days of the series.
 */
export async function metBefore(ctx: Ctx, workshopId: string): Promise<[string, string, number][]> {
	const [circles, days] = [await metInCircles(ctx, workshopId), await metEarlier(ctx, workshopId)];
	return [...circles.map(([one, other]): [string, string, number] => [one, other, 1]), ...days];
}
