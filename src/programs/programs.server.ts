import { createLoginLink } from '#modules/accounts/login.commands.server.ts';
import { outboxJson } from '#platform/mail/outbox.queries.server.ts';
import type { Ctx } from '#platform/command/context.ts';
import { systemPorts } from '#platform/core/system-ports.server.ts';
import { openDatabase } from '#platform/db/database.server.ts';
import { migrate } from '#platform/db/migrate.server.ts';
import { verifyChain } from '#platform/events/publisher.server.ts';
import { runStem } from '#platform/search/cli.ts';
import { readSettings } from '#platform/settings.server.ts';
import { mailTemplates } from '../mails.ts';
import { askServer } from './admin-client.server.ts';

export class Usage extends Error {
	override name = 'Usage';
}

type Program = { usage: string; run(args: string[]): Promise<number | void> };

/**
 * Runs `work` with the database: through nothing when no server runs, and refuses with exit 3
 * when one does. Programs that must work beside a running server ask it over its socket first.
 */
async function withDatabase<T>(work: (ctx: Ctx) => Promise<T>): Promise<T> {
	const settings = readSettings(process.env);
	const db = await openDatabase(settings);
	try {
		await migrate(db);
		const origin = settings.publicUrl ?? `http://127.0.0.1:${settings.port}`;
		return await work({ db, ports: systemPorts, viewer: null, origin, zone: settings.zone });
	} finally {
		await db.close();
	}
}

export const programs: Record<string, Program> = {
	demo: {
		usage: 'loads the story world into an empty database',
		run: () =>
			withDatabase(async (ctx) => {
				const { buildWorld } = await import('../../db/world/build.server.ts');
				await buildWorld(ctx);
				console.log('The story world is in place. Start the server and open it.');
			})
	},
	migrate: {
		usage: 'brings the database to this version',
		run: () => withDatabase(async () => console.log('The database is up to date.'))
	},
	login: {
		usage: 'EMAIL  prints a one-time link for signing in',
		async run([email]) {
			if (!email) throw new Usage('usage: poytakunta login EMAIL');
			const asked = await askServer('login', { email });
			const link = asked ? asked.link : await withDatabase((ctx) => createLoginLink(ctx, email));
			if (!link) {
				console.error(`Nobody here has the address ${email}.`);
				return 1;
			}
			console.log(link);
		}
	},
	outbox: {
		usage: '--json  prints the mails, newest first',
		async run(args) {
			if (!args.includes('--json')) throw new Usage('usage: poytakunta outbox --json');
			const asked = await askServer('outbox', {});
			const mails = asked ? asked.mails : await withDatabase((ctx) => outboxJson(ctx, mailTemplates));
			console.log(JSON.stringify(mails, null, 2));
		}
	},
	verify: {
		usage: 'checks the chain of events',
		async run() {
			const asked = await askServer('verify', {});
			const broken = asked ? asked.broken : await withDatabase((ctx) => verifyChain(ctx.db));
			if (broken !== null) {
				console.error(`The chain of events is broken at number ${broken}.`);
				return 5;
			}
			console.log('Everything is whole.');
		}
	},
	stem: {
		usage: '--lang fi|sv WORD… --json  prints the stems of words',
		async run(args) {
			const { exit, out } = runStem(args);
			(exit ? console.error : console.log)(out);
			return exit;
		}
	}
};
