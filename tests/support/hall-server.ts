// The built server over one area with a workshop whose hall can be opened, and its staff signed in.
import { openSession } from '../../src/modules/accounts/sign-in.commands.server.ts';
import { change } from '../../src/platform/command/change.server.ts';
import { ok } from '../../src/platform/core/result.ts';
import { openDatabase } from '../../src/platform/db/database.server.ts';
import { hallWorld } from './hall.ts';
import { type RunningServer, startServer } from './server.ts';
import { copyOfTemplate } from './template.ts';

export type HallServer = {
	server: RunningServer;
	/** The session of the coordinator, as a cookie. */
	staff: string;
	board: string;
};

export async function hallServer(): Promise<HallServer> {
	const dataDir = await copyOfTemplate();
	const db = await openDatabase({ dataDir, minFreeMb: 1 }, { log: () => undefined });
	const world = await hallWorld(db);
	world.ports.moveTo(new Date());
	const session = await world.done(
		change(world.visitor, 'test-session', async (work) => {
			work.authorise(true);
			return ok(await openSession(work, world.staff.viewer!.personId, 'test'));
		})
	);
	await db.close();
	const server = await startServer({ dataDir, env: { MIN_FREE_MB: '1' }, keep: true });
	return { server, staff: `poytakunta=${session}`, board: '/pohjanmaa/tyopajat/3/taulu' };
}
