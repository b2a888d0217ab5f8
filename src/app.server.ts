import type { Lang } from '#platform/core/lang.ts';
import type { Ctx } from '#platform/command/context.ts';
import { systemPorts } from '#platform/core/system-ports.server.ts';
import type { Ports } from '#platform/core/ports.ts';
import { type Database, openDatabase } from '#platform/db/database.server.ts';
import { migrate } from '#platform/db/migrate.server.ts';
import { startPublisher } from '#platform/events/publisher.server.ts';
import { type Live, startLive } from '#platform/realtime/live.server.ts';
import { startMailSender } from '#platform/mail/sender.server.ts';
import { startSweeps } from '#platform/jobs/sweeps.server.ts';
import { type Settings, readSettings } from '#platform/settings.server.ts';
import { mailTemplates } from './mails.ts';
import { sweeps } from './sweeps.server.ts';

/** The running installation: one per process. */
export type App = {
	settings: Settings;
	db: Database;
	ports: Ports;
	live: Live;
	/** Where the site is reached: `PUBLIC_URL`, else the address that the server listens on. */
	origin(): string;
	close(): Promise<void>;
};

let running: Promise<App> | undefined;

/** The application of this process, started at the first call. */
export const app = (): Promise<App> => (running ??= start(readSettings(process.env)));

/**
 * Opens the database, migrates it, and starts what works in the background: the publisher of
 * events, the mail sender, the sweeps. `close` ends them in the other order.
 */
export async function start(settings: Settings, ports: Ports = systemPorts): Promise<App> {
	const db = await openDatabase(settings);
	await migrate(db);
	const origin = () =>
		settings.publicUrl ?? process.env.POYTAKUNTA_ORIGIN ?? `http://127.0.0.1:${settings.port}`;
	const ctx: Ctx = { db, ports, viewer: null, origin: origin(), zone: settings.zone };
	const live = await startLive(db);
	const parts = [
		await startPublisher(db, ports, live),
		await startMailSender(ctx, settings, mailTemplates),
		await startSweeps(ctx, sweeps)
	];
	return {
		settings,
		db,
		ports,
		live,
		origin,
		async close() {
			running = undefined;
			for (const part of parts.reverse()) await part.stop();
			await live.stop();
			await db.close();
		}
	};
}

/** A context for work that no request asked for: programs, sweeps, the story world. */
export const contextOf = (of: App, viewer: Ctx['viewer'] = null): Ctx => ({
	db: of.db,
	ports: of.ports,
	viewer,
	origin: of.origin(),
	zone: of.settings.zone
});

export type { Lang };
