import { stationsForEdit } from '#modules/workshops/seating.queries.server.ts';
import {
	addStations,
	closeStation,
	editStation,
	moveStation,
	removeStation
} from '#modules/workshops/station.commands.server.ts';
import {
	closeStationInput,
	moveStationInput,
	stationIdInput,
	stationInput,
	stationLinesInput
} from '#modules/workshops/station.input.ts';
import { m } from '#i18n/messages.js';
import { textIn } from '#platform/core/localised.ts';
import { formAction } from '#routes/web/form.server.ts';
import { headOfWorkshop, workshopToLead } from '#routes/web/workshop-in.server.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
	const { ctx, lang } = event.locals;
	const { workshop } = await workshopToLead(event);
	const stations = await stationsForEdit(ctx, workshop.id);
	return {
		title: m.stations_title(),
		private: true,
		workshop: headOfWorkshop(workshop, lang),
		langs: workshop.langs,
		begun: workshop.state === 'running',
		stations: stations.map((one) => ({
			...one,
			text: textIn(one.texts, lang) ?? { lang, theme: '', question: '', original: true }
		}))
	};
};

const idOf = async (event: unknown) => (await workshopToLead(event as RequestEvent)).workshop.id;

export const actions: Actions = {
	add: formAction(stationLinesInput, async (ctx, input, event) =>
		addStations(ctx, await idOf(event), input)
	),
	edit: formAction(
		stationInput,
		async (ctx, input, event) => editStation(ctx, await idOf(event), input),
		(_value, event) => `${event.url.pathname}?saved`
	),
	move: formAction(moveStationInput, async (ctx, input, event) =>
		moveStation(ctx, await idOf(event), input)
	),
	close: formAction(closeStationInput, async (ctx, input, event) =>
		closeStation(ctx, await idOf(event), input)
	),
	remove: formAction(stationIdInput, async (ctx, input, event) =>
		removeStation(ctx, await idOf(event), input.station)
	)
};
