import type { Ctx } from '#platform/command/context.ts';
import type { Sweep } from '#platform/jobs/sweeps.server.ts';
import {
	endAllSessions,
	endExpiredSessions,
	forgetSignIns,
	latestClock,
	noteClock
} from './session.store.server.ts';

// machines that share a database differ a little
const STEP_MS = 60_000;

/** What has expired is ended for good, and the time is noted: see `endSessionsIfClockWentBack`. */
export const sessionSweep: Sweep = {
	name: 'sessions',
	everyMinutes: 1,
	run: (ctx) => noteTime(ctx)
};

const FORGET_MS = 90 * 86_400_000;

/** Who signed in when is kept for 90 days, to look into a break-in. */
export const signInSweep: Sweep = {
	name: 'sign-ins',
	everyMinutes: 24 * 60,
	run: (ctx) =>
		ctx.db.transaction((tx) => forgetSignIns(tx, new Date(ctx.ports.now().getTime() - FORGET_MS)))
};

/** By the sweep, and once more when the program ends in order. */
export const noteTime = (ctx: Ctx): Promise<void> =>
	ctx.db.transaction(async (tx) => {
		const now = ctx.ports.now();
		const latest = await latestClock(tx);
		await endExpiredSessions(tx, now);
		if (!latest || latest < now) await noteClock(tx, now);
	});

/**
 * At the start of the program: when it is earlier now than it has been before, the machine's clock
 * was set back while the program did not run. How long a session has lasted is not known then, so
 * everybody signs in again; no session grows longer, and none that had expired comes back.
 *
 * @returns whether it was so
 */
export const endSessionsIfClockWentBack = (ctx: Ctx): Promise<boolean> =>
	ctx.db.transaction(async (tx) => {
		const now = ctx.ports.now();
		const latest = await latestClock(tx);
		if (!latest || latest.getTime() - now.getTime() < STEP_MS) return false;
		await endAllSessions(tx, now);
		await noteClock(tx, now);
		return true;
	});
