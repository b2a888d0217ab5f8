import { z } from 'zod';
import { guestInput, hostInput, timeInput, votingInput } from '#modules/boards/board.input.ts';
import * as hall from '#modules/boards/hall.commands.server.ts';
import { guestsOf } from '#modules/boards/hall.queries.server.ts';
import { ruleOf } from '#modules/boards/vote.rule.ts';
import { qrSvg } from '#platform/documents/qr.server.ts';
import { m } from '#i18n/messages.js';
import { areaIn } from '#routes/web/area-in.server.ts';
import { formAction } from '#routes/web/form.server.ts';
import { driveActions, hallAct, hallDrive } from '#routes/web/hall-drive.server.ts';
import { hallIn } from '#routes/web/hall-in.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** The facilitator's hand on the hall. */
export const load: PageServerLoad = async (event) => {
	const { ctx } = event.locals;
	const { page } = await hallIn(event);
	const { workshop, stations } = page;
	const address = page.hall?.code ? `${ctx.origin}/l/${page.hall.code}` : '';
	const qr = address ? qrSvg(address, m.hall_qr({ address })) : null;
	return {
		title: m.hall_title(),
		private: true,
		workshop,
		stations,
		...(await hallDrive(ctx, page)),
		address: address.replace(/^https?:\/\//, ''),
		qr: qr?.ok ? qr.value : '',
		rule: page.hall && ruleOf(page.hall),
		now: ctx.ports.now(),
		guests: page.hall ? await guestsOf(ctx, workshop.id) : []
	};
};

export const actions: Actions = {
	...driveActions,
	open: formAction(z.object({}), async (ctx, _input, event) =>
		hall.openHall(ctx, (await areaIn(event)).id, Number(event.params.number))
	),
	voting: hallAct(votingInput, hall.setVoting),
	remove: hallAct(guestInput, (ctx, id, { guest }) => hall.takeOut(ctx, id, guest)),
	time: hallAct(timeInput, (ctx, id, { guest, minutes }) =>
		hall.lengthenFor(ctx, id, guest, minutes)
	),
	host: hallAct(hostInput, (ctx, id, { guest, station }) => hall.makeHost(ctx, id, guest, station))
};
