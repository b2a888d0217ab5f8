// Slides of a day: added by its organiser, for everybody or for those who have registered.
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { plainJpeg, plainPdf, wordlessPdf } from '../support/files.ts';
import { fill, follow, go, press } from '../support/fill.ts';
import { linkIn, mailTo } from '../support/outbox.ts';
import { openStage } from '../support/stage.ts';

const stage = openStage({ story: true });
const COORDINATOR = 'anna.lindqvist@pohjanmaa.example';
const DAY = '/fi/pohjanmaa/tyopajat/1';

const width = (page: Page) => page.evaluate('document.documentElement.scrollWidth');
const pdf = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/pdf', buffer });

async function picture(page: Page, name: string, dark = false): Promise<void> {
	if (!process.env.PICTURES) return;
	if (dark) await page.emulateMedia({ colorScheme: 'dark' });
	const { width } = page.viewportSize()!;
	const path = `${process.env.PICTURES}/materials-${name}-${width}${dark ? '-dark' : ''}.png`;
	await page.screenshot({ path, fullPage: true });
	await page.emulateMedia({ colorScheme: 'light' });
}

/** Where the file of this name is fetched on a page. */
const fileOn = (page: Page, name: string) =>
	page.getByRole('main').getByRole('link', { name, exact: true }).getAttribute('href');

const fetched = async (path: string, headers: Record<string, string> = {}) => {
	const answer = await fetch(new URL(path, stage.server.url), { headers, redirect: 'manual' });
	return { status: answer.status, bytes: Buffer.from(await answer.arrayBuffer()) };
};

it('are added without a script, seen by those they are for, and taken off', async () => {
	const page = await stage.visit(DAY, {
		as: COORDINATOR,
		phone: true,
		scripts: false,
		expects: [422]
	});
	await follow(page, 'Materiaalit');
	await page.getByText('Ei vielä materiaaleja').waitFor();
	expect(await width(page)).toBeLessThanOrEqual(360);
	await picture(page, 'none');

	// a picture without words is refused, and the choice made before stays
	await fill(page, { 'Kuka saa nähdä tiedoston?': 'Kaikki' });
	const file = page.locator('input[type=file]');
	await file.setInputFiles({ name: 'Sali.jpg', mimeType: 'image/jpeg', buffer: plainJpeg });
	await press(page, 'Lisää tiedosto');
	expect(await page.getByText('Kerro, mitä kuvassa on').count()).toBeGreaterThan(0);
	expect(await page.getByLabel('Kaikki').isChecked()).toBe(true);
	await picture(page, 'refused');

	await fill(page, { 'Mitä tiedostossa on?': 'Aamupäivän esitys verkostoista' });
	await file.setInputFiles(pdf('Aamun diat.pdf', plainPdf));
	await press(page, 'Lisää tiedosto');
	await page.getByText('Tiedosto on lisätty.').waitFor();

	// unless something else is chosen it is for those who have registered
	expect(await page.getByLabel('Ilmoittautuneet ja alueen henkilöstö').isChecked()).toBe(true);
	await fill(page, { 'Tiedoston kieli': 'ruotsi' });
	await file.setInputFiles(pdf('Gruppernas anteckningar.pdf', wordlessPdf));
	await press(page, 'Lisää tiedosto');
	await page.getByText('vain ilmoittautuneille').waitFor();
	await page.getByText('Tämä PDF näyttää olevan pelkkä kuva').waitFor();
	expect(await width(page)).toBeLessThanOrEqual(360);
	await picture(page, 'added');
	const named = (await fileOn(page, 'Gruppernas anteckningar.pdf'))!;

	// the public page has the one for everybody, the staff sees both
	const visitor = await stage.visit(DAY, { phone: true, scripts: false });
	const section = visitor.locator('#materials');
	expect(await section.getByRole('listitem').count()).toBe(1);
	expect(await section.innerText()).toMatch(/Aamun diat\.pdf\s+PDF, \d kt/);
	expect(await width(visitor)).toBeLessThanOrEqual(360);
	await section.scrollIntoViewIfNeeded();
	await picture(visitor, 'public');
	const open = (await fileOn(visitor, 'Aamun diat.pdf'))!;
	expect(await fetched(open)).toMatchObject({ status: 200, bytes: plainPdf });
	expect((await fetched(named)).status).toBe(404);
	const coming = visitor.waitForEvent('download');
	await section.getByRole('link').click();
	expect(readFileSync(await (await coming).path())).toEqual(plainPdf);
	const desk = await stage.visit(DAY, { as: COORDINATOR });
	expect(await desk.locator('#materials').getByRole('listitem').count()).toBe(2);
	await picture(desk, 'staff');
	await follow(desk, 'Materiaalit');
	await picture(desk, 'added');
	await picture(desk, 'added', true);
	await desk.goto(new URL('/fi/pohjanmaa/historia', stage.server.url).href);
	const told = desk
		.getByRole('row')
		.filter({ hasText: /Liite lisättiin[^]*Turvallinen talvi kotona/ });
	expect(await told.count()).toBe(2);
	expect(await told.first().getByRole('link').getAttribute('href')).toBe(DAY);

	// who registers comes to both by the link of the mail
	await visitor.goto(new URL(`${DAY}/ilmoittaudu`, stage.server.url).href);
	await fill(visitor, {
		Nimi: 'Disa Dahl',
		Sähköposti: 'disa.dahl@example.org',
		'Kenen puolesta tulet?': 'Järjestö, yhdistys tai seurakunta'
	});
	await go(visitor.getByRole('button', { name: /^Ilmoittaudu/ }));
	const own = /\/ilmoittautuminen\/[\w-]+/;
	const link = new URL(linkIn(await mailTo(stage.server, 'disa.dahl@example.org', own), own));
	await visitor.goto(new URL(link.pathname, stage.server.url).href);
	expect(await section.getByRole('listitem').count()).toBe(2);
	expect(await width(visitor)).toBeLessThanOrEqual(360);
	await picture(visitor, 'own');
	const hers = (await fileOn(visitor, 'Gruppernas anteckningar.pdf'))!;
	expect(await fetched(hers)).toMatchObject({ status: 200, bytes: wordlessPdf });
	expect((await fetched(hers.replace(own, '/ilmoittautuminen/guess'))).status).toBe(404);

	// who cancels comes to it no more
	await press(visitor, 'En pääse, peru');
	await visitor.getByRole('heading', { name: 'Ilmoittautuminen on peruttu' }).waitFor();
	expect(await section.count()).toBe(0);
	expect((await fetched(hers)).status).toBe(404);

	await go(page.getByRole('button', { name: /^Poista.*Aamun diat\.pdf$/ }));
	await page.getByText('Tiedosto on poistettu.').waitFor();
	expect((await fetched(open)).status).toBe(404);
}, 120_000);

it('are said in Swedish and English, and need a coordinator', async () => {
	for (const [path, title, add] of [
		['/sv/osterbotten/workshoppar/1/material', 'Material', 'Lägg till en fil'],
		['/en/ostrobothnia/workshops/1/materials', 'Materials', 'Add a file']
	] as const) {
		const page = await stage.visit(path, { as: COORDINATOR, scripts: false });
		await page.getByRole('heading', { name: title, level: 1 }).waitFor();
		expect(await page.getByRole('button', { name: add }).count()).toBe(1);
		await picture(page, title);
	}
	expect((await fetched(`${DAY}/materiaalit`)).status).toBe(303);
});
