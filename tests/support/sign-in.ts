import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { type RunningServer, root } from './server.ts';

/** A one-time link for somebody of the story world, by the program that a person would use. */
export const loginLink = (server: RunningServer, email: string): string =>
	execFileSync(
		process.execPath,
		[
			'--disable-warning=ExperimentalWarning',
			join(root, 'src/programs/poytakunta.server.ts'),
			'login',
			email
		],
		{
			cwd: root,
			env: { ...process.env, ...server.env },
			encoding: 'utf8'
		}
	)
		.trim()
		.split('\n')
		.at(-1)!;

/** Signs in without a browser: opens the link, presses the button, returns the cookie. */
export async function signIn(server: RunningServer, email: string): Promise<string> {
	const link = loginLink(server, email);
	const page = await (await fetch(link)).text();
	const op = /name="_op" value="([^"]+)"/.exec(page)?.[1] ?? '';
	const hidden = [...page.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(
		([, name, value]) => [name!, value!] as [string, string]
	);
	const action = /<form\b[^>]*action="([^"]*)"/.exec(page)?.[1] ?? '';
	const answer = await fetch(new URL(action, link), {
		method: 'POST',
		redirect: 'manual',
		headers: { 'content-type': 'application/x-www-form-urlencoded', origin: server.url },
		body: new URLSearchParams([['_op', op], ...hidden.filter(([name]) => name !== '_op')])
	});
	const cookie = answer.headers.getSetCookie().find((one) => one.startsWith('poytakunta='));
	if (!cookie)
		throw new Error(
			`sign-in of ${email} answered ${answer.status}:\n${(await answer.text()).slice(0, 500)}`
		);
	return cookie.split(';')[0]!;
}
