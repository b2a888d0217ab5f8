import { dialogueOf } from '#modules/dialogues/circle.queries.server.ts';
import { resultsVisible } from '#modules/dialogues/dialogue.ts';
import { resultsOf } from '#modules/dialogues/results.server.ts';
import { shownFigures } from '#modules/dialogues/shown-figures.ts';
import { canLeadWorkshop } from '#modules/workshops/workshop.policy.ts';
import { m } from '#i18n/messages.js';
import { NotFound } from '#platform/core/faults.ts';
import { LEAST_SHOWN } from '#platform/core/small-cells.ts';
import { hallIn } from '#routes/web/hall-in.server.ts';
import type { PageServerLoad } from './$types';

/**
 * For the guests of the hall and the staff. Nothing that fewer than five answered is here, no
 * group of fewer than five, and what unites and divides only where enough answered.
 */
export const load: PageServerLoad = async (event) => {
	const { ctx } = event.locals;
	const { area, page, guest } = await hallIn(event);
	const staff = canLeadWorkshop(ctx.viewer, { areaId: area.id });
	const dialogue = await dialogueOf(ctx, page.workshop.id);
	if ((!guest && !staff) || !dialogue || dialogue.claims === 'off') throw new NotFound();
	const visible =
		staff || resultsVisible({ claims: dialogue.claims, resultsShown: dialogue.results_shown });
	const head = {
		title: m.claims_results_title(),
		private: true,
		workshop: page.workshop,
		visible,
		staff
	};
	if (!visible) return { ...head, results: null };
	const { claims, analysis, sides, sectors } = await resultsOf(ctx, page.workshop.id, dialogue);
	if (analysis.participants < LEAST_SHOWN) return { ...head, results: null };
	const text = new Map(claims.map((one) => [String(one.number), one]));
	const figures = analysis.claims.flatMap((one) => shownFigures(one) ?? []);
	const shown = new Set(figures.map((one) => one.id));
	const groups = analysis.groups?.every((group) => group.size >= LEAST_SHOWN)
		? analysis.groups
		: null;
	return {
		...head,
		results: {
			participants: analysis.participants,
			claims: [...text].map(([id, { text, lang }]) => ({ id, text, lang })),
			figures,
			uniting: analysis.uniting.filter((one) => shown.has(one.claim)),
			dividing: analysis.dividing.filter((one) => shown.has(one.claim)),
			reason: analysis.groups && !groups ? ('not_stable' as const) : analysis.reason,
			groups:
				groups?.map(({ id, size, typical }) => ({
					id,
					size,
					typical: typical.map(({ claim, agrees }) => ({ claim, agrees }))
				})) ?? null,
			sides,
			sectors
		}
	};
};
