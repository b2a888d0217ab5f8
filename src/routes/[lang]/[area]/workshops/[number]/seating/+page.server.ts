import { hallNow } from '#modules/boards/hall.queries.server.ts';
import { seatByPlan } from '#modules/boards/join.commands.server.ts';
import {
	applySeating,
	proposeSeating,
	replanSeating,
	undoSeating
} from '#modules/workshops/seating.commands.server.ts';
import { againInput, seatingIdInput, seatingInput } from '#modules/workshops/seating.input.ts';
import {
	comersOf,
	seatedIn,
	seatingsOf,
	tablesOf
} from '#modules/workshops/seating.queries.server.ts';
import { changesOf, labelsOf, seatingView, tablesSince } from '#modules/workshops/seating-view.ts';
import { m } from '#i18n/messages.js';
import { formAction } from '#routes/web/form.server.ts';
import { metBefore } from '#routes/web/met-before.server.ts';
import { headOfWorkshop, workshopToLead } from '#routes/web/workshop-in.server.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
	const { ctx, lang } = event.locals;
	const { workshop } = await workshopToLead(event);
	const { used, proposed, earlier } = await seatingsOf(ctx, workshop.id);
	const tables = await tablesOf(ctx, workshop.id, lang);
	const comers = await comersOf(ctx, workshop.id);
	const here = new Set(comers.map(({ id }) => id));
	const shown = proposed ?? used;
	const seated = await seatedIn(ctx, [...(used?.plan ?? []), ...(proposed?.plan ?? [])].flat(2));
	const known = new Set(used?.plan.flat(2));
	const labels = labelsOf(seated);
	// a plan is read with the tables it was made for
	const its = (ids: readonly string[]) =>
		ids.flatMap((id) => tables.find((table) => table.id === id) ?? []);
	return {
		title: m.seating_title(),
		private: true,
		workshop: headOfWorkshop(workshop, lang),
		tables: tables
			.filter(({ closed }) => !closed)
			.map(({ id, theme, host }) => ({ id, theme, host })),
		comers: comers.map(({ id, name }) => ({ id, name })),
		view: shown && seatingView(shown, seated, its(shown.stations), lang),
		proposed: proposed && { id: proposed.id, version: proposed.version },
		used: used && {
			id: used.id,
			version: used.version,
			rounds: used.asked.rounds,
			held: used.held,
			missing: [...known].filter((id) => !here.has(id)).map((id) => labels.get(id) ?? ''),
			tables: tablesSince(used, tables),
			late: comers.filter(({ id }) => !known.has(id)).map(({ name }) => name)
		},
		changes:
			used && proposed ? changesOf(used.plan, proposed.plan, proposed.held, labels, lang) : null,
		earlier,
		metBefore: (await metBefore(ctx, workshop.id)).length > 0,
		saved: {
			rounds: shown?.asked.rounds ?? 3,
			minutes: shown?.asked.minutes ?? 20,
			goal: shown?.asked.goal ?? 'most-new',
			visits: shown?.asked.visits ?? 'once',
			sides: (shown?.asked.sides ?? true) ? 'yes' : '',
			languages: (shown?.asked.languages ?? true) ? 'yes' : '',
			before: !shown || shown.asked.met ? 'yes' : '',
			together: linesOf(shown?.asked.together, labels),
			apart: linesOf(shown?.asked.apart, labels)
		}
	};
};

const linesOf = (
	groups: readonly (readonly string[])[] | undefined,
	labels: ReadonlyMap<string, string>
): string =>
	(groups ?? [])
		.map((group) => group.flatMap((id) => labels.get(id) ?? []).join(', '))
		.filter(Boolean)
		.join('\n');

const of = async (event: RequestEvent) => {
	const { workshop } = await workshopToLead(event);
	return { id: workshop.id, areaId: workshop.area_id };
};

export const actions: Actions = {
	propose: formAction(seatingInput, async (ctx, input, event) => {
		const day = await of(event as RequestEvent);
		return proposeSeating(ctx, day, input, input.before ? await metBefore(ctx, day.id) : []);
	}),
	again: formAction(againInput, async (ctx, input, event) =>
		replanSeating(ctx, await of(event as RequestEvent), input.held)
	),
	use: formAction(seatingIdInput, async (ctx, input, event) => {
		const { id } = await of(event as RequestEvent);
		const used = await applySeating(ctx, id, input.seating);
		// phones in the hall that are tied to somebody go to their table at once
		if (used.ok && (await hallNow(ctx, id))) await seatByPlan(ctx, id);
		return used;
	}),
	undo: formAction(seatingIdInput, async (ctx, input, event) =>
		undoSeating(ctx, (await of(event as RequestEvent)).id, input.seating)
	)
};
