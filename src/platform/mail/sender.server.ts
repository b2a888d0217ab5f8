import { sql } from 'kysely';
import nodemailer from 'nodemailer';
import type { Ctx } from '../command/context.ts';
import type { Settings } from '../settings.server.ts';
import { type MailRow, composeMail } from './compose.server.ts';
import type { MailTemplate } from './template.ts';

const BATCH = 20;
const POLL_MS = 10_000;
const LOCK_SECONDS = 300;
const GIVE_UP_HOURS = 24;
// after a long stop the first failure is not the last try
const LEAST_ATTEMPTS = 5;

/** How a mail leaves: tests give their own. */
export type Transport = {
	send(mail: {
		to: string;
		from: string;
		subject: string;
		text: string;
		html: string;
		messageId: string;
		headers: Record<string, string>;
		/** An event, as the part that calendars read. */
		calendar?: { method: string; ics: string };
	}): Promise<void>;
	close(): void;
};

/**
 * Sends queued mails: each taken with `for update skip locked`, so that several copies of the program
 * share the work, with one Message-ID for ever, retried with growing waits for a day. Without
 * `SMTP_URL` a mail counts as sent when it is in the outbox.
 */
export async function startMailSender(
	ctx: Ctx,
	settings: Settings,
	templates: Record<string, MailTemplate>,
	transport: Transport | null = settings.smtpUrl ? smtp(settings.smtpUrl) : null
) {
	let stopped = false;
	let busy = false;
	let again = false;
	let running: Promise<void> = Promise.resolve();
	const wake = () => {
		if (stopped) return;
		again = true;
		if (busy) return;
		busy = true;
		running = (async () => {
			while (again && !stopped) {
				again = false;
				while (
					!stopped &&
					(await sendBatch(ctx, settings.mailFrom, templates, transport)) === BATCH
				);
			}
		})()
			.catch((fault: Error) => console.error(`mail: ${fault.name}`))
			.finally(() => (busy = false));
	};
	const unlisten = await ctx.db.listen('mail', wake);
	const poll = setInterval(wake, POLL_MS);
	poll.unref();
	wake();
	return {
		async stop() {
			stopped = true;
			clearInterval(poll);
			await running;
			await unlisten();
			transport?.close();
		}
	};
}

/**
 * Sends up to 20 due mails; returns how many it took. Each is taken just before it is sent: taken
 * together, the last ones would wait behind a slow server until their locks ran out, and another
 * sender would send them too.
 */
export async function sendBatch(
	ctx: Ctx,
	from: string,
	templates: Record<string, MailTemplate>,
	transport: Transport | null
): Promise<number> {
	for (let sent = 0; sent < BATCH; sent++) {
		const row = await takeOne(ctx);
		if (!row) return sent;
		const outcome = await send(row, ctx, from, templates, transport);
		await ctx.db.transaction((tx) =>
			tx.updateTable('mail').set(outcome).where('id', '=', row.id).execute()
		);
	}
	return BATCH;
}

type Taken = MailRow & { attempts: number; created_at: Date };

/** The longest waiting mail that nobody else is sending; locked for as long as a sending may last. */
async function takeOne(ctx: Ctx): Promise<Taken | undefined> {
	const now = ctx.ports.now();
	return ctx.db.transaction(async (tx) => {
		const due = await sql<Taken>`
			update mail set attempts = attempts + 1, locked_until = ${new Date(now.getTime() + LOCK_SECONDS * 1000)}
			where id = (
				select id from mail where sent_at is null and failed_at is null and stopped_at is null and run_at <= ${now}
					and (locked_until is null or locked_until < ${now})
				order by run_at, id limit 1 for update skip locked)
			returning id, to_email, to_name, lang, template, params, message_id, stop_token, attempts, created_at`.execute(
			tx
		);
		return due.rows[0];
	});
}

async function send(
	row: Taken,
	ctx: Ctx,
	from: string,
	templates: Record<string, MailTemplate>,
	transport: Transport | null
) {
	try {
		const mail = composeMail(row, templates, ctx.origin);
		await transport?.send({ ...mail, to: row.to_email, from, messageId: row.message_id });
		return { sent_at: ctx.ports.now(), locked_until: null, last_error: null };
	} catch (fault) {
		const now = ctx.ports.now();
		const reason = reasonOf(fault as Fault);
		const old = now.getTime() - row.created_at.getTime() > GIVE_UP_HOURS * 3_600_000;
		if (isRefused(fault as Fault) || (old && row.attempts >= LEAST_ATTEMPTS))
			return { failed_at: now, locked_until: null, last_error: reason };
		const minutes =
			Math.min(360, 2 ** (row.attempts - 1)) * (0.8 + ctx.ports.randomInt(400) / 1000);
		return {
			run_at: new Date(now.getTime() + minutes * 60_000),
			locked_until: null,
			last_error: reason
		};
	}
}

type Fault = Error & { responseCode?: number; code?: string; command?: string };

/** Why it did not leave. The server's own words may repeat the address: only codes are kept. */
function reasonOf({ name, message, responseCode, code }: Fault): string {
	if (responseCode) return `SMTP ${responseCode}`;
	return name === 'Error' && message.startsWith('no mail template') ? message : (code ?? 'unknown');
}

/**
 * True when trying again is of no use: the server refused this recipient or this message. A wrong
 * password or sender is the installation's fault, not the mail's: it waits until that is mended.
 */
const isRefused = ({ responseCode, code, command }: Fault): boolean =>
	responseCode !== undefined &&
	responseCode >= 500 &&
	(code === 'EENVELOPE' || code === 'EMESSAGE') &&
	!command?.startsWith('MAIL');

/** A pool of connections to the mail server. */
export function smtp(url: string): Transport {
	const mailer = nodemailer.createTransport({
		url,
		pool: true,
		maxConnections: 3,
		connectionTimeout: 15_000,
		greetingTimeout: 15_000,
		socketTimeout: 60_000
	} as never);
	return {
		async send({ calendar, ...mail }) {
			await mailer.sendMail({
				...mail,
				...(calendar && {
					icalEvent: { method: calendar.method, filename: 'kokous.ics', content: calendar.ics }
				})
			});
		},
		close: () => mailer.close()
	};
}
