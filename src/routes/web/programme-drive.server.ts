import type { RequestEvent } from '@sveltejs/kit';
import { z } from 'zod';
import { doorList } from '#modules/workshops/door.queries.server.ts';
import {
	backItem,
	nextItem,
	restoreRest,
	shortenRest
} from '#modules/workshops/programme.commands.server.ts';
import { programmeOf } from '#modules/workshops/programme.queries.server.ts';
import { timeline } from '#modules/workshops/programme.ts';
import type { WorkshopPage } from '#modules/workshops/workshop.queries.server.ts';
import type { Ctx } from '#platform/command/context.ts';
import type { Lang } from '#platform/core/lang.ts';
import type { Result } from '#platform/core/result.ts';
import { formAction } from './form.server.ts';
import { workshopToLead } from './workshop-in.server.ts';

/** What runs now and what comes, on whichever page the day is led from. */
export async function programmeDrive(ctx: Ctx, workshop: WorkshopPage, lang: Lang) {
	const items = await programmeOf(ctx, workshop.id, lang);
	const now = ctx.ports.now();
	const running = workshop.state === 'running';
	const ends =
		timeline(items, workshop.starts_at, running ? now : null).at(-1)?.ends ?? workshop.starts_at;
	const door = await doorList(ctx, workshop.id);
	return {
		items,
		/** Minutes by which the day would end too late, or too early when negative. */
		over: Math.ceil((ends.getTime() - workshop.ends_at.getTime()) / 60_000),
		here: door.filter((one) => one.arrived_at).length,
		missing: door.filter((one) => one.state === 'confirmed' && !one.arrived_at).length,
		now
	};
}

const act = <T>(run: (ctx: Ctx, workshopId: string) => Promise<Result<T>>) =>
	formAction(z.object({}), async (ctx, _input, event: RequestEvent) =>
		run(ctx, (await workshopToLead(event)).workshop.id)
	);

export const programmeActions = {
	next: act(nextItem),
	back: act(backItem),
	restore: act(restoreRest),
	shorten: act(shortenRest)
};
