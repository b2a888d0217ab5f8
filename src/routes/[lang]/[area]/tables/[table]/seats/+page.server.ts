import { z } from 'zod';
import { addSeats, removeSeat } from '#modules/tables/table.commands.server.ts';
import { seatsInput } from '#modules/tables/table.input.ts';
import { m } from '#i18n/messages.js';
import { id } from '#platform/input/input.ts';
import { tableIn } from '#routes/web/area-in.server.ts';
import { formAction } from '#routes/web/form.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { table } = await tableIn(event);
	const on = new Map(table.members.filter((one) => one.seat_id).map((one) => [one.seat_id, one]));
	return {
		title: m.tables_seats_title(),
		private: true,
		table: { slug: table.slug, name: table.name },
		seats: table.seats.map((seat) => ({ ...seat, taken: on.has(seat.id) }))
	};
};

export const actions: Actions = {
	add: formAction(seatsInput, async (ctx, input, event) =>
		addSeats(ctx, (await tableIn(event)).table.id, input)
	),
	remove: formAction(z.object({ seat: id() }), async (ctx, input, event) =>
		removeSeat(ctx, (await tableIn(event)).table.id, input.seat)
	)
};
