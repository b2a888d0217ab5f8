import type { Ctx } from '#platform/command/context.ts';
import { askServer } from './admin-client.server.ts';
import { Usage } from './usage.ts';

type Program = { usage: string; run(args: string[]): Promise<number | void> };

const withDatabase = async <T>(work: (ctx: Ctx) => Promise<T>): Promise<T> =>
	(await import('./open.server.ts')).withDatabase(work);

// each program loads only what it needs: most ask a running server, and the
// database or the sentences of all mails would take a second
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
			const link = asked
				? asked.link
				: await withDatabase(async (ctx) => {
						const { createLoginLink } = await import('#modules/accounts/login.commands.server.ts');
						return createLoginLink(ctx, email);
					});
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
				: await withDatabase(async (ctx) => {
						const { outboxJson } = await import('#platform/mail/outbox.queries.server.ts');
						const { mailTemplates } = await import('../mails.ts');
						return outboxJson(ctx, mailTemplates);
					});
			console.log(JSON.stringify(mails, null, 2));
		}
	},
	backup: {
		usage: 'FILE  writes everything into one new file, also while the server runs',
		run: async (args) => (await import('./backup.programs.server.ts')).backup(args)
	},
	restore: {
		usage: 'FILE  puts a backup in the place of the data, after checking all of it',
		run: async (args) => (await import('./backup.programs.server.ts')).restore(args)
	},
	verify: {
		usage: '[FILE]  checks the data, or a backup',
		run: async (args) => (await import('./backup.programs.server.ts')).verify(args)
	},
	doctor: {
		usage: '[EMAIL]  says what is wrong, and sends a test message',
		run: async (args) => (await import('./doctor.server.ts')).doctor(args)
	},
	'plan-cafe': {
		usage: '--people FILE --stations T --rounds R … --json  seats a Learning Café',
		async run(args) {
			const { runPlanCafe } = await import('./plan-cafe.ts');
			const { exit, out, err } = runPlanCafe(args);
			process.stdout.write(out);
			process.stderr.write(err);
			return exit;
		}
	},
	dialogue: {
		usage: 'VOTES.csv --json  says what unites, what divides, and whether there are groups',
		async run(args) {
			const { runDialogue } = await import('./dialogue.ts');
			process.stdout.write(runDialogue(args));
		}
	},
	stem: {
		usage: '--lang fi|sv WORD… --json  prints the stems of words',
		async run(args) {
			const { runStem } = await import('#platform/search/cli.ts');
			const { exit, out } = runStem(args);
			(exit ? console.error : console.log)(out);
			return exit;
		}
	}
};
