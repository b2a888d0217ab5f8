import { existsSync } from 'node:fs';
import { systemPorts } from '#platform/core/system-ports.server.ts';
import type { Database, Health } from '#platform/db/database.server.ts';
import { freeMbOf } from '#platform/db/free-space.server.ts';
import { nextOf, readMigrations } from '#platform/db/migrate.server.ts';
import { verifyChain } from '#platform/events/publisher.server.ts';
import { type MailState, inWords, mailState, tryMail } from '#platform/mail/doctor.server.ts';
import { type Settings, readSettings } from '#platform/settings.server.ts';
import { askServer } from './admin-client.server.ts';
import { withDatabaseAsItIs } from './open.server.ts';
import { Usage } from './usage.ts';

const PATIENCE_MS = 5_000;

/** What only somebody with the open database knows. */
export type Examination = { health: Health; old: boolean; broken: number | null; mail: MailState };

type Finding = { well: boolean; text: string };
const good = (text: string): Finding => ({ well: true, text });
const bad = (text: string): Finding => ({ well: false, text });

/** Looks at the database from within the process that has it open. */
export async function examine(db: Database, now: Date): Promise<Examination> {
	const health = await db.health();
	const { rows: applied } = await db.withClient(PATIENCE_MS, (client) =>
		client.query('select name, sha256 from schema_migration order by name')
	);
	return {
		health,
		old: nextOf(readMigrations(), applied) !== undefined,
		broken: await verifyChain(db),
		mail: await mailState(db, now)
	};
}

/**
 * Looks at everything that can be wrong with an installation and says it in words, one line each.
 *
 * @returns 0 when all is well, else 1
 */
export async function doctor(args: string[]): Promise<number> {
	const [to, ...more] = args;
	if (more.length || (to && !/^[^\s@]+@[^\s@]+$/.test(to)))
		throw new Usage('usage: poytakunta doctor [EMAIL]');
	let well = true;
	const say = (findings: Finding[]) => {
		for (const { well: fine, text } of findings) {
			console.log(`${fine ? '✓' : '✗'} ${text}`);
			well &&= fine;
		}
	};
	let settings: Settings;
	try {
		settings = readSettings(process.env);
	} catch (fault) {
		say([bad(`Settings: ${(fault as Error).message}`)]);
		return 1;
	}
	say([
		good('Settings: all can be read.'),
		addressFinding(settings),
		...(await spaceFindings(settings))
	]);
	const examination = await examined().catch((fault: Error) => fault);
	if (examination instanceof Error) say([bad(`Database: ${examination.message}`)]);
	else say([...databaseFindings(examination), ...queueFindings(examination.mail)]);
	say(await deliveryFindings(settings, to));
	return well ? 0 : 1;
}

async function examined(): Promise<Examination> {
	const asked = await askServer<Examination>('doctor', {});
	return asked ?? withDatabaseAsItIs((db) => examine(db, systemPorts.now()));
}

function addressFinding({ publicUrl }: Settings): Finding {
	if (!publicUrl)
		return bad(
			'Address: PUBLIC_URL is missing. Links in mails lead to this machine only, so nobody else can follow them.'
		);
	if (publicUrl.startsWith('http:'))
		return bad(
			`Address: ${publicUrl} is not encrypted. Put a web server with https before the program and set PUBLIC_URL to its address.`
		);
	return good(`Address: people come to ${publicUrl}.`);
}

async function spaceFindings({ dataDir, minFreeMb }: Settings): Promise<Finding[]> {
	if (!existsSync(dataDir)) return [];
	const free = Math.floor(await freeMbOf(dataDir));
	return [
		free >= minFreeMb
			? good(`Space: ${free} MB are free, and ${minFreeMb} MB are kept free.`)
			: bad(
					`Space: only ${free} MB are free. Under ${minFreeMb} MB nothing can be written. Make room on the disk of ${dataDir}.`
				)
	];
}

function databaseFindings({ health, old, broken }: Examination): Finding[] {
	const what = `${health.engine === 'embedded' ? 'built in' : 'PostgreSQL server'}, version ${health.version}`;
	return [
		health.state === 'ok'
			? good(`Database: open and taking writes (${what}).`)
			: bad(`Database: ${health.state} (${what}). ${health.reason}`),
		...(old
			? [
					bad(
						'Database: it is of an older version of the program. It is brought up to date at the next start, or by `poytakunta migrate`.'
					)
				]
			: []),
		broken === null
			? good('Events: the chain is whole.')
			: bad(
					`Events: the chain is broken at number ${broken}. Somebody or something has changed what was recorded; compare with a backup.`
				)
	];
}

function queueFindings({ failed, late }: MailState): Finding[] {
	const found = [
		...failed.map(({ reason, count }) =>
			bad(`Mail: ${mails(count)} did not arrive in the last 30 days: ${inWords(reason)}.`)
		),
		...late.map(({ reason, count }) =>
			bad(
				`Mail: ${mails(count)} should have left and ${count === 1 ? 'waits' : 'wait'}: ${reason ? inWords(reason) : 'they have not been tried, because no server runs'}.`
			)
		)
	];
	if (failed.length)
		found.push(
			bad('Mail: the outbox page shows which ones. Call the people or correct their addresses.')
		);
	return found.length
		? found
		: [good('Mail: none was given up in the last 30 days, and none is late.')];
}

const mails = (count: number) => (count === 1 ? '1 mail' : `${count} mails`);

async function deliveryFindings(
	{ smtpUrl, mailFrom }: Settings,
	to: string | undefined
): Promise<Finding[]> {
	if (!smtpUrl)
		return [
			bad('Mail: SMTP_URL is missing. Mail goes to the outbox page only, and reaches nobody.'),
			...(to ? [bad('Mail: no test message can be sent without SMTP_URL.')] : [])
		];
	const found: Finding[] = [];
	if (/@localhost$/.test(mailFrom))
		found.push(
			bad(
				`Mail: MAIL_FROM is missing, and other servers refuse mail from ${mailFrom}. Set it to an address of your own domain.`
			)
		);
	const wrong = await tryMail(smtpUrl, mailFrom);
	found.push(
		wrong ? bad(`Mail: ${wrong}.`) : good('Mail: the mail server answers and lets us in.')
	);
	if (!to || wrong) return found;
	const refused = await tryMail(smtpUrl, mailFrom, to);
	found.push(
		refused
			? bad(`Mail: the test message was refused: ${refused}.`)
			: good(
					'Mail: the mail server took the test message. Look whether it arrived, also among the spam.'
				)
	);
	return found;
}
