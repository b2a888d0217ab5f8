import { z } from 'zod';
import * as hall from '#modules/boards/hall.commands.server.ts';
import { hallPage } from '#modules/boards/hall.queries.server.ts';
import { seatingsOf } from '#modules/workshops/seating.queries.server.ts';
import { closeWorkshop, startWorkshop } from '#modules/workshops/workshop.commands.server.ts';
import { dayOf } from '#platform/core/dates.ts';
import { NotFound } from '#platform/core/faults.ts';
import { qrSvg } from '#platform/documents/qr.server.ts';
import { m } from '#i18n/messages.js';
import { areaIn } from '#routes/web/area-in.server.ts';
import { formAction } from '#routes/web/form.server.ts';
import { driveActions, hallDrive } from '#routes/web/hall-drive.server.ts';
import { programmeActions, programmeDrive } from '#routes/web/programme-drive.server.ts';
import { headOfWorkshop, workshopToLead } from '#routes/web/workshop-in.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** The day in the facilitator's hand: what runs now, the hall, the people, on one page. */
export const load: PageServerLoad = async (event) => {
	const { ctx, lang } = event.locals;
	const { area, workshop } = await workshopToLead(event);
	const page = await hallPage(ctx, area.id, workshop.number, lang, null);
	if (!page) throw new NotFound();
	const drive = await hallDrive(ctx, page);
	const address = drive.hall?.code ? `${ctx.origin}/l/${drive.hall.code}` : '';
	const qr = address ? qrSvg(address, m.hall_qr({ address })) : null;
	return {
		title: m.lead_title(),
		private: true,
		workshop: headOfWorkshop(workshop, lang),
		tables: workshop.stations.length,
		seated: (await seatingsOf(ctx, workshop.id)).used !== null,
		/** Started on another day by mistake, it would close the registration. */
		today: dayOf(workshop.starts_at, ctx.zone) === dayOf(ctx.ports.now(), ctx.zone),
		...(await programmeDrive(ctx, workshop, lang)),
		...drive,
		qr: qr?.ok ? qr.value : ''
	};
};

const nothing = z.object({});
export const actions: Actions = {
	...programmeActions,
	...driveActions,
	hall: formAction(nothing, async (ctx, _input, event) =>
		hall.openHall(ctx, (await areaIn(event)).id, Number(event.params.number))
	),
	start: formAction(nothing, async (ctx, _input, event) =>
		startWorkshop(ctx, (await workshopToLead(event)).workshop.id)
	),
	close: formAction(nothing, async (ctx, _input, event) =>
		closeWorkshop(ctx, (await workshopToLead(event)).workshop.id)
	)
};
