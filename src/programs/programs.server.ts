import { createLoginLink } from '#modules/accounts/login.commands.server.ts';
import { outboxJson } from '#platform/mail/outbox.queries.server.ts';
import { runStem } from '#platform/search/cli.ts';
import { mailTemplates } from '../mails.ts';
import { askServer } from './admin-client.server.ts';
import { backup, restore, verify } from './backup.programs.server.ts';
import { doctor } from './doctor.server.ts';
import { Usage, withDatabase } from './open.server.ts';

type Program = { usage: string; run(args: string[]): Promise<number | void> };

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
			const mails = asked
				? asked.mails
				: await withDatabase((ctx) => outboxJson(ctx, mailTemplates));
			console.log(JSON.stringify(mails, null, 2));
		}
	},
	backup: {
		usage: 'FILE  writes everything into one new file, also while the server runs',
		run: backup
	},
	restore: {
		usage: 'FILE  puts a backup in the place of the data, after checking all of it',
		run: restore
	},
	verify: { usage: '[FILE]  checks the data, or a backup', run: verify },
	doctor: { usage: '[EMAIL]  says what is wrong, and sends a test message', run: doctor },
	stem: {
		usage: '--lang fi|sv WORD… --json  prints the stems of words',
		async run(args) {
			const { exit, out } = runStem(args);
			(exit ? console.error : console.log)(out);
			return exit;
		}
	}
};
