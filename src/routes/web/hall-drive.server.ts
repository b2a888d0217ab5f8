import type { RequestEvent } from '@sveltejs/kit';
import { z } from 'zod';
import { extendInput, messageInput, phaseInput, roundInput } from '#modules/boards/board.input.ts';
import { minutesLeft, moveHall, phasesAfter, stepBack } from '#modules/boards/board.ts';
import * as hall from '#modules/boards/hall.commands.server.ts';
import type { HallPage } from '#modules/boards/hall.queries.server.ts';
import { votersSoFar } from '#modules/boards/vote.queries.server.ts';
import type { Ctx } from '#platform/command/context.ts';
import type { Result } from '#platform/core/result.ts';
import { formAction } from './form.server.ts';
import { boardDoor } from './hall-in.server.ts';

/** What the facilitator's hand on the hall shows, on whichever page it is. */
export async function hallDrive(ctx: Ctx, { workshop, hall: now }: HallPage) {
	const phase = now?.phase ?? 'open';
	const voters = phase === 'voting' || phase === 'closed' ? await votersSoFar(ctx, workshop.id) : 0;
	return {
		hall: now,
		next: phasesAfter(phase).filter((to) => moveHall({ phase, round: 0 }, to, voters).ok),
		back: now !== null && stepBack(now, voters).ok,
		left: minutesLeft(now?.round_ends_at ? new Date(now.round_ends_at) : null, ctx.ports.now()),
		voters
	};
}

/** An action on the hall of the address. */
export const hallAct = <S extends z.ZodType, T>(
	schema: S,
	run: (ctx: Ctx, workshopId: string, input: z.output<S>) => Promise<Result<T>>
) =>
	formAction(schema, async (ctx, input, event: RequestEvent) =>
		run(ctx, (await boardDoor(event)).workshopId, input)
	);

export const driveActions = {
	phase: hallAct(phaseInput, (ctx, id, { phase }) => hall.goToPhase(ctx, id, phase)),
	round: hallAct(roundInput, (ctx, id, { minutes, round }) =>
		hall.nextRound(ctx, id, minutes, round)
	),
	extend: hallAct(extendInput, (ctx, id, { minutes }) => hall.extendRound(ctx, id, minutes)),
	undo: hallAct(z.object({}), (ctx, id) => hall.undoStep(ctx, id)),
	message: hallAct(messageInput, (ctx, id, { message }) => hall.sayToAll(ctx, id, message))
};
