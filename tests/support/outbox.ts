import { createConnection } from 'node:net';
import { text } from 'node:stream/consumers';
import { adminSocketPath } from '../../src/programs/admin-path.server.ts';
import type { RunningServer } from './server.ts';

export type SentMail = {
	to: string;
	subject: string;
	text: string;
	html: string;
	headers: Record<string, string>;
};

/** The mails of a running server, newest first, over the socket that its programs use. */
export async function outbox(server: RunningServer): Promise<SentMail[]> {
	const socket = createConnection(adminSocketPath(server.dataDir)!);
	socket.end(`${JSON.stringify({ name: 'outbox', input: {} })}\n`);
	const said = JSON.parse(await text(socket));
	if (!said.ok) throw new Error(said.error);
	return said.answer.mails;
}

/** Waits until a mail to an address is there whose text matches. */
export async function mailTo(
	server: RunningServer,
	to: string,
	match: RegExp = /./
): Promise<SentMail> {
	for (let i = 0; i < 80; i++) {
		const mail = (await outbox(server)).find(
			(one) => one.to.includes(to) && (match.test(one.subject) || match.test(one.text))
		);
		if (mail) return mail;
		await new Promise((done) => setTimeout(done, 250));
	}
	throw new Error(`no mail to ${to} that matches ${match}`);
}

/** The first address in a mail's text that matches. */
export function linkIn(mail: SentMail, match: RegExp): string {
	const link = mail.text.match(/https?:\/\/[^\s<>"]+/g)?.find((url) => match.test(url));
	if (!link) throw new Error(`no link ${match} in:\n${mail.text}`);
	return link;
}
