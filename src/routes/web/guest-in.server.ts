import type { RequestEvent } from '@sveltejs/kit';
import { redirect } from '@sveltejs/kit';
import type { GuestHere } from '#modules/boards/hall.policy.ts';
import { NotFound } from '#platform/core/faults.ts';
import { to } from '#platform/i18n/paths.ts';
import { hallIn } from './hall-in.server.ts';

type In = Parameters<typeof hallIn>[0] & Pick<RequestEvent, 'locals'>;

/**
 * A page for the guests of a hall. The staff, who are no guests, are sent to the page where they
 * lead the same thing. @throws NotFound
 */
export async function guestIn(event: In, forStaff: '/dialogue' | '/claims/manage') {
	const found = await hallIn(event);
	const { area, page, guest, token } = found;
	if (guest && token) return { area, workshop: page.workshop, guest: guest as GuestHere, token };
	const here = { area: area.slug, number: String(page.workshop.number) };
	redirect(303, to(event.locals.lang, `/{area}/workshops/{number}${forStaff}`, here));
}

/** Who sends a form of such a page: a guest, or it is not there. @throws NotFound */
export async function guestSends(event: In): Promise<{ workshopId: string; token: string }> {
	const { page, guest, token } = await hallIn(event);
	if (!guest || !token) throw new NotFound();
	return { workshopId: page.workshop.id, token };
}
