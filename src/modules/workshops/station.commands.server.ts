import { type Work, change } from '#platform/command/change.server.ts';
import type { Ctx } from '#platform/command/context.ts';
import { ok, refuse } from '#platform/core/result.ts';
import { MOST_STATIONS, type StationInput, type StationLines } from './station.input.ts';
import {
	deleteStation,
	insertStation,
	markClosed,
	openStations,
	placeStations,
	saveStation,
	saveStationTexts,
	stationIds,
	stationOf,
	stationUsed
} from './station.store.server.ts';
import { canLeadWorkshop } from './workshop.policy.ts';
import { lockWorkshop } from './workshop.store.server.ts';
import { type Workshop, changeable } from './workshop.ts';

/** Beats 1 and 2, and that the day can still be changed. */
async function toChange(work: Work, workshopId: string) {
	const workshop = await lockWorkshop(work.tx, workshopId);
	work.authorise(canLeadWorkshop(work.viewer, workshop));
	return { workshop, may: changeable(workshop) };
}

const record = (work: Work, of: Workshop) =>
	work.record({
		type: 'workshop.stations_changed',
		subject: { kind: 'workshop', id: of.id },
		areaId: of.areaId,
		data: { number: of.number }
	});

/** Adds tables, one a line. */
export const addStations = (ctx: Ctx, workshopId: string, input: StationLines) =>
	change(ctx, 'add-stations', async (work) => {
		const { workshop, may } = await toChange(work, workshopId);
		if (!may.ok) return may;
		return putStations(
			work,
			workshop,
			input.stations.map((one) => [{ lang: input.lang, ...one }])
		);
	});

/** The same inside another change, with texts in several languages. The caller has authorised. */
export async function putStations(
	work: Work,
	workshop: Workshop,
	stations: readonly (readonly {
		lang: 'fi' | 'sv' | 'en';
		theme: string;
		question: string;
	}[])[]
) {
	const there = await stationIds(work.tx, workshop.id);
	if (there.length + stations.length > MOST_STATIONS)
		return refuse('station_many', { about: { most: MOST_STATIONS } });
	for (const [at, texts] of stations.entries())
		await insertStation(
			work.tx,
			{
				id: work.newId(),
				areaId: workshop.areaId,
				workshopId: workshop.id,
				position: there.length + at + 1
			},
			texts
		);
	await record(work, workshop);
	return ok({ added: stations.length });
}

export const editStation = (ctx: Ctx, workshopId: string, input: StationInput) =>
	change(ctx, 'edit-station', async (work) => {
		const { workshop, may } = await toChange(work, workshopId);
		if (!may.ok) return may;
		await stationOf(work.tx, workshopId, input.station);
		const { station, texts, ...rest } = input;
		await saveStation(work.tx, station, rest);
		await saveStationTexts(work.tx, { id: station, areaId: workshop.areaId }, texts);
		await record(work, workshop);
		return ok({});
	});

/** Moves a table to a place, counted from 1. */
export const moveStation = (ctx: Ctx, workshopId: string, input: { station: string; to: number }) =>
	change(ctx, 'move-station', async (work) => {
		const { workshop, may } = await toChange(work, workshopId);
		if (!may.ok) return may;
		await stationOf(work.tx, workshopId, input.station);
		const rest = (await stationIds(work.tx, workshopId)).filter((id) => id !== input.station);
		rest.splice(input.to - 1, 0, input.station);
		await placeStations(work.tx, workshopId, rest);
		await record(work, workshop);
		return ok({});
	});

/**
 * Closes a table for the rest of the day, or opens it again. What was written there stays; people
 * move when the rest of the day is planned again.
 */
export const closeStation = (
	ctx: Ctx,
	workshopId: string,
	{ station, closed }: { station: string; closed: boolean }
) =>
	change(ctx, 'close-station', async (work) => {
		const { workshop, may } = await toChange(work, workshopId);
		if (!may.ok) return may;
		await stationOf(work.tx, workshopId, station);
		if (closed && (await openStations(work.tx, workshopId)) <= 2) return refuse('station_last');
		await markClosed(work.tx, station, closed ? work.now : null);
		await record(work, workshop);
		return ok({});
	});

/** Takes a table away that nobody has used yet. */
export const removeStation = (ctx: Ctx, workshopId: string, station: string) =>
	change(ctx, 'remove-station', async (work) => {
		const { workshop, may } = await toChange(work, workshopId);
		if (!may.ok) return may;
		await stationOf(work.tx, workshopId, station);
		if (await stationUsed(work.tx, station)) return refuse('station_used');
		await deleteStation(work.tx, station);
		await placeStations(work.tx, workshopId, await stationIds(work.tx, workshopId));
		await record(work, workshop);
		return ok({});
	});
