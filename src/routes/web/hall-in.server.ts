import type { RequestEvent } from '@sveltejs/kit';
import type { Area } from '#modules/areas/area.ts';
import { type GuestHere, canReadBoards } from '#modules/boards/hall.policy.ts';
import {
	type HallPage,
	guestHere,
	hallPage,
	workshopIdOf
} from '#modules/boards/hall.queries.server.ts';
import { NotFound } from '#platform/core/faults.ts';
import { isStaff } from '#platform/session/viewer.ts';
import { areaIn } from './area-in.server.ts';
import { readHallCookie } from './cookies.server.ts';

type In = Pick<RequestEvent, 'locals' | 'cookies' | 'url'> & {
	params: Partial<Record<string, string>>;
};

export type HallIn = {
	area: Area;
	page: HallPage;
	staff: boolean;
	guest: GuestHere | null;
	token: string | null;
};

const numberOf = (event: In): number => {
	const raw = event.params.number ?? '';
	if (!/^\d{1,9}$/.test(raw)) throw new NotFound();
	return Number(raw);
};

/** The hall of the address for who is in it, and for the staff also before it is open. @throws NotFound */
export async function hallIn(event: In): Promise<HallIn> {
	const { ctx, lang } = event.locals;
	const area = await areaIn(event);
	const token = readHallCookie(event);
	const page = await hallPage(ctx, area.id, numberOf(event), lang, token);
	if (!page) throw new NotFound();
	const guest = page.guest && {
		id: page.guest.id,
		stationId: page.guest.station_id,
		hostsStationId: page.guest.hosts_station_id,
		extraUntil: page.guest.extra_until ? new Date(page.guest.extra_until) : null
	};
	if (!canReadBoards(ctx.viewer, area.id, guest)) throw new NotFound();
	return { area, page, staff: isStaff(ctx.viewer, area.id), guest, token };
}

export type OpenHall = HallIn & { hall: NonNullable<HallPage['hall']> };

/** The same when the staff has opened it. @throws NotFound */
export async function openHallIn(event: In): Promise<OpenHall> {
	const found = await hallIn(event);
	if (!found.page.hall) throw new NotFound();
	return { ...found, hall: found.page.hall };
}

/** Who asks at the doors that phones knock on all the time: as little as possible is read. @throws NotFound */
export async function boardDoor(event: In): Promise<{
	workshopId: string;
	areaId: string;
	staff: boolean;
	guest: GuestHere | null;
}> {
	const { ctx } = event.locals;
	const area = await areaIn(event);
	const workshopId = await workshopIdOf(ctx.db, area.id, numberOf(event));
	if (!workshopId) throw new NotFound();
	const token = readHallCookie(event);
	const guest = token ? await guestHere(ctx.db, workshopId, token) : null;
	if (!canReadBoards(ctx.viewer, area.id, guest)) throw new NotFound();
	return { workshopId, areaId: area.id, staff: isStaff(ctx.viewer, area.id), guest };
}

/** Where notes are sent: the batch itself asks who sends, so here only the hall is found. @throws NotFound */
export async function writeDoor(event: In): Promise<{ workshopId: string; token: string }> {
	const token = readHallCookie(event);
	if (!token) throw new NotFound();
	const area = await areaIn(event);
	const workshopId = await workshopIdOf(event.locals.ctx.db, area.id, numberOf(event));
	if (!workshopId) throw new NotFound();
	return { workshopId, token };
}
