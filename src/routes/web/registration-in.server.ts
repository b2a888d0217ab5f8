import type { RequestEvent } from '@sveltejs/kit';
import { areaById } from '#modules/areas/area.queries.server.ts';
import type { Area } from '#modules/areas/area.ts';
import {
	type OwnRegistration,
	registrationByToken
} from '#modules/workshops/registration.queries.server.ts';
import { NotFound } from '#platform/core/faults.ts';

type In = Pick<RequestEvent, 'locals'> & { params: Partial<Record<string, string>> };

/** One's own registration, by the link of a mail. @throws NotFound */
export async function registrationIn({
	locals,
	params
}: In): Promise<{ area: Area; own: OwnRegistration }> {
	const own = await registrationByToken(locals.ctx, params.token ?? '', locals.lang);
	const area = own && (await areaById(locals.ctx, own.area_id, locals.lang));
	if (!own || !area) throw new NotFound();
	return { area, own };
}

/** What may still be done with it: nothing when the day is over or it was cancelled. */
export const isOpenStill = (own: OwnRegistration, now: Date): boolean =>
	['confirmed', 'waiting', 'offered'].includes(own.state) &&
	own.workshop_state !== 'cancelled' &&
	own.workshop_state !== 'held' &&
	own.ends_at > now;
