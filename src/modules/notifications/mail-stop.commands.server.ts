import { change } from '#platform/command/change.server.ts';
import type { Ctx } from '#platform/command/context.ts';
import { NotFound } from '#platform/core/faults.ts';
import { ok } from '#platform/core/result.ts';
import { setStopped, stopByToken } from '#platform/mail/stops.store.server.ts';

const turn = (ctx: Ctx, name: string, token: string, stop: boolean) =>
	change(ctx, name, async (work) => {
		const found = await stopByToken(work.tx, token);
		if (!found) throw new NotFound();
		// whoever holds the link may: it came to the address that it is about
		work.authorise(true);
		await setStopped(work.tx, found.id, token, stop ? work.now : null);
		await work.record({
			type: stop ? 'mail.stopped' : 'mail.started',
			subject: { kind: 'mail', id: found.id },
			areaId: null,
			data: { mails: found.mails }
		});
		return ok({});
	});

/** Ends mails of one kind to an address, by the link in any of them. */
export const stopMails = (ctx: Ctx, token: string) => turn(ctx, 'stop-mails', token, true);

/** Lets them come again, by the same link. */
export const startMails = (ctx: Ctx, token: string) => turn(ctx, 'start-mails', token, false);
