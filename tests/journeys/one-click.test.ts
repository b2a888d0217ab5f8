import { afterAll, beforeAll, expect, it } from 'vitest';
import { outbox } from '../support/outbox.ts';
import { type RunningServer, startServer } from '../support/server.ts';
import { copyOfStory } from '../support/story-world.ts';

let server: RunningServer;
beforeAll(async () => {
	server = await startServer({ dataDir: await copyOfStory() });
}, 180_000);
afterAll(() => server.stop());

const linkOf = (header: string) => header.replace(/^<|>$/g, '');
const post = (url: string, origin?: string) =>
	fetch(url, {
		method: 'POST',
		redirect: 'manual',
		headers: {
			'content-type': 'application/x-www-form-urlencoded',
			...(origin && { origin })
		},
		body: 'List-Unsubscribe=One-Click'
	});

it('one click in a mail program stops the mails: without a page, an account or a redirect', async () => {
	const links = [
		...new Set(
			(await outbox(server))
				.map((mail) => mail.headers['List-Unsubscribe'])
				.filter((header) => header !== undefined)
				.map(linkOf)
		)
	];
	expect(links.length).toBeGreaterThan(2);
	const [first, second] = links as [string, string];
	expect((await post(first)).status).toBe(200);
	// looking at the link stops nothing, and a form on another site may not press it
	expect((await fetch(second)).status).toBe(200);
	expect((await post(second, 'https://elsewhere.example')).status).toBe(403);
	expect((await post(second)).status).toBe(200);
	// a link that is nobody's is not found
	expect((await post(first.replace(/[^/]+$/, 'nobodys-token'))).status).toBe(404);
});

it('no other form is taken without an origin', async () => {
	for (const path of ['/fi/kirjaudu', '/fi/lopeta', '/fi/pohjanmaa/aiheet/uusi'])
		expect((await post(new URL(path, server.url).href)).status).toBe(403);
});
