import { createHash } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch } from '../support/chromium.ts';
import { type Crawled, crawl } from '../support/crawl.ts';
import { countScripts } from '../support/scripts.ts';
import type { RunningServer } from '../support/server.ts';
import { signIn } from '../support/sign-in.ts';
import { startStory } from '../support/story-world.ts';
import budget from './budget.json' with { type: 'json' };

const COORDINATOR = 'anna.lindqvist@pohjanmaa.example';
const LIST = '/fi/pohjanmaa/aiheet';

let server: RunningServer;
let browser: Browser;
let cookie: string;
let visited: Crawled[];
let signedIn: Crawled[];

beforeAll(async () => {
	[server, browser] = await Promise.all([startStory(), launch()]);
	cookie = await signIn(server, COORDINATOR);
	visited = (await crawl(server.url, ['/fi/pohjanmaa'])).pages;
	signedIn = (await crawl(server.url, ['/fi/pohjanmaa'], { cookie })).pages;
});
afterAll(async () => {
	await browser?.close();
	await server?.stop();
});

const ask = (path: string, headers: Record<string, string> = {}) =>
	fetch(new URL(path, server.url), { headers, redirect: 'manual' });
const caching = (page: { headers: Headers }) => page.headers.get('cache-control');
const mayBeKept = (page: { headers: Headers }) => caching(page)?.startsWith('public') ?? true;
const varies = (page: { headers: Headers }) =>
	(page.headers.get('vary') ?? '').toLowerCase().split(/,\s*/);

describe('the style sheet', () => {
	it('comes with the page that a visitor is sent, named by its hash, and as a file to who is signed in', async () => {
		const page = await ask('/fi/pohjanmaa');
		const html = await page.text();
		const style = /<style>([^]*?)<\/style>/.exec(html)?.[1] ?? '';
		expect(style.length).toBeGreaterThan(50_000);
		const hash = createHash('sha256').update(style).digest('base64');
		expect(page.headers.get('content-security-policy')).toContain(
			`style-src 'self' 'sha256-${hash}'`
		);
		expect(html).not.toContain('/_layout.');
		const working = await ask('/fi/pohjanmaa', { cookie });
		expect(await working.text()).toMatch(/assets\/_layout\.[\w-]+\.css" rel="stylesheet"/);
	});
});

describe('what may be kept', () => {
	it('is nothing that was sent to somebody signed in', () => {
		expect(signedIn.length).toBeGreaterThan(40);
		expect(signedIn.filter((page) => caching(page) !== 'private, no-store')).toEqual([]);
	});

	it('is a page that everybody is sent alike, and it must be asked about each time', () => {
		const kept = visited.filter(mayBeKept);
		expect(kept.length).toBeGreaterThan(15);
		for (const page of kept) {
			expect(caching(page), page.url).toBe('public, max-age=0, must-revalidate');
			expect(page.status, page.url).toBe(200);
			expect(varies(page), page.url).toContain('cookie');
			expect(page.headers.getSetCookie(), page.url).toEqual([]);
		}
	});

	it('does not depend on who came before', async () => {
		for (const path of [LIST, '/sv/osterbotten', '/en']) {
			expect(caching(await ask(path)), path).toMatch(/^public/);
			expect(caching(await ask(path, { cookie })), path).toBe('private, no-store');
			const after = await ask(path);
			expect(await after.text(), path).not.toMatch(/Anna Lindqvist<\/a>/);
		}
	});

	it('is no refusal, whoever refuses', async () => {
		for (const path of [
			'/fi/pohjanmaa/tyopoyta',
			'/fi/oma',
			'/fi/dev/components',
			'/fi/nobody/knows',
			`${LIST}/99999`
		]) {
			const answer = await ask(path);
			expect(answer.status, path).toBeGreaterThanOrEqual(300);
			expect(caching(answer), path).toBe('private, no-store');
			expect(answer.headers.get('x-content-type-options'), path).toBe('nosniff');
			expect(answer.headers.get('content-security-policy'), path).toContain("default-src 'none'");
		}
	});
});

describe('what may not be seen', () => {
	it('is answered like what is not there', async () => {
		const page = async (path: string) => {
			const answer = await ask(path, { cookie });
			return [answer.status, await answer.text()];
		};
		const nowhere = await page('/fi/not/found');
		expect(nowhere[0]).toBe(404);
		expect(nowhere[1]).toContain('lang="fi"');
		// the installation's administrator sees it; a coordinator does not
		expect(await page('/fi/lahtevat')).toEqual(nowhere);
		expect(await page('/fi/dev/components')).toEqual(nowhere);
	});

	it('is an address in a language that is not spoken here', async () => {
		for (const path of ['/de', '/nothing', '/de/pohjanmaa']) {
			const answer = await ask(path);
			expect(answer.status, path).toBe(404);
			expect(caching(answer), path).toBe('private, no-store');
		}
	});
});

describe('a page on a slow line', () => {
	it.each(['br', 'gzip'])('comes by %s, and is the same page', async (coding) => {
		const plain = await ask(LIST, { 'accept-encoding': 'identity' });
		const small = await ask(LIST, { 'accept-encoding': coding });
		expect(small.headers.get('content-encoding')).toBe(coding);
		expect(varies(small)).toContain('accept-encoding');
		expect(plain.headers.get('content-encoding')).toBeNull();
		expect(varies(plain)).toContain('accept-encoding');
		const text = await plain.text();
		expect(await small.text()).toBe(text);
		expect(Number(small.headers.get('content-length'))).toBeLessThan(text.length / 3);
	});

	it('is not sent again while it stays the same', async () => {
		for (const coding of ['br', 'gzip', 'identity']) {
			const first = await ask(LIST, { 'accept-encoding': coding });
			const etag = first.headers.get('etag')!;
			const again = await ask(LIST, { 'accept-encoding': coding, 'if-none-match': etag });
			expect(again.status, coding).toBe(304);
			expect(varies(again), coding).toContain('cookie');
			// another policy would take the place of the kept page's, and the page would lose its style
			expect(again.headers.get('content-security-policy'), coding).toBeNull();
		}
	});

	it('is not compressed for who refuses it', async () => {
		const answer = await ask(LIST, { 'accept-encoding': 'br;q=0, identity' });
		expect(answer.headers.get('content-encoding')).toBeNull();
	});
});

describe('script', () => {
	// the other languages have the same pages
	const inOneLanguage = (url: string) => new URL(url).pathname.startsWith('/fi/pohjanmaa');
	// and one table's pages are made like another's
	const ofOneTable = (urls: readonly string[]) => [
		...new Map(urls.map((url) => [url.replace(/(\/poydat\/)(?!uusi$)[^/]+/, '$1#'), url])).values()
	];
	const over = async (pages: readonly Crawled[], most: number, as?: string) => {
		const urls = pages
			.filter(({ html, status }) => html && status === 200)
			.map(({ url }) => url)
			.filter(inOneLanguage);
		return (await countScripts(browser, ofOneTable(urls), as)).filter(({ bytes }) => bytes > most);
	};

	it('is on no page that is read', async () => {
		expect(await over(visited.filter(mayBeKept), budget.read)).toEqual([]);
	}, 240_000);

	it('is small on forms that anybody may fill in', async () => {
		const forms = visited.filter((page) => page.status === 200 && !mayBeKept(page));
		expect(forms.length).toBeGreaterThan(1);
		expect(await over(forms, budget.publicForm)).toEqual([]);
	});

	it('is less than a picture on any page of somebody signed in', async () => {
		expect(await over(signedIn, budget.signedIn, cookie)).toEqual([]);
	}, 240_000);
});
