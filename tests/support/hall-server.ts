// The built server over one area with a workshop, and its staff signed in.
import { openSession } from '../../src/modules/accounts/sign-in.commands.server.ts';
import { change } from '../../src/platform/command/change.server.ts';
import type { Ctx } from '../../src/platform/command/context.ts';
import { ok } from '../../src/platform/core/result.ts';
import { type Database, openDatabase } from '../../src/platform/db/database.server.ts';
import type { TestPorts } from './context.ts';
import { hallWorld } from './hall.ts';
import { done } from './one-table.ts';
import { type RunningServer, startServer } from './server.ts';
import { copyOfTemplate } from './template.ts';

export type HallServer = {
	server: RunningServer;
	/** The session of the coordinator, as a cookie. */
	staff: string;
	workshop: string;
	board: string;
};
type World = { ports: TestPorts; staff: Ctx; visitor: Ctx };

/** @param make what is there when the server starts; a workshop whose hall can be opened when left out */
export async function hallServer(
	make: (db: Database) => Promise<World> = hallWorld
): Promise<HallServer> {
	const dataDir = await copyOfTemplate();
	const db = await openDatabase({ dataDir, minFreeMb: 1 }, { log: () => undefined });
	const world = await make(db);
	world.ports.moveTo(new Date());
	const session = await done(
		change(world.visitor, 'test-session', async (work) => {
			work.authorise(true);
			return ok(await openSession(work, world.staff.viewer!.personId, 'test'));
		})
	);
	await db.close();
	const server = await startServer({ dataDir, env: { MIN_FREE_MB: '1' }, keep: true });
	const workshop = '/pohjanmaa/tyopajat/3';
	return { server, staff: `poytakunta=${session}`, workshop, board: `${workshop}/taulu` };
}
