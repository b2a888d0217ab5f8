import type { RequestEvent } from '@sveltejs/kit';
import type { Area } from '#modules/areas/area.ts';
import { canLeadWorkshop } from '#modules/workshops/workshop.policy.ts';
import { type WorkshopPage, workshopPage } from '#modules/workshops/workshop.queries.server.ts';
import { NotFound } from '#platform/core/faults.ts';
import { textIn } from '#platform/core/localised.ts';
import { areaIn } from './area-in.server.ts';

type In = Pick<RequestEvent, 'locals'> & { params: Partial<Record<string, string>> };
export type WorkshopIn = { area: Area; workshop: WorkshopPage; leads: boolean };

/** The workshop of the address, as far as the viewer may see it. @throws NotFound */
export async function workshopIn(event: In): Promise<WorkshopIn> {
	const area = await areaIn(event);
	const raw = event.params.number ?? '';
	const workshop = /^\d{1,9}$/.test(raw)
		? await workshopPage(event.locals.ctx, area.id, Number(raw), event.locals.lang)
		: null;
	if (!workshop) throw new NotFound();
	return {
		area,
		workshop,
		leads: canLeadWorkshop(event.locals.ctx.viewer, { areaId: area.id })
	};
}

/** The same for who plans and leads the day; for everybody else the page is not there. */
export async function workshopToLead(event: In): Promise<WorkshopIn> {
	const found = await workshopIn(event);
	if (!found.leads) throw new NotFound();
	return found;
}

/** What the head of every page of a workshop shows. */
export const headOfWorkshop = (of: WorkshopPage, lang: string) => ({
	id: of.id,
	number: of.number,
	title: textIn(of.texts, lang)!.title,
	state: of.state,
	kind: of.kind,
	part: of.part,
	series: of.series && { name: of.series.name, number: of.series.number },
	starts_at: of.starts_at,
	ends_at: of.ends_at,
	place: of.place,
	version: of.version,
	changed_at: of.changed_at
});
