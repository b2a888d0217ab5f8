import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { type RunningServer, root } from './server.ts';

export type SentMail = {
	to: string;
	subject: string;
	text: string;
	html: string;
	headers: Record<string, string>;
};

/** The mails of a running server, newest first, by the program that a person would use. */
export const outbox = (server: RunningServer): SentMail[] =>
	JSON.parse(
		execFileSync(
			process.execPath,
			[
				'--disable-warning=ExperimentalWarning',
				join(root, 'src/programs/poytakunta.server.ts'),
				'outbox',
				'--json'
			],
			{
				cwd: root,
				env: { ...process.env, ...server.env },
				encoding: 'utf8',
				maxBuffer: 64 * 1024 * 1024
			}
		)
	);

/** Waits until a mail to an address is there whose text matches. */
export async function mailTo(
	server: RunningServer,
	to: string,
	match: RegExp = /./
): Promise<SentMail> {
	for (let i = 0; i < 40; i++) {
		const mail = outbox(server).find(
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
