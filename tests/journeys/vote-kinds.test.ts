import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
	goToPhase,
	nextRound,
	openHall,
	setVoting
} from '../../src/modules/boards/hall.commands.server.ts';
import { joinHall } from '../../src/modules/boards/join.commands.server.ts';
import { notesOf } from '../../src/modules/boards/outline.queries.server.ts';
import { vote } from '../../src/modules/boards/vote.commands.server.ts';
import { writeNotes } from '../../src/modules/boards/write.commands.server.ts';
import type { Database } from '../../src/platform/db/database.server.ts';
import { launch } from '../support/chromium.ts';
import { fill, follow, go, mainText, press, unfold } from '../support/fill.ts';
import { type HallServer, hallServer } from '../support/hall-server.ts';
import { hallWorld, insertWorkshop } from '../support/hall.ts';

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true };
const DESK = { viewport: { width: 1280, height: 900 } };
const WAIT = { timeout: 20_000, interval: 100 };
const WORDS = ['Kimppakyyti', 'Kahvila kylälle', 'Yhteinen auto, jota jokainen saa lainata'];
/** Workshop 3 rates, with four who have done so; in workshop 4 the facilitator chooses ranking. */
const RATED = 3;
const RANKED = 4;
const codes = new Map<number, string>();
const trouble: string[] = [];

let browser: Browser;
let hall: HallServer;
let staff: Page;
let phones: { fi: Page; sv: Page; plain: Page };

async function twoHalls(db: Database) {
	const world = await hallWorld(db);
	const { areaId, ports, staff: leader, visitor, done } = world;
	await insertWorkshop(db, ports.newId, { areaId, number: RANKED, now: ports.now() });
	for (const number of [RATED, RANKED]) {
		const { workshopId, code } = await done(openHall(leader, areaId, number));
		codes.set(number, code);
		const tokens = ['a', 'b', 'c', 'd'].map((one) => `early-${number}-${one}`);
		for (const token of tokens)
			await done(joinHall(visitor, workshopId, { token, name: '', side: null }));
		await done(nextRound(leader, workshopId, 15));
		const station = (await db.kysely
			.selectFrom('station')
			.select('id')
			.where('workshop_id', '=', workshopId)
			.orderBy('position')
			.executeTakeFirstOrThrow())!.id;
		await writeNotes(
			visitor,
			workshopId,
			tokens[0]!,
			WORDS.map((text, n) => ({ op: `op-${n}-xxxxxx`, station, kind: 'idea', text, lang: 'fi' }))
		);
		await done(goToPhase(leader, workshopId, 'merging'));
		await done(goToPhase(leader, workshopId, 'voting'));
		if (number !== RATED) continue;
		await done(setVoting(leader, workshopId, { vote_kind: 'rating', vote_by: 'guest' }));
		const items = (await notesOf(leader, { workshopId })).map(({ id }) => id);
		for (const token of tokens) {
			await vote(visitor, workshopId, token, { item: items[0]!, n: 4 });
			await vote(visitor, workshopId, token, { item: items[2]!, n: 1 });
		}
	}
	return world;
}

const url = (path: string) => hall.server.url + path;
const board = (number: number, page = '') => url(`/fi/pohjanmaa/tyopajat/${number}/taulu${page}`);
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
async function joins(page: Page, lang: string, number: number): Promise<void> {
	await page.goto(url(`/${lang}/l/${codes.get(number)}`));
	await go(page.locator('form button').last());
	await go(page.locator('.where__one').first());
}
async function allJoin(number: number) {
	await joins(phones.fi, 'fi', number);
	await joins(phones.sv, 'sv', number);
	await joins(phones.plain, 'fi', number);
}
const item = (page: Page, nth: number) => page.locator('.ballot li[id^="i-"]').nth(nth);
const step = (page: Page, nth: number, n: number) =>
	item(page, nth).locator(`.scale__step[value="${n}"]`);
/** A tap of a page with scripts: it stays where it is, and what stands on it changes. */
async function tap(
	button: Locator,
	way: (button: Locator) => Promise<void> = (one) => one.click()
) {
	const page = button.page();
	const stands = await page.locator('#dots-left').evaluateHandle((left) => left);
	await way(button);
	await page.waitForFunction((left) => !left.isConnected, stands);
}
/** What is pressed of an item, as a screen reader is told. */
const pressed = (page: Page, nth: number) =>
	item(page, nth)
		.locator('[aria-pressed=true]')
		.evaluateAll((all) => all.map((one) => (one as HTMLButtonElement).value));

beforeAll(async () => {
	[hall, browser] = await Promise.all([hallServer(twoHalls), launch()]);
	staff = await (await context(DESK, hall.staff)).newPage();
	const page = async (options: object) => (await context({ ...PHONE, ...options })).newPage();
	phones = {
		fi: await page({}),
		sv: await page({ colorScheme: 'dark' }),
		plain: await page({ javaScriptEnabled: false })
	};
});
afterAll(async () => {
	await browser?.close();
	await hall?.server.stop();
});

it('rates each item by one tap, which can be changed and taken back', async () => {
	await allJoin(RATED);
	const { fi, sv, plain } = phones;
	expect(await mainText(fi)).toContain('Arvioitu 0 / 3');
	await tap(step(fi, 0, 5));
	await tap(step(fi, 1, 2));
	await tap(step(fi, 1, 3));
	expect([await pressed(fi, 0), await pressed(fi, 1)]).toEqual([['5'], ['3']]);
	await picture(fi, 'rating');
	// the network goes and comes: the last word of each item arrives
	await fi.context().setOffline(true);
	await step(fi, 2, 1).click();
	await fi.getByText('Äänesi lähtee, kun yhteys palaa').waitFor();
	await step(fi, 2, 4).click();
	await fi.context().setOffline(false);
	await fi.locator('#board-line').waitFor({ state: 'hidden' });
	await expect.poll(() => mainText(fi), WAIT).toContain('Arvioitu 3 / 3');
	expect(await pressed(fi, 2)).toEqual(['4']);
	await tap(item(fi, 2).getByRole('button', { name: /^Poista arvio/ }));
	await tap(item(fi, 1).getByRole('button', { name: /^Poista arvio/ }));
	expect(await pressed(fi, 1)).toEqual([]);
	expect(await mainText(fi)).toContain('Arvioitu 1 / 3');
	await go(step(plain, 0, 4));
	expect(await pressed(plain, 0)).toEqual(['4']);
	// with the keyboard, in Swedish and in the dark
	await step(sv, 0, 2).focus();
	await tap(step(sv, 0, 2), () => sv.keyboard.press('Enter'));
	expect(await sv.evaluate(() => document.activeElement?.getAttribute('value'))).toBe('2');
	expect(await sv.locator('#board-said').textContent()).toContain('1 / 3');
	expect(await mainText(sv)).toContain('Du gav 2.');
	expect(await step(sv, 0, 1).textContent()).toBe('1 inte viktig: Kimppakyyti');
	await picture(sv, 'rating-dark');
	for (const page of [fi, sv, plain])
		for (const box of await page.locator('.scale__step').all()) {
			const { width, height } = (await box.boundingBox())!;
			expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
		}
	await fine(fi);
	await fine(sv);
	await fi.setViewportSize(DESK.viewport);
	await picture(fi, 'rating-desk');
	await fine(fi);
	await fi.setViewportSize(PHONE.viewport);
});

it('tells the mean when it is closed, and not of so few that it would tell on them', async () => {
	const { fi } = phones;
	await fi.goto(board(RATED, '/tulokset'));
	expect(await mainText(fi)).toContain('Tulokset näkyvät, kun äänestys on päättynyt.');
	await staff.goto(board(RATED, '/sali'));
	await unfold(staff, 'Jokainen asia arvioidaan 1–5');
	await fill(staff, { 'Miten äänestetään?': 'Äänet' });
	await press(staff, 'Tallenna');
	expect(await mainText(staff)).toContain('Ääniä on jo annettu, joten tätä ei voi enää muuttaa.');
	await staff.goto(board(RATED, '/sali'));
	await press(staff, 'Sulje sali');
	await fi.reload();
	// 4 four times, 5, 4 and 2; the third item was rated by four
	const first = fi.locator('#results tbody tr').first();
	expect(await first.innerText()).toContain('3,9');
	expect(await first.innerText()).toContain('7 arviota, joista vähintään puolet on 4');
	expect(await mainText(fi)).toContain('4 arviota: liian vähän tulokseksi');
	await picture(fi, 'rating-results');
	await fine(fi);
	await staff.goto(board(RATED, '/tulokset'));
	await picture(staff, 'rating-results-desk');
	const csv = await (await staff.context().request.get(board(RATED, '/outline.csv'))).text();
	expect(csv).toContain(';3.86;7;;;');
	await staff.goto(url(`/fi/pohjanmaa/tyopajat/${RATED}/sato`));
	expect(await mainText(staff)).toContain('Arvioiden keskiarvo 3,9 / 5, arvioita 7');
	await picture(staff, 'rating-harvest');
});

it('is set by the facilitator, and phones follow', async () => {
	await allJoin(RANKED);
	const { fi, plain } = phones;
	await fi
		.locator('.ballot')
		.getByRole('button', { name: /^Anna ääni/ })
		.first()
		.waitFor();
	await staff.goto(board(RANKED, '/sali'));
	await unfold(staff, 'Ääniä 3, samalle enintään 2');
	await picture(staff, 'voting-form');
	await fill(staff, { 'Miten äänestetään?': 'Järjestys', 'Kuinka monta suosikkia (2–5)': '9' });
	await picture(staff, 'voting-form-ranking');
	await press(staff, 'Tallenna');
	expect(await mainText(staff)).toContain('Suosikkeja on 2–5.');
	await fine(staff);
	await fill(staff, { 'Kuinka monta suosikkia (2–5)': '2' });
	await press(staff, 'Tallenna');
	expect(await mainText(staff)).toContain('Suosikit järjestykseen, enintään 2');
	await expect.poll(() => mainText(fi), WAIT).toContain('Sijoja käytetty 0 / 2');
	// the old ballot means nothing any more
	await go(plain.getByRole('button', { name: /^Anna ääni/ }).first());
	expect(await mainText(plain)).toContain('Äänestyksen tapa on vaihtunut.');
	expect(await mainText(plain)).toContain('Sijoja käytetty 0 / 2');
});

it('ranks favourites, which change places, also without scripts', async () => {
	const { fi, sv, plain } = phones;
	await sv.reload();
	await tap(step(fi, 0, 1));
	await tap(step(fi, 1, 2));
	await picture(fi, 'ranking');
	expect(await step(fi, 1, 1).textContent()).toContain('sija, nyt: Kimppakyyti');
	await tap(step(fi, 1, 1));
	expect([await pressed(fi, 0), await pressed(fi, 1)]).toEqual([['2'], ['1']]);
	await go(step(plain, 1, 1));
	await go(step(plain, 2, 1));
	expect([await pressed(plain, 1), await pressed(plain, 2)]).toEqual([[], ['1']]);
	await tap(step(sv, 1, 1));
	await tap(step(sv, 2, 2));
	await tap(item(sv, 2).getByRole('button', { name: /^Ta bort platsen/ }));
	expect(await mainText(sv)).toContain('Använda platser 1 / 2');
	await picture(sv, 'ranking-dark');
	for (const page of [fi, sv]) await fine(page);
	await fi.setViewportSize(DESK.viewport);
	await picture(fi, 'ranking-desk');
	await fi.setViewportSize(PHONE.viewport);
});

it('counts points, on the page, on the wall, in the harvest and in files', async () => {
	const { fi } = phones;
	await staff.goto(board(RANKED, '/sali'));
	await press(staff, 'Sulje sali');
	// the phone hears that the hall is closed
	await follow(fi, 'Katso tulokset');
	const rows = await fi.locator('#results tbody tr').allInnerTexts();
	expect(rows.map((row) => [row.split('\n')[0]!.trim(), /\d+$/.exec(row.trim())?.[0]])).toEqual([
		[WORDS[1], '4'],
		[WORDS[2], '2'],
		[WORDS[0], '1']
	]);
	expect(rows[0]).toContain('Ensimmäisiä sijoja 2');
	await picture(fi, 'ranking-results');
	await fine(fi);
	await staff.goto(board(RANKED, '/tulokset'));
	await picture(staff, 'ranking-results-desk');
	await fine(staff);
	await staff.goto(url(`/fi/pohjanmaa/tyopajat/${RANKED}/sato`));
	expect(await mainText(staff)).toContain('Pisteitä 4, ensimmäisiä sijoja 2');
	const get = (path: string) => staff.context().request.get(board(RANKED, path));
	expect(await (await get('/outline.csv')).text()).toContain(';;;;4;2;');
	expect(JSON.stringify(await (await get('/outline.json')).json())).toContain(
		'"ranking":{"points":4,"firsts":2}'
	);
	await staff.setViewportSize({ width: 1920, height: 1080 });
	for (const [number, name] of [
		[RANKED, 'wall-ranking'],
		[RATED, 'wall-rating']
	] as const) {
		await staff.goto(board(number, '/seina'));
		await picture(staff, name);
	}
	expect(await mainText(staff)).toContain('Keskiarvo (1–5)');
	expect(trouble).toEqual([]);
	expect(hall.server.log()).not.toMatch(/^bug /m);
});
