import type { Sweep } from '#platform/jobs/sweeps.server.ts';
import { forgetGuests } from './guest.store.server.ts';

/** Days after a hall was closed until nothing tells any more which device wrote what by whom. */
export const GUESTS_KEPT_DAYS = 30;
const DAY_MS = 86_400_000;

/** Names and tokens of guests are forgotten; notes and votes stay as material. */
export const hallSweep: Sweep = {
	name: 'hall-guests',
	everyMinutes: 24 * 60,
	run: async (ctx) => {
		const now = ctx.ports.now();
		const before = new Date(now.getTime() - GUESTS_KEPT_DAYS * DAY_MS);
		await ctx.db.transaction((tx) => forgetGuests(tx, before, now));
	}
};
