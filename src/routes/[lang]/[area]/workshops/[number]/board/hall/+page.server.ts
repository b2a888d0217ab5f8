import type { RequestEvent } from '@sveltejs/kit';
import { z } from 'zod';
import {
	extendInput,
	guestInput,
	hostInput,
	messageInput,
	phaseInput,
	roundInput,
	votingInput
} from '#modules/boards/board.input.ts';
import { minutesLeft, phasesAfter } from '#modules/boards/board.ts';
import * as hall from '#modules/boards/hall.commands.server.ts';
import { guestsOf } from '#modules/boards/hall.queries.server.ts';
import { votersSoFar } from '#modules/boards/vote.queries.server.ts';
import { ruleOf } from '#modules/boards/vote.rule.ts';
import type { Ctx } from '#platform/command/context.ts';
import type { Result } from '#platform/core/result.ts';
import { qrSvg } from '#platform/documents/qr.server.ts';
import { m } from '#i18n/messages.js';
import { areaIn } from '#routes/web/area-in.server.ts';
import { formAction } from '#routes/web/form.server.ts';
import { boardDoor, hallIn } from '#routes/web/hall-in.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** The facilitator's hand on the hall. */
export const load: PageServerLoad = async (event) => {
	const { ctx } = event.locals;
	const { page } = await hallIn(event);
	const { workshop, stations } = page;
	const address = page.hall?.code ? `${ctx.origin}/l/${page.hall.code}` : '';
	const qr = address ? qrSvg(address, m.hall_qr({ address })) : null;
	const now = ctx.ports.now();
	const phase = page.hall?.phase ?? 'open';
	const voters = phase === 'voting' || phase === 'closed' ? await votersSoFar(ctx, workshop.id) : 0;
	return {
		title: m.hall_title(),
		private: true,
		workshop,
		stations,
		hall: page.hall,
		address: address.replace(/^https?:\/\//, ''),
		qr: qr?.ok ? qr.value : '',
		next: phasesAfter(phase).filter((to) => !voters || (phase !== 'closed' && to !== 'merging')),
		rule: page.hall && ruleOf(page.hall),
		left: minutesLeft(page.hall?.round_ends_at ? new Date(page.hall.round_ends_at) : null, now),
		guests: page.hall ? await guestsOf(ctx, workshop.id) : [],
		voters
	};
};

const act = <S extends z.ZodType, T>(
	schema: S,
	run: (ctx: Ctx, workshopId: string, input: z.output<S>, event: RequestEvent) => Promise<Result<T>>
) =>
	formAction(schema, async (ctx, input, event) => {
		const { workshopId } = await boardDoor(event);
		return run(ctx, workshopId, input, event);
	});

export const actions: Actions = {
	open: formAction(z.object({}), async (ctx, _input, event) =>
		hall.openHall(ctx, (await areaIn(event)).id, Number(event.params.number))
	),
	phase: act(phaseInput, (ctx, id, { phase }) => hall.goToPhase(ctx, id, phase)),
	round: act(roundInput, (ctx, id, { minutes }) => hall.nextRound(ctx, id, minutes)),
	extend: act(extendInput, (ctx, id, { minutes }) => hall.extendRound(ctx, id, minutes)),
	voting: act(votingInput, hall.setVoting),
	message: act(messageInput, (ctx, id, { message }) => hall.sayToAll(ctx, id, message)),
	remove: act(guestInput, (ctx, id, { guest }) => hall.takeOut(ctx, id, guest)),
	host: act(hostInput, (ctx, id, { guest, station }) => hall.makeHost(ctx, id, guest, station))
};
