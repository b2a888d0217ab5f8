import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { fill, follow, go, mainText, press } from '../support/fill.ts';
import { linkIn, mailTo } from '../support/outbox.ts';
import { openStage } from '../support/stage.ts';

const stage = openStage({ story: true });
const AREA = '/en/ostrobothnia';
const RESIDENT = 'resident@example.example';
/** Written in Finnish and Swedish; who reads in English meets the Finnish. */
const TOPIC = 'Sijaishoitoa omaishoitajille myös viikonloppuisin';
const open = (path: string) =>
	stage.visit(AREA + path, { phone: true, scripts: false, expects: [422] });

async function found(page: Page, words: string): Promise<string> {
	await fill(page, { Words: words });
	await press(page, 'Search');
	return mainText(page);
}

it('finds by a compound, an inflected word and a misspelling, and marks the words', async () => {
	const page = await open('/search');
	expect(await found(page, 'hoito'), 'a part of a compound').toContain('Sijaishoitoa');
	expect(await found(page, 'omaishoitajan'), 'another case').toMatch(/omaishoitaj/i);
	expect(await page.locator('main mark').count()).toBeGreaterThan(0);
	expect(await found(page, 'sijaishoitta'), 'misspelt').toContain('These are close.');
	expect(await mainText(page)).toMatch(/sijaishoitoa/i);
	const nothing = await found(page, 'zzqqxx');
	expect(nothing).toContain('Nothing was found');
	expect(nothing).toContain('Propose a topic');
});

it('follows a topic by e-mail without an account, once confirmed', async () => {
	const page = await open('/topics');
	await page.goto(await topicPath(page));
	await fill(page, { 'E-mail': 'not an address' });
	const refused = page.waitForResponse((answer) => answer.request().method() === 'POST');
	await page.getByRole('button', { name: 'Follow', exact: true }).click();
	expect((await refused).status()).toBe(422);
	await page.goto(await topicPath(page));
	const before = await followers(page);
	await fill(page, { 'E-mail': RESIDENT });
	await press(page, 'Follow');
	expect(await mainText(page)).toContain('Look at your e-mail.');
	expect(await followers(page)).toBe(before);

	const mail = await mailTo(stage.server, RESIDENT, /follow topic/);
	const link = linkIn(mail, /\/en\/follow\//);
	await page.goto(link);
	await press(page, 'Follow the topic');
	expect(await mainText(page)).toContain('You now follow the topic');
	await page.goto(await topicPath(page));
	expect(await followers(page)).toBe(before + 1);
}, 120_000);

it('stays on the page when the language changes, and comes back', async () => {
	const page = await open('/topics');
	await page.goto(await topicPath(page));
	for (const [language, words, path] of [
		['Svenska', 'Vikarier för närståendevårdare', '/sv/osterbotten/amnen/'],
		['Suomi', 'Sijaishoitoa omaishoitajille', '/fi/pohjanmaa/aiheet/'],
		['English', TOPIC, '/en/ostrobothnia/topics/']
	] as const) {
		await go(page.locator('header').getByRole('link', { name: language }));
		expect(new URL(page.url()).pathname).toContain(path);
		expect(await page.locator('h1').innerText()).toContain(words);
		expect(await page.locator('html').getAttribute('lang')).toBe(path.slice(1, 3));
	}
});

it('offers a table as a feed and a calendar that programs can read', async () => {
	const page = await stage.visit(`${AREA}/tables`);
	await follow(page, 'Partnership table for home and residential care');
	const [feed, calendar] = await Promise.all(
		['New topics and memos', 'Subscribe to the meetings'].map(async (name) => {
			const link = page.getByRole('link', { name }).first();
			return page.request.get(new URL((await link.getAttribute('href'))!, page.url()).href);
		})
	);
	expect(feed!.headers()['content-type']).toContain('application/atom+xml');
	// a page without this product's policy, which forbids making markup from text
	const reader = await page.context().newPage();
	const entries = await reader.evaluate(
		(xml) => {
			const atom = new DOMParser().parseFromString(xml, 'application/xml');
			if (atom.querySelector('parsererror')) throw new Error(atom.documentElement.textContent!);
			return [...atom.getElementsByTagNameNS('http://www.w3.org/2005/Atom', 'entry')].map((one) =>
				['id', 'title', 'updated'].map((part) => one.querySelector(part)?.textContent ?? '')
			);
		},
		await feed!.text()
	);
	expect(entries.length).toBeGreaterThan(3);
	for (const [id, title, updated] of entries) {
		expect(id).toMatch(/^(https?|urn|tag):/);
		expect(title).not.toBe('');
		expect(Number.isNaN(Date.parse(updated!))).toBe(false);
	}
	readCalendar(await calendar!.text());
});

/** RFC 5545: CRLF, lines of at most 75 octets, every event with what it needs, times in UTC. */
function readCalendar(ics: string): void {
	expect(ics.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
	for (const line of ics.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
	const unfolded = ics.replaceAll(/\r\n[ \t]/g, '');
	expect(unfolded).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n[^]*END:VCALENDAR\r\n$/);
	const events = unfolded.split('BEGIN:VEVENT\r\n').slice(1);
	expect(events.length).toBeGreaterThanOrEqual(4);
	for (const event of events)
		for (const part of [
			/^UID:\S+/m,
			/^DTSTAMP:\d{8}T\d{6}Z/m,
			/^DTSTART:\d{8}T\d{6}Z/m,
			/^SUMMARY:./m
		])
			expect(event).toMatch(part);
	expect(new Set(events.map((event) => /^UID:(\S+)/m.exec(event)![1])).size).toBe(events.length);
}

const paths = new Map<string, string>();
async function topicPath(page: Page): Promise<string> {
	if (!paths.has(TOPIC)) {
		await page.goto(`${stage.server.url}${AREA}/topics?words=sijaishoitoa`);
		await follow(page, TOPIC);
		paths.set(TOPIC, page.url());
	}
	return paths.get(TOPIC)!;
}

const followers = async (page: Page): Promise<number> =>
	Number(/Followers\s+(\d+)/.exec(await mainText(page))?.[1]);
