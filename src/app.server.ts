import { setTimeout as sleep } from 'node:timers/promises';
import type { Ctx } from '#platform/command/context.ts';
import { systemPorts } from '#platform/core/system-ports.server.ts';
import type { Ports } from '#platform/core/ports.ts';
import { type Database, openDatabase } from '#platform/db/database.server.ts';
import { writeBackup } from '#platform/db/backup.server.ts';
import { migrate } from '#platform/db/migrate.server.ts';
import { type FileStore, fileStore } from '#platform/files/store.server.ts';
import { startPublisher } from '#platform/events/publisher.server.ts';
import { type Live, startLive } from '#platform/realtime/live.server.ts';
import { startMailSender } from '#platform/mail/sender.server.ts';
import { startSweeps } from '#platform/jobs/sweeps.server.ts';
import { type Settings, readSettings } from '#platform/settings.server.ts';
import { createSetupLink } from '#modules/accounts/setup.commands.server.ts';
import { endSessionsIfClockWentBack, noteTime } from '#modules/accounts/session.sweeps.server.ts';
import { createLoginLink } from '#modules/accounts/login.commands.server.ts';
import { isEmptyInstallation } from '#modules/areas/area.queries.server.ts';
import { stopPdfProcess } from '#platform/documents/pdf.process.server.ts';
import { verifyChain } from '#platform/events/publisher.server.ts';
import { outboxJson } from '#platform/mail/outbox.queries.server.ts';
import { brokenFiles } from '#platform/files/owners.server.ts';
import { fileOwners } from './file-owners.server.ts';
import { mailTemplates } from './mails.ts';
import { startAdminSocket } from './programs/admin-server.server.ts';
import { examine } from './programs/doctor.server.ts';
import { sweeps } from './sweeps.server.ts';

/** The running installation: one per process. */
export type App = {
	settings: Settings;
	db: Database;
	ports: Ports;
	live: Live;
	files: FileStore;
	/** Where the site is reached: `PUBLIC_URL`, else the address that the server listens on. */
	origin(): string;
	/** The one-time link for the first administrator while nobody has an account, else null. */
	setupLink(address: string): Promise<string | null>;
	/** Plays the story world into an empty database. @throws NotEmpty */
	loadWorld(): Promise<void>;
	/** Ends what never ends by itself, so that the server can stop. */
	endLive(): void;
	close(): Promise<void>;
};

const PATIENCE_MS = 30_000;

let running: Promise<App> | undefined;

/**
 * The application of this process, started at the first call. The server outside the build finds
 * it under a symbol, because the build has its own copy of every module.
 */
export function app(): Promise<App> {
	running ??= start(readSettings(process.env));
	(globalThis as Record<symbol, unknown>)[Symbol.for('poytakunta.app')] = running;
	return running;
}

/**
 * Opens the database, migrates it, and starts what works in the background: the publisher of
 * events, the mail sender, the sweeps. `close` ends them in the other order.
 */
export async function start(settings: Settings, ports: Ports = systemPorts): Promise<App> {
	const db = await patiently(() => openDatabase(settings));
	await patiently(() => migrate(db));
	const origin = () =>
		settings.publicUrl ?? process.env.POYTAKUNTA_ORIGIN ?? `http://127.0.0.1:${settings.port}`;
	const files = fileStore(settings.filesDir, settings.minFreeMb);
	const ctx: Ctx = { db, ports, viewer: null, origin: origin(), zone: settings.zone, files };
	await patiently(() => mindTheClock(ctx));
	const live = await startLive(db);
	const parts = [
		{ stop: () => noteTime(ctx).catch(() => undefined) },
		await startPublisher(db, ports, live),
		await startMailSender(ctx, settings, mailTemplates),
		await startSweeps(ctx, sweeps),
		await startAdminSocket(settings.dataDir, {
			login: async ({ email }) => ({
				link: await createLoginLink({ ...ctx, origin: origin() }, String(email))
			}),
			outbox: async () => ({
				mails: await outboxJson({ ...ctx, origin: origin() }, mailTemplates)
			}),
			verify: async () => ({
				broken: await verifyChain(db),
				files: await brokenFiles(db, files, fileOwners)
			}),
			backup: async ({ file }) => {
				const { bytes, rows, files } = await writeBackup(
					db,
					String(file),
					settings.filesDir,
					ports.now()
				);
				return { bytes, tables: Object.keys(rows).length, files };
			},
			doctor: () => examine(db, ports.now())
		})
	];
	return {
		settings,
		db,
		ports,
		live,
		files,
		origin,
		async setupLink(address) {
			if (!(await patiently(() => isEmptyInstallation(db)))) return null;
			return patiently(() => createSetupLink({ ...ctx, origin: address }));
		},
		async loadWorld() {
			const { buildWorld } = await import('../db/world/build.server.ts');
			await buildWorld({ ...ctx, origin: origin() });
		},
		endLive: () => live.end(),
		async close() {
			running = undefined;
			for (const part of parts.reverse()) await part.stop();
			stopPdfProcess();
			await live.stop();
			await db.close();
		}
	};
}

/** At the start of a machine everything is slow, and its PostgreSQL may still be on the way. */
async function patiently<T>(work: () => Promise<T>): Promise<T> {
	const until = performance.now() + PATIENCE_MS;
	for (;;)
		try {
			return await work();
		} catch (fault) {
			if ((fault as Error).name !== 'Unavailable' || performance.now() > until) throw fault;
			await sleep(500);
		}
}

/** A full disk is no reason not to start: what can be read is shown. */
async function mindTheClock(ctx: Ctx): Promise<void> {
	try {
		if (await endSessionsIfClockWentBack(ctx))
			console.error('clock: it is earlier than it has been before; everybody signs in again');
	} catch (fault) {
		if ((fault as Error).name !== 'ReadOnly') throw fault;
	}
}

/** A context for work that no request asked for: programs, sweeps, the story world. */
export const contextOf = (of: App, viewer: Ctx['viewer'] = null): Ctx => ({
	db: of.db,
	ports: of.ports,
	viewer,
	origin: of.origin(),
	zone: of.settings.zone,
	files: of.files
});
