import { sql } from 'kysely';
import nodemailer from 'nodemailer';
import type { Database } from '../db/database.server.ts';

const DAYS = 30;
const WAIT_MS = 15_000;

/** How mail has fared, without a single address. */
export type MailState = {
	/** Mails that were given up in the last 30 days, by the reason that the sender noted. */
	failed: { reason: string; count: number }[];
	/** Mails that should have left and have not. */
	late: { reason: string | null; count: number }[];
};

/** Counts what did not arrive: the list of bounces of this installation. */
export async function mailState(db: Database, now: Date): Promise<MailState> {
	const since = new Date(now.getTime() - DAYS * 86_400_000);
	const failed = await sql<{ reason: string; count: number }>`
		select coalesce(last_error, 'unknown') as reason, count(*)::int as count from mail
		where failed_at > ${since} group by 1 order by 2 desc, 1`.execute(db.kysely);
	const late = await sql<{ reason: string | null; count: number }>`
		select last_error as reason, count(*)::int as count from mail
		where sent_at is null and failed_at is null and stopped_at is null
			and (attempts > 1 or run_at < ${new Date(now.getTime() - 3_600_000)})
		group by 1 order by 2 desc, 1`.execute(db.kysely);
	return { failed: failed.rows, late: late.rows };
}

/**
 * Connects to the mail server and signs in; with `to` also sends a test message there.
 *
 * @returns what is wrong in words, or null when the server took it
 */
export async function tryMail(smtpUrl: string, from: string, to?: string): Promise<string | null> {
	const mailer = nodemailer.createTransport({
		url: smtpUrl,
		connectionTimeout: WAIT_MS,
		greetingTimeout: WAIT_MS,
		socketTimeout: WAIT_MS
	} as never);
	try {
		if (to) await mailer.sendMail({ from, to, ...TEST_MESSAGE });
		else await mailer.verify();
		return null;
	} catch (fault) {
		const { code, responseCode } = fault as { code?: string; responseCode?: number };
		// the code of nodemailer alone says too little when the server has said a number
		return inWords(responseCode && code !== 'EAUTH' ? `SMTP ${responseCode}` : (code ?? 'unknown'));
	} finally {
		mailer.close();
	}
}

const TEST_MESSAGE = {
	subject: 'Test message from Pöytäkunta',
	text: 'This is a test message. If you can read it, mail leaves this installation of Pöytäkunta.\n\nTämä on testiviesti. Det här är ett testmeddelande.\n'
};

const REASONS: Record<string, string> = {
	EAUTH: 'the mail server did not accept the name or the password in SMTP_URL',
	ENOAUTH: 'the mail server wants a name and a password, and SMTP_URL has none',
	EDNS: 'the name of the mail server in SMTP_URL is not known',
	ENOTFOUND: 'the name of the mail server in SMTP_URL is not known',
	ECONNREFUSED: 'nothing answers at the address and port in SMTP_URL',
	ESOCKET:
		'the connection to the mail server could not be made; look at the port in SMTP_URL, and whether it is smtp: or smtps:',
	ECONNECTION: 'the connection to the mail server broke',
	ECONNRESET: 'the connection to the mail server broke',
	ETIMEDOUT: 'the mail server did not answer in time; a firewall may stand between',
	ETLS: 'the encrypted connection to the mail server could not be made',
	EENVELOPE: 'the mail server refused the sender or the recipient; look at MAIL_FROM',
	EMESSAGE: 'the mail server refused the message',
	unknown: 'the reason is not known',
	'SMTP 421': 'the mail server is closed for now',
	'SMTP 450': 'the mailbox is not reachable now',
	'SMTP 451': 'the mail server had a fault of its own, or asks to be tried again later',
	'SMTP 452': 'the mail server or the mailbox is full',
	'SMTP 530': 'the mail server wants a name and a password, or encryption',
	'SMTP 535': 'the mail server did not accept the name or the password in SMTP_URL',
	'SMTP 550': 'there is no such mailbox, or the receiving server refuses mail from here',
	'SMTP 551': 'the mailbox has moved',
	'SMTP 552': 'the mailbox is full',
	'SMTP 553': 'the address is not allowed; look at MAIL_FROM',
	'SMTP 554':
		'the receiving server refused the mail, often as spam; look at the SPF and DKIM of your domain'
};

/** A noted reason in words, with the code in brackets for a search. */
export function inWords(reason: string): string {
	const known = REASONS[reason];
	if (known) return `${known} (${reason})`;
	if (/^SMTP 4/.test(reason)) return `the mail server asks to be tried again later (${reason})`;
	if (/^SMTP 5/.test(reason)) return `the mail server refused the mail (${reason})`;
	return reason;
}
