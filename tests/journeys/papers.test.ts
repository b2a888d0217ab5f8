// The day on paper: everything on one page that is printed before people come.
import { expect, it } from 'vitest';
import { fill, press } from '../support/fill.ts';
import { openStage } from '../support/stage.ts';

const stage = openStage({ story: true });
const COORDINATOR = 'anna.lindqvist@pohjanmaa.example';
const PAPERS = '/fi/pohjanmaa/tyopajat/1/paperit';

it('says what is missing, then puts all on one page, and nobody’s needs', async () => {
	const phone = await stage.visit('/fi/pohjanmaa/tyopajat/1/ilmoittaudu', {
		phone: true,
		scripts: false
	});
	await fill(phone, {
		Nimi: 'Disa Dahl',
		Sähköposti: 'disa.dahl@example.org',
		'Kenen puolesta tulet?': 'Järjestö, yhdistys tai seurakunta',
		Ruokavalio: 'ei pähkinää lautaselle',
		'Esteettömyys, tulkki tai apu': 'tulkki viereen'
	});
	await phone.getByRole('button', { name: /^Ilmoittaudu/ }).click();
	await phone.getByRole('heading', { name: 'Sinulla on paikka' }).waitFor();

	const page = await stage.visit(PAPERS, { as: COORDINATOR });
	const slips = page.locator('.slips > li');
	expect(await slips.count()).toBe(0);
	await page.getByText('Pöytiin ei ole vielä jaettu ketään').waitFor();
	await page.getByRole('main').getByRole('link', { name: 'Pöydät', exact: true }).click();
	await press(page, 'Ehdota pöydät');
	await press(page, 'Ota käyttöön');
	await page.goto(new URL(PAPERS, stage.server.url).href);

	// everybody at the door has a slip with a table for each round
	const people = await page.locator('#door ul.list > li').count();
	expect(people).toBeGreaterThan(60);
	expect(await slips.count()).toBe(people);
	expect(await slips.first().locator('li').count()).toBeGreaterThan(1);
	expect(await page.locator('#cards li').count()).toBe(8);
	const codes = await page.locator('#notes li strong').allInnerTexts();
	expect(codes.length).toBe(8 * 20);
	expect(new Set(codes).size).toBe(codes.length);
	const text = await page.locator('main').innerText();
	expect(text).toContain('Disa Dahl');
	for (const need of ['pähkinää', 'tulkki']) expect(text).not.toContain(need);

	await page.getByRole('button', { name: 'Tulosta kaikki' }).waitFor();
	if (process.env.PICTURES) {
		await page.screenshot({ path: `${process.env.PICTURES}/papers-1280.png` });
		await page.pdf({ path: `${process.env.PICTURES}/papers.pdf`, format: 'A4' });
		await page.setViewportSize({ width: 360, height: 740 });
		await page.screenshot({ path: `${process.env.PICTURES}/papers-360.png`, fullPage: false });
	}
	await page.emulateMedia({ media: 'print' });
	expect(await page.getByText('Tulosta nämä ennen päivää').isVisible()).toBe(false);
	const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
	// 40 pages of note sheets, four of cards, and the rest
	expect(pdf.match(/\/Type \/Page\b/g)!.length).toBeGreaterThan(48);
}, 120_000);

it('is printed from the browser’s own menu without a script, by the staff alone', async () => {
	const page = await stage.visit(PAPERS, { as: COORDINATOR, scripts: false });
	await page.getByRole('heading', { name: 'Päivän paperit' }).waitFor();
	expect(await page.getByRole('button', { name: 'Tulosta kaikki' }).count()).toBe(0);
	const visitor = await fetch(new URL(PAPERS, stage.server.url), { redirect: 'manual' });
	expect(visitor.status).toBe(303);
});
