import type { RequestEvent } from '@sveltejs/kit';
import { harvestPage } from '#modules/ideas/harvest.queries.server.ts';
import { type IdeaInList, listIdeas } from '#modules/ideas/idea.queries.server.ts';
import { SOON_DAYS, laterOf } from '#modules/ideas/idea.ts';
import { organisationsToChoose } from '#modules/organisations/organisation.queries.server.ts';
import { addDays, dayOf, timeOf } from '#platform/core/dates.ts';
import { NotFound } from '#platform/core/faults.ts';
import { headOfWorkshop, workshopToLead } from './workshop-in.server.ts';

type In = Pick<RequestEvent, 'locals'> & { params: Partial<Record<string, string>> };

/** What every page of a harvest needs; for the staff alone. @throws NotFound */
export async function harvestIn(event: In) {
	const { area, workshop } = await workshopToLead(event);
	const { ctx, lang } = event.locals;
	const today = dayOf(ctx.ports.now(), ctx.zone);
	return {
		area,
		workshop: headOfWorkshop(workshop, lang),
		page: workshop,
		today,
		soon: addDays(laterOf(dayOf(workshop.starts_at, ctx.zone), today), SOON_DAYS)
	};
}

/** One cluster or note of the harvest. @throws NotFound */
export async function harvestItemIn(event: In) {
	const found = await harvestIn(event);
	const { ctx, lang } = event.locals;
	const harvest = await harvestPage(ctx, found.area.id, found.page, lang);
	const item = [...harvest.items, ...harvest.rest].find((one) => one.id === event.params.item);
	if (!item) throw new NotFound();
	return { ...found, item, voted: harvest.voted };
}

export const organisationNames = async (event: In, areaId: string): Promise<string[]> =>
	(await organisationsToChoose(event.locals.ctx, areaId, event.locals.lang)).map((one) => one.name);

/** The fields of a commitment as they were saved. */
export function savedCommitment(
	idea: Pick<
		IdeaInList,
		'owner_organisation' | 'owner_none' | 'next_on' | 'next_late_reason' | 'funder' | 'deadline'
	> & { next_step?: string },
	zone: string
): Record<string, unknown> {
	const boxes = (name: string, day: string | null) => {
		const [year, month, date] = day ? day.split('-').map(Number) : [];
		return { [`${name}_day`]: date, [`${name}_month`]: month, [`${name}_year`]: year };
	};
	return {
		owner: idea.owner_organisation,
		owner_none: idea.owner_none ? 'yes' : '',
		next_step: idea.next_step ?? '',
		...boxes('next', idea.next_on),
		next_late_reason: idea.next_late_reason,
		funder: idea.funder,
		...boxes('deadline', idea.deadline && dayOf(idea.deadline, zone)),
		deadline_at: idea.deadline ? timeOf(idea.deadline, zone).replace(':', '.') : ''
	};
}

/** What an export of the harvest holds: no authors, no hidden notes. */
export async function harvestExport(event: In) {
	const { area, workshop, page } = await harvestIn(event);
	const { ctx, lang } = event.locals;
	return {
		workshop,
		harvest: await harvestPage(ctx, area.id, page, lang),
		ideas: await listIdeas(ctx, lang, { areaId: area.id, workshopId: page.id, limit: 500 }),
		name: `harvest-${workshop.number}`
	};
}
