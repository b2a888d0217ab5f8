import type { RequestEvent } from '@sveltejs/kit';
import type { Area } from '#modules/areas/area.ts';
import { type IdeaPage, ideaPage } from '#modules/ideas/idea.queries.server.ts';
import { NotFound } from '#platform/core/faults.ts';
import { areaIn } from './area-in.server.ts';

type In = Pick<RequestEvent, 'locals'> & { params: Partial<Record<string, string>> };

/** The idea of the address. @throws NotFound */
export async function ideaIn(event: In): Promise<{ area: Area; idea: IdeaPage }> {
	const area = await areaIn(event);
	const raw = event.params.number ?? '';
	const idea = /^\d{1,9}$/.test(raw)
		? await ideaPage(event.locals.ctx, area.id, Number(raw), event.locals.lang)
		: null;
	if (!idea) throw new NotFound();
	return { area, idea };
}
