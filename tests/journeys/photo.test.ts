import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launch } from '../support/chromium.ts';
import { exifWithPlace, jpegWith, plainJpeg, plainPdf } from '../support/files.ts';
import { follow, go, mainText, press, unfold } from '../support/fill.ts';
import { type HallServer, hallServer } from '../support/hall-server.ts';

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
	if (folder) await page.screenshot({ path: `${folder}/photo-${name}.png`, fullPage: true });
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
async function joins(lang: string, options: object = {}): Promise<Page> {
	const page = await (await context({ ...PHONE, ...options })).newPage();
	await page.goto(url(`/${lang}/l/${code}`));
	await go(page.locator('form button').last());
	await go(page.locator('.where__one').first());
	return page;
}
const notes = (page: Page) => page.locator('#notes li');
const photos = (page: Page) => page.locator('#notes .note-photo');
const outbox = (page: Page) => page.locator('#board-outbox');
const cookieOf = async (page: Page) =>
	(await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');

/** A sheet of paper as a phone photographs it: large, on its side, and with its place. */
async function photograph(page: Page): Promise<Buffer> {
	const data = await page.evaluate(() => {
		const canvas = document.createElement('canvas');
		[canvas.width, canvas.height] = [2400, 1800];
		const pen = canvas.getContext('2d')!;
		pen.fillStyle = '#c9b48f';
		pen.fillRect(0, 0, 2400, 1800);
		pen.fillStyle = '#f6e27a';
		pen.fillRect(500, 300, 1400, 1200);
		pen.fillStyle = '#333';
		pen.font = '150px sans-serif';
		pen.fillText('Linja 4', 700, 700);
		pen.fillText('illalla klo 21', 700, 950);
		return canvas.toDataURL('image/jpeg', 0.9);
	});
	return jpegWith(Buffer.from(data.split(',')[1]!, 'base64'), exifWithPlace(3));
}
const asFile = (buffer: Buffer, name = 'IMG_0042.jpg') => ({
	name,
	mimeType: 'image/jpeg',
	buffer
});

beforeAll(async () => {
	[hall, browser] = await Promise.all([hallServer(), launch()]);
	staff = await (await context(DESK, hall.staff)).newPage();
	await staff.goto(url(`/fi${hall.board}/sali`));
	await press(staff, 'Avaa sali');
	code = (await staff.locator('.code').innerText()).replace(' ', '');
	await press(staff, 'Aloita kierros');
});
afterAll(async () => {
	await browser?.close();
	await hall?.server.stop();
});

it('waits on the phone with its note, through a closed tab, and arrives once and small', async () => {
	const other = await joins('sv', { colorScheme: 'dark' });
	const phone = await joins('fi');
	const held = phone.context();
	await unfold(phone, 'Lisää kuva');
	await phone.locator('#file').setInputFiles(asFile(await photograph(phone)));
	await phone.locator('#photo-preview').waitFor();
	await picture(phone, 'write');
	await fine(phone);
	// without words it does not go
	await press0(phone);
	expect(await phone.locator('#photo-wrong').innerText()).toBe('Kerro sanoin, mitä kuvassa on.');
	await picture(phone, 'words-missing');
	await phone.locator('#words').fill('Keltainen lappu: linja 4 illalla klo 21');
	await held.setOffline(true);
	await press0(phone);
	await expect.poll(() => outbox(phone).innerText(), WAIT).toContain('kuva mukana');
	expect(await phone.locator('#photo-preview').isVisible()).toBe(false);
	await picture(phone, 'offline');
	const address = phone.url();
	await phone.close();

	// the note gets through at once; the photo arrives, but its answer is lost at first
	let lost = 0;
	await held.route('**/kuvat/*', async (route) => {
		if (route.request().method() !== 'PUT' || lost++ > 0) return route.continue();
		await route.fetch();
		await route.abort();
	});
	await held.setOffline(false);
	const again = await held.newPage();
	await again.goto(address);
	await expect.poll(() => outbox(again).innerText(), WAIT).toContain('Kuva odottaa lähettämistä.');
	await picture(again, 'waiting');
	await expect.poll(() => outbox(again).isHidden(), WAIT).toBe(true);
	expect(lost).toBe(2);
	await expect.poll(() => photos(again).count(), WAIT).toBe(1);
	// the other phone sees it without doing anything
	await expect.poll(() => photos(other).count(), WAIT).toBe(1);
	const image = photos(other).locator('img');
	expect(await image.getAttribute('alt')).toBe('Keltainen lappu: linja 4 illalla klo 21');
	await expect
		.poll(() => image.evaluate((one) => (one as HTMLImageElement).naturalWidth), WAIT)
		.toBe(1600);
	await picture(other, 'list-dark');
	await fine(other);
	await again.reload();
	expect(await notes(again).count()).toBe(1);
	expect(await notes(again).innerText()).toContain('Keltainen lappu');
	const photo = (await photos(again).getAttribute('href'))!;
	const served = await fetch(url(photo), { headers: { cookie: await cookieOf(again) } });
	const bytes = Buffer.from(await served.arrayBuffer());
	expect(bytes.includes('63 degrees')).toBe(false);
	expect(bytes.length).toBeLessThan(300_000);
	// it opens by itself, and one comes back
	await go(photos(again));
	await picture(again, 'itself');
	expect(await again.locator('img').evaluate((one) => one.clientWidth > 0)).toBe(true);
	await again.goBack();
	await held.close();
	await other.context().close();
});

/** Sends the note by the script of the page. */
const press0 = (page: Page) => page.locator('#note-form button').click();

it('comes by the form where no script runs, and loses its place on the way', async () => {
	const plain = await joins('fi', { javaScriptEnabled: false });
	const taken = jpegWith(plainJpeg, exifWithPlace(1));
	await plain.locator('#text').fill('Piirros pysäkistä');
	await unfold(plain, 'Lisää kuva');
	await plain.locator('#file').setInputFiles(asFile(taken));
	await press(plain, 'Lähetä lappu');
	// what was typed is there, and what is missing is said at its field
	expect(await mainText(plain)).toContain('Kerro sanoin, mitä kuvassa on.');
	expect(await plain.locator('#text').inputValue()).toBe('Piirros pysäkistä');
	await plain.locator('#words').fill('Pysäkki, penkki ja katos');
	await picture(plain, 'plain-refused');
	await press(plain, 'Lähetä lappu');
	expect(await mainText(plain)).toContain('Valitse kuva uudelleen.');
	await plain.locator('#file').setInputFiles(asFile(plainPdf, 'kuva.jpg'));
	await press(plain, 'Lähetä lappu');
	expect(await mainText(plain)).toContain('Valitse JPEG- tai PNG-kuva.');
	expect(await plain.locator('#words').inputValue()).toBe('Pysäkki, penkki ja katos');
	await plain.locator('#file').setInputFiles(asFile(taken));
	await press(plain, 'Lähetä lappu');
	expect(await notes(plain).count()).toBe(2);
	const link = photos(plain).first();
	expect(await link.locator('img').getAttribute('alt')).toBe('Pysäkki, penkki ja katos');
	const cookie = await cookieOf(plain);
	const address = url((await link.getAttribute('href'))!);
	const answer = await fetch(address, { headers: { cookie } });
	expect(Buffer.from(await answer.arrayBuffer())).toEqual(plainJpeg);
	expect(Object.fromEntries(answer.headers)).toMatchObject({
		'content-type': 'image/jpeg',
		'x-content-type-options': 'nosniff',
		'cache-control': 'private, no-cache',
		'content-disposition': 'inline'
	});
	expect(answer.headers.get('content-security-policy')).toContain('sandbox');
	// who has it asks, and is sent nothing more
	const etag = answer.headers.get('etag')!;
	const known = await fetch(address, { headers: { cookie, 'if-none-match': etag } });
	expect(known.status).toBe(304);
	await plain.context().close();
});

it('is not there for a stranger, and hangs on no note of another', async () => {
	const phone = await joins('fi');
	const photo = url((await photos(phone).first().getAttribute('href'))!);
	const cookie = await cookieOf(phone);
	const put = (address: string, bytes: Buffer, headers: Record<string, string>) => {
		const body = new FormData();
		body.set('words', 'Kuva');
		body.set('file', new Blob([new Uint8Array(bytes)]), 'photo');
		return fetch(address, {
			method: 'PUT',
			headers: { origin: hall.server.url, accept: 'application/json', ...headers },
			body
		});
	};
	expect((await fetch(photo)).status).toBe(404);
	expect((await put(photo, plainJpeg, {})).status).toBe(404);
	expect((await put(photo, plainJpeg, { cookie })).status).toBe(403);
	expect((await put(photo.replace(/.{4}$/, 'ffff'), plainJpeg, { cookie })).status).toBe(404);
	expect((await put(photo, plainPdf, { cookie })).status).toBe(422);
	expect((await put(photo, Buffer.alloc(7 * 2 ** 20), { cookie })).status).toBe(422);
	expect(
		(await put(photo, plainJpeg, { cookie, origin: 'https://elsewhere.example' })).status
	).toBe(403);
	const words = await fetch(photo, {
		method: 'PUT',
		headers: { cookie, origin: hall.server.url, 'content-type': 'text/plain' },
		body: 'a'
	});
	expect(words.status).toBe(422);
	await phone.context().close();
});

it('is seen by who tidies, who can remove it from every phone', async () => {
	const phone = await joins('fi');
	await staff.goto(url(`/fi${hall.board}/luettelo`));
	await staff.waitForLoadState('networkidle');
	await picture(staff, 'outline');
	await fine(staff);
	await follow(staff, 'Näytä sama kuvana');
	expect(await staff.locator('.canvas .note-photo').count()).toBe(2);
	await picture(staff, 'canvas');
	await fine(staff);
	await staff.goto(url(`/fi${hall.board}/luettelo`));
	const csv = await staff.context().request.get(url(`/fi${hall.board}/outline.csv`));
	expect(await csv.text()).toContain('Pysäkki, penkki ja katos');
	const address = (await photos(phone).first().getAttribute('href'))!;
	const row = staff.locator('.outline li', { hasText: 'Piirros pysäkistä' });
	await go(row.locator('.outline__move'));
	await picture(staff, 'menu');
	await fine(staff);
	await go(staff.getByRole('button', { name: /^Poista kuva/ }));
	await expect.poll(() => photos(phone).count(), WAIT).toBe(1);
	expect(await notes(phone).count()).toBe(2);
	const cookie = await cookieOf(phone);
	expect((await fetch(url(address), { headers: { cookie } })).status).toBe(404);
	await staff.setViewportSize(PHONE.viewport);
	await staff.goto(url(`/fi${hall.board}/luettelo`));
	await picture(staff, 'outline-phone');
	await fine(staff);
	await phone.context().close();
});

it('is kept for its writer when the board closes under them, and can be removed after the end', async () => {
	const phone = await joins('fi');
	await unfold(phone, 'Lisää kuva');
	await phone.locator('#file').setInputFiles(asFile(await photograph(phone)));
	await phone.locator('#photo-preview').waitFor();
	await phone.locator('#words').fill('Kesken jäänyt kuva');
	await staff.goto(url(`/fi${hall.board}/sali`));
	await press(staff, 'Lopeta kirjoittaminen, kokoa niput');
	await expect
		.poll(() => outbox(phone).innerText(), WAIT)
		.toContain('Taulu ei ota nyt lappuja vastaan.');
	expect(await outbox(phone).innerText()).toContain('Kesken jäänyt kuva');
	const coming = phone.waitForEvent('download');
	await outbox(phone).getByRole('link', { name: 'Tallenna kuva puhelimeen' }).click();
	expect((await coming).suggestedFilename()).toBe('photo.jpg');
	await picture(phone, 'refused');
	await press(staff, 'Avaa äänestys');
	await press(staff, 'Sulje sali');
	await staff.goto(url(`/fi${hall.board}/luettelo`));
	await unfold(staff, 'Kuvat (1)');
	await picture(staff, 'after');
	await fine(staff);
	await go(staff.getByRole('button', { name: /^Poista kuva/ }));
	expect(await staff.locator('.note-photo').count()).toBe(0);
	await phone.context().close();
	expect(trouble).toEqual([]);
	expect(hall.server.log()).not.toMatch(/^bug /m);
});
