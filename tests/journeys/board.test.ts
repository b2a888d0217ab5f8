import { writeFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launch } from '../support/chromium.ts';
import { follow, go, mainText, press } from '../support/fill.ts';
import { type HallServer, hallServer } from '../support/hall-server.ts';
import { startServer } from '../support/server.ts';

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true };
const DESK = { viewport: { width: 1280, height: 900 } };
const WAIT = { timeout: 20_000, interval: 100 };
const trouble: string[] = [];

let browser: Browser;
let hall: HallServer;
let staff: Page;
let code = '';

const url = (path: string) => hall.server.url + path;
async function context(options: object, cookie?: string): Promise<BrowserContext> {
	const made = await browser.newContext({ reducedMotion: 'reduce', ...options });
	made.setDefaultTimeout(30_000);
	made.on('weberror', (fault) => trouble.push(fault.error().message));
	if (cookie) {
		const [name, value] = cookie.split('=') as [string, string];
		await made.addCookies([{ name, value, url: hall.server.url }]);
	}
	return made;
}
/** Pictures of every page on the way, where a folder is named. */
async function picture(page: Page, name: string) {
	const folder = process.env.BOARD_PICTURES;
	if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}
async function fine(page: Page) {
	const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
	expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html}`)).toEqual([]);
	const wide = await page.evaluate(
		() => document.documentElement.scrollWidth - document.documentElement.clientWidth
	);
	expect(wide).toBe(0);
}
/** Comes in by the code and sits down at the first table. */
async function joins(lang: string, options: object): Promise<Page> {
	const page = await (await context({ ...PHONE, ...options })).newPage();
	await page.goto(url(`/${lang}/l/${code}`));
	await picture(page, `join-${lang}`);
	await go(page.locator('form button').last());
	await picture(page, `where-${lang}`);
	await go(page.locator('.where__one').first());
	return page;
}
const notes = (page: Page) => page.locator('#notes li');
const writes = async (page: Page, text: string) => {
	await page.locator('#text').fill(text);
	await page.locator('#note-form button').click();
};

beforeAll(async () => {
	[hall, browser] = await Promise.all([hallServer(), launch()]);
	staff = await (await context(DESK, hall.staff)).newPage();
});
afterAll(async () => {
	await browser?.close();
	await hall?.server.stop();
});

it('is opened by the facilitator, and joined by a code without an account', async () => {
	await staff.goto(url(`/fi${hall.board}/sali`));
	await press(staff, 'Avaa sali');
	code = (await staff.locator('.code').innerText()).replace(' ', '');
	expect(code).toMatch(/^[a-z0-9]{6}$/);
	const wrong = await (await context(PHONE)).newPage();
	await wrong.goto(url('/fi/l/zzzzzz'));
	expect(await mainText(wrong)).toContain('Tällä koodilla ei ole salia auki');
	const phone = await joins('sv', {});
	expect(await mainText(phone)).toContain('Vi börjar skriva när ledaren öppnar omgången.');
	await press(staff, 'Aloita kierros');
	// the phone finds out by itself
	await phone.locator('#note-form').waitFor();
	await fine(phone);
	await fine(staff);
	await picture(staff, 'hall');
	await phone.context().close();
});

it('shows a note at once on another phone, and on one without scripts when it asks', async () => {
	const [one, other] = [await joins('fi', {}), await joins('sv', { colorScheme: 'dark' })];
	const plain = await joins('fi', { javaScriptEnabled: false });
	await one.getByLabel('Huoli').check();
	await writes(one, 'Viimeinen bussi lähtee klo 16.10.');
	await expect.poll(() => notes(other).count(), WAIT).toBe(1);
	expect(await notes(other).innerText()).toContain('Oro');
	await expect.poll(() => notes(one).innerText(), WAIT).toContain('Sinun lappusi');
	await plain.locator('#text').fill('Ilman skriptejä kirjoitettu.');
	await press(plain, 'Lähetä lappu');
	expect(await notes(plain).allInnerTexts()).toHaveLength(2);
	await expect.poll(() => notes(one).count(), WAIT).toBe(2);
	await picture(one, 'write-fi');
	await picture(other, 'write-sv-dark');
	await fine(other);
	for (const page of [one, other, plain]) await page.context().close();
});

it('keeps what is written without a network, through a closed tab, and sends it once', async () => {
	const phone = await joins('fi', {});
	const held = phone.context();
	const before = await notes(phone).count();
	await held.setOffline(true);
	await writes(phone, 'Kirjoitettu ilman verkkoa.');
	await writes(phone, 'Ja toinen perään.');
	await expect
		.poll(() => phone.locator('#board-outbox').innerText(), WAIT)
		.toContain('2 lappua odottaa verkkoa.');
	await picture(phone, 'waiting');
	const address = phone.url();
	await phone.close();
	await held.setOffline(false);
	const again = await held.newPage();
	await again.goto(address);
	await expect.poll(() => notes(again).count(), WAIT).toBe(before + 2);
	await expect.poll(() => again.locator('#board-outbox').isHidden(), WAIT).toBe(true);
	await again.reload();
	const texts = await notes(again).allInnerTexts();
	expect(texts.filter((text) => text.includes('ilman verkkoa'))).toHaveLength(1);
	await held.close();
});

it('survives that the server is killed, and takes what was written meanwhile', async () => {
	const phone = await joins('fi', {});
	const { child, dataDir, env } = hall.server;
	const port = new URL(hall.server.url).port;
	const ended = new Promise((done) => child.once('exit', done));
	child.kill('SIGKILL');
	await ended;
	await writes(phone, 'Palvelin oli poissa.');
	await expect.poll(() => phone.locator('#board-outbox').isVisible(), WAIT).toBe(true);
	hall.server = await startServer({ dataDir, env: { ...env, PORT: port } });
	await expect
		.poll(async () => (await notes(phone).allInnerTexts()).join('\n'), { ...WAIT, timeout: 40_000 })
		.toContain('Palvelin oli poissa.');
	await phone.context().close();
});

it('polls where streams are blocked', async () => {
	const [one, other] = [await joins('fi', {}), await joins('fi', {})];
	await other.route('**/stream**', (route) => route.abort());
	await other.reload();
	const before = await notes(other).count();
	await writes(one, 'Tämä löytyy kysymällä.');
	await expect.poll(() => notes(other).count(), WAIT).toBe(before + 1);
	for (const page of [one, other]) await page.context().close();
});

it('keeps no more notes on the phone than the page shows, and says so', async () => {
	const [one, other] = [await joins('fi', {}), await joins('fi', {})];
	await other.route('**/taulu', async (route) => {
		const answer = await route.fetch();
		const body = (await answer.text()).replace('data-most="150"', 'data-most="2"');
		await route.fulfill({ response: answer, body });
	});
	await other.reload();
	expect(await other.locator('#notes-older').isHidden()).toBe(true);
	await writes(one, 'Uusin jää, vanhin lähtee.');
	await expect.poll(() => notes(other).count(), WAIT).toBe(2);
	expect(await notes(other).first().innerText()).toContain('Uusin jää');
	expect(await other.locator('#notes-older').isVisible()).toBe(true);
	for (const page of [one, other]) await page.context().close();
});

it('is tidied in a list with the keyboard, and by proposals', async () => {
	await staff.goto(url(`/fi${hall.board}/luettelo`));
	await picture(staff, 'outline');
	await fine(staff);
	for (const box of (await staff.locator('input[type=checkbox]').all()).slice(0, 2))
		await box.check();
	await staff.getByLabel('Uusi nippu').fill('Bussit');
	await press(staff, 'Tee nippu');
	await staff.getByRole('heading', { name: 'Bussit' }).waitFor();
	const move = staff.locator('.outline__move').last();
	await move.focus();
	await go({ page: () => staff, click: () => staff.keyboard.press('Enter') } as never);
	await staff.getByLabel('Siirrä nippuun').selectOption({ label: 'Bussit' });
	await picture(staff, 'outline-menu');
	await fine(staff);
	await go(staff.locator('.menu').getByRole('button', { name: 'Siirrä', exact: true }));
	expect(await staff.locator('.cluster').first().locator('li').count()).toBe(3);
});

it('shows the same from above, where a note can be dragged', async () => {
	await follow(staff, 'Näytä sama kuvana');
	const heap = (title: string) => staff.locator('.heap', { hasText: title });
	expect(await heap('Bussit').locator('.card').count()).toBe(3);
	const moved = staff.waitForResponse((answer) => answer.url().includes('/move'));
	await heap('Ilman nippua').locator('.card').first().dragTo(heap('Bussit'));
	await moved;
	await staff.reload();
	expect(await heap('Bussit').locator('.card').count()).toBe(4);
	await picture(staff, 'canvas');
	await fine(staff);
	await staff.setViewportSize({ width: 360, height: 740 });
	await staff.emulateMedia({ colorScheme: 'dark' });
	await staff.goto(url(`/fi${hall.board}/luettelo`));
	await picture(staff, 'outline-phone-dark');
	await fine(staff);
	await staff.goto(url(`/fi${hall.board}/sali`));
	await picture(staff, 'hall-phone-dark');
	await fine(staff);
	await staff.emulateMedia({ colorScheme: 'light' });
	await staff.setViewportSize({ width: 1920, height: 1080 });
	await staff.goto(url(`/fi${hall.board}/seina`));
	await picture(staff, 'wall');
	expect(await mainText(staff)).toContain('Kyyti ja liikkuminen');
	await staff.setViewportSize(DESK.viewport);
});

it('says so when the board is closed, and gives the text back', async () => {
	const phone = await joins('fi', {});
	await phone.route('**/stream**', (route) => route.abort());
	await phone.route('**/since**', (route) => route.abort());
	await phone.reload();
	const plain = await joins('fi', { javaScriptEnabled: false });
	await plain.locator('#text').fill('Lomakkeella myöhässä.');
	await staff.goto(url(`/fi${hall.board}/sali`));
	await press(staff, 'Lopeta kirjoittaminen, kokoa niput');
	await writes(phone, 'Myöhästynyt ajatus.');
	const outbox = phone.locator('#board-outbox');
	await expect.poll(() => outbox.innerText(), WAIT).toContain('Taulu ei ota nyt lappuja vastaan.');
	expect(await outbox.innerText()).toContain('Myöhästynyt ajatus.');
	expect(await outbox.getByRole('button', { name: 'Kopioi teksti' }).isVisible()).toBe(true);
	await picture(phone, 'refused');
	await press(plain, 'Lähetä lappu');
	expect(await mainText(plain)).toContain('Taulu ei ota nyt lappuja vastaan.');
	expect(await mainText(plain)).toContain('Lomakkeella myöhässä.');
	await plain.context().close();
	await phone.context().close();
});

it('votes in a phase of its own, secretly, and shows results when it is closed', async () => {
	await press(staff, 'Avaa äänestys');
	const phone = await joins('sv', {});
	await phone
		.getByRole('button', { name: /^Ge en röst/ })
		.first()
		.click();
	await phone
		.getByRole('button', { name: /^Ge en till/ })
		.first()
		.click();
	await phone.locator('#dots-left', { hasText: 'Röster kvar 1 / 3' }).waitFor();
	await picture(phone, 'vote');
	await fine(phone);
	await phone.goto(url(`/sv/osterbotten/workshoppar/3/tavla/resultat`));
	expect(await mainText(phone)).toContain('Resultaten visas när omröstningen är slut.');
	await staff.goto(url(`/fi${hall.board}/sali`));
	await press(staff, 'Sulje sali');
	await phone.reload();
	expect(await mainText(phone)).toContain('Bussit');
	await picture(phone, 'results');
	await staff.goto(url(`/fi${hall.board}/tulokset`));
	await fine(staff);
	await picture(staff, 'results-desk');
});

it('shows a wall, papers and files to the staff, and nothing to a stranger', async () => {
	await staff.goto(url(`/fi${hall.board}/sali`));
	await staff.setViewportSize({ width: 1920, height: 1080 });
	await staff.goto(url(`/fi${hall.board}/seina`));
	await picture(staff, 'wall-results');
	const stranger = await (await context(PHONE)).newPage();
	for (const path of ['', '/luettelo', '/tulokset', '/since', '/stream'])
		expect((await stranger.goto(url(`/fi${hall.board}${path}`)))!.status()).toBe(404);
	const get = async (path: string) =>
		staff.context().request.get(url(`/fi${hall.board}/${path}`), { timeout: 60_000 });
	const csv = await (await get('outline.csv')).text();
	expect(csv).toContain('Bussit');
	expect((await (await get('outline.json')).json()).stations[0].clusters[0].title).toBe('Bussit');
	const pdf = await get('sheets.pdf');
	const bytes = await pdf.body();
	expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
	if (process.env.BOARD_PICTURES) writeFileSync(`${process.env.BOARD_PICTURES}/sheets.pdf`, bytes);
	expect(trouble).toEqual([]);
	expect(hall.server.log()).not.toMatch(/^bug /m);
});
