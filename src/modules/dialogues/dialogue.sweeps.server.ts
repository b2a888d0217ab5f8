import { KEPT_DAYS } from '#modules/workshops/registration.ts';
import type { Sweep } from '#platform/jobs/sweeps.server.ts';
import { forgetLeaders } from './dialogue.store.server.ts';

/** Names of those who led a circle go with the contacts of the day. */
export const dialogueSweep: Sweep = {
	name: 'dialogue-retention',
	everyMinutes: 24 * 60,
	run: async (ctx) => {
		const before = new Date(ctx.ports.now().getTime() - KEPT_DAYS.contacts * 86_400_000);
		await ctx.db.transaction(async (tx) => {
			await forgetLeaders(tx, before);
		});
	}
};
