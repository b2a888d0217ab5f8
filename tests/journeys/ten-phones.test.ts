// A whole day with ten phones: from the registration to the report in the mail. One never uses a
// script, one only the keyboard, one waits for a seat, three lose their network, three people leave.
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { sheetCode } from '../../src/modules/boards/board.ts';
import { beginningIn, soon } from '../support/days.ts';
import { fill, follow, go, mainText, press } from '../support/fill.ts';
import { linkIn, mailTo } from '../support/outbox.ts';
import { openStage } from '../support/stage.ts';

const stage = openStage({ story: true });
const WAIT = { timeout: 30_000, interval: 200 };
const COORDINATOR = 'anna.lindqvist@pohjanmaa.example';
const NAMES = [
	'Aino Aro',
	'Bo Back',
	'Cia Cederlöf',
	'Dan Dahl',
	'Eeva Elo',
	'Fanny Fors',
	'Gitta Grön',
	'Helmi Harju',
	'Ivar Ilves',
	'Jonna Jutila'
];
const KEYBOARD = 3;
const PLAIN = 4;
const LEFT_ALONE = [7, 8, 9];
const THEMES = ['Talvi kotona', 'Kyyti', 'Seura', 'Ruoka'];

let desk: Page;
let day = '';
let hall = '';
const phones: Page[] = [];
const own: string[] = [];

const mail = (name: string) =>
	`${name.toLowerCase().replace(' ', '.').replaceAll(/[öä]/g, 'o')}@example.org`;
const notes = async (page: Page) => (await page.locator('#notes li').allInnerTexts()).join('\n');
const table = async (page: Page) => (await page.locator('.board__top').innerText()).split('\n')[0]!;

/** Registers without an account; the page that follows says where one stands. */
async function register(page: Page, name: string) {
	await page.goto(`${day}/ilmoittaudu`);
	await fill(page, {
		Nimi: name,
		Sähköposti: mail(name),
		'Kenen puolesta tulet?': 'Järjestö, yhdistys tai seurakunta'
	});
	await go(page.getByRole('button', { name: /^Ilmoittaudu/ }));
}

/** Writes a note as its person does: with a script, a form, or the keyboard alone. */
async function write(nth: number, text: string) {
	const page = phones[nth]!;
	if (nth === PLAIN) {
		await page.locator('#text').fill(text);
		return press(page, 'Lähetä lappu');
	}
	if (nth !== KEYBOARD) {
		await page.locator('#text').fill(text);
		return page.locator('#note-form button').last().click();
	}
	await page.locator('body').press('Tab');
	for (let i = 0; i < 40; i++) {
		if (await page.locator('#text').evaluate((field) => field === document.activeElement)) break;
		await page.keyboard.press('Tab');
	}
	await page.keyboard.type(text);
	for (let i = 0; i < 10; i++) {
		await page.keyboard.press('Tab');
		const on = page.locator(':focus');
		if ((await on.innerText()).trim() === 'Lähetä lappu') break;
	}
	await page.keyboard.press('Enter');
}

it('is planned, with four tables and as many seats as phones', async () => {
	// the door opens a day before; what is too near is offered to nobody by mail
	const [date, begins, ends] = beginningIn(20);
	desk = await stage.visit('/fi/pohjanmaa/tyopajat/uusi', { as: COORDINATOR, expects: [422] });
	await fill(desk, {
		'Millainen päivä?': 'Innostamo',
		Nimi: { suomi: 'Kymmenen puhelinta' },
		Päivä: date,
		Alkaa: begins,
		Päättyy: ends,
		Paikka: 'Kulttuuritalo, Vaasa',
		'Paikkoja salissa': '10'
	});
	await press(desk, 'Suunnittele työpaja');
	await press(desk, 'Avaa ilmoittautuminen');
	day = desk.url();
	hall = `${day}/taulu`;
	await desk.goto(`${day}/teemat`);
	await fill(desk, { Teemat: THEMES.join('\n') });
	await press(desk, 'Lisää pöydät');
	expect(await mainText(desk)).toContain('Ruoka');
});

it('is filled: the tenth waits in line, and gets the seat of who cannot come', async () => {
	const other = await stage.visit('/fi', { phone: true, scripts: false });
	await register(other, 'Peppi Peruja');
	await other.getByRole('heading', { name: 'Sinulla on paikka' }).waitFor();
	const cancel = other.url();
	for (const [nth, name] of NAMES.entries()) {
		const page = await stage.visit('/fi', { phone: true, scripts: nth !== PLAIN });
		await register(page, name);
		const last = nth === NAMES.length - 1;
		await page
			.getByRole('heading', { name: last ? 'Olet jonossa sijalla 1' : 'Sinulla on paikka' })
			.waitFor();
		own.push(page.url());
	}
	const gone = await stage.visit(new URL(cancel).pathname, { phone: true, scripts: false });
	await press(gone, 'En pääse, peru');
	const last = NAMES.at(-1)!;
	const offer = await mailTo(stage.server, mail(last), /Paikka vapautui sinulle/);
	const page = await stage.visit(new URL(linkIn(offer, /ilmoittautuminen/)).pathname, {
		phone: true,
		scripts: false
	});
	await press(page, 'Otan paikan');
	await page.getByRole('heading', { name: 'Sinulla on paikka' }).waitFor();
	own[NAMES.length - 1] = page.url();
}, 120_000);

it('begins at the door, is seated, joined, written on, and goes on without three', async () => {
	desk = await stage.visit(new URL(day).pathname, { as: COORDINATOR, expects: [422] });
	for (const [nth] of NAMES.entries()) {
		const page = await stage.visit(new URL(own[nth]!).pathname, {
			phone: true,
			scripts: nth !== PLAIN,
			expects: ['blocked']
		});
		phones.push(page);
		// the code of the picture that the phone holds up
		const code = await page.locator('.door-code').innerText();
		await desk.goto(`${day}/ovi?code=${code}`);
		await desk
			.locator('#door-list > li:visible')
			.getByRole('button', { name: /^Kirjaa paikalle/ })
			.click();
		await desk
			.locator('#door-list > li:visible')
			.getByText(/^Paikalla/)
			.waitFor();
	}
	await expect
		.poll(async () => {
			await desk.goto(`${day}/vetaja`);
			return mainText(desk);
		}, WAIT)
		.toContain('Ovi: 10 paikalla');
	await press(desk, 'Aloita päivä');
	await follow(desk, 'Jaa ihmiset pöytiin');
	await press(desk, 'Ehdota pöydät');
	await press(desk, 'Ota käyttöön');
	await desk.goto(`${day}/vetaja`);
	await press(desk, 'Avaa sali');
	for (const [nth, page] of phones.entries()) {
		await page.goto(own[nth]!);
		await press(page, 'Kirjoita lappuja puhelimella');
	}
	await fill(desk, { 'Ensimmäinen kierros, minuutteja': '15' });
	await press(desk, 'Aloita kierros');
	for (const [nth, page] of phones.entries()) {
		if (nth === PLAIN) await page.reload();
		await page.locator('#note-form').waitFor();
	}
	const first = await Promise.all(phones.map(table));
	expect(new Set(first).size).toBe(THEMES.length);

	// three lose their network in the middle of a sentence; one of them closes the page too
	const lost = [0, 1, 2];
	for (const nth of lost) await phones[nth]!.context().setOffline(true);
	for (const nth of NAMES.keys()) await write(nth, `Ajatus ${NAMES[nth]}`);
	for (const nth of lost)
		await expect
			.poll(() => phones[nth]!.locator('#board-outbox').innerText(), WAIT)
			.toContain('Yksi lappu odottaa verkkoa.');
	const held = phones[0]!.context();
	await phones[0]!.close();
	for (const nth of lost) await phones[nth]!.context().setOffline(false);
	phones[0] = await held.newPage();
	await phones[0].goto(hall);
	for (const [nth, page] of phones.entries())
		await expect.poll(() => notes(page), WAIT).toContain(`Ajatus ${NAMES[nth]}`);

	// three leave before the second round
	for (const nth of LEFT_ALONE) {
		await desk.goto(`${day}/ovi?q=${encodeURIComponent(NAMES[nth]!)}`);
		await desk
			.locator('#door-list > li:visible')
			.getByRole('button', { name: /^Peru merkintä/ })
			.click();
		await desk
			.locator('#door-list > li:visible')
			.getByRole('button', { name: /^Kirjaa paikalle/ })
			.waitFor();
	}
	await expect
		.poll(async () => {
			await desk.goto(`${day}/vetaja`);
			return mainText(desk);
		}, WAIT)
		.toContain('3 ilmoittautunutta ei ole vielä tullut.');
	await follow(desk, 'Pöydät: joku puuttuu tai tuli');
	await fill(desk, { 'Monta kierrosta on jo pidetty?': 'Yksi' });
	await press(desk, 'Suunnittele loppupäivä uudelleen');
	for (const nth of LEFT_ALONE) expect(await mainText(desk)).toContain(NAMES[nth]!);
	await press(desk, 'Ota käyttöön');
	await desk.goto(`${day}/vetaja`);
	await press(desk, 'Aloita kierros');
	const staying = [...NAMES.keys()].filter((nth) => !LEFT_ALONE.includes(nth));
	await phones[PLAIN]!.reload();
	for (const nth of staying)
		await expect.poll(() => table(phones[nth]!), WAIT).not.toBe(first[nth]);
	for (const nth of staying) await write(nth, `Toinen ${NAMES[nth]}`);
	for (const nth of staying)
		await expect.poll(() => notes(phones[nth]!), WAIT).toContain(`Toinen ${NAMES[nth]}`);

	// the first phone keeps the first table, and types in a sheet of paper
	await desk.goto(`${hall}/sali`);
	const row = desk.locator('.guests > li').last();
	await row.locator('summary').click();
	await row.getByLabel('Pöydän vetäjä').selectOption({ label: `Pöytä 1: ${THEMES[0]}` });
	await go(row.getByRole('button', { name: 'Tallenna' }));
	const host = phones[0]!;
	await host.goto(hall);
	await follow(host, 'Laput luettelona');
	await fill(host, {
		'Lapun koodi': sheetCode(1, 1),
		'Mitä lapussa lukee?': 'Paperille kirjoitettu'
	});
	await press(host, 'Kirjaa lappu');
	expect(await mainText(host)).toContain('Paperille kirjoitettu');
	await finish(staying);
}, 400_000);

/** Clusters, votes, ideas with owners, and the report. */
async function finish(staying: readonly number[]) {
	await desk.goto(`${day}/vetaja`);
	await press(desk, 'Lopeta kirjoittaminen, kokoa niput');
	for (const nth of THEMES.keys()) {
		await desk.goto(`${hall}/luettelo?station=${nth + 1}`);
		for (const box of (await desk.locator('input[type=checkbox]').all()).slice(0, 2))
			await box.check();
		await desk.getByLabel('Uusi nippu').fill(`Nippu ${nth + 1}`);
		await press(desk, 'Tee nippu');
	}
	await desk.goto(`${day}/vetaja`);
	await press(desk, 'Avaa äänestys');
	for (const nth of staying) {
		const page = phones[nth]!;
		await page.goto(hall);
		const button = page.getByRole('button', { name: /^Anna ääni/ }).first();
		if (nth === KEYBOARD) {
			await button.focus();
			await page.keyboard.press('Enter');
		} else await button.click();
		await page.locator('#dots-left', { hasText: '2 / 3' }).waitFor();
	}
	await desk.goto(`${day}/vetaja`);
	await press(desk, 'Sulje sali');

	for (let nth = 1; nth <= THEMES.length; nth++) {
		await desk.goto(`${day}/sato`);
		await go(desk.getByRole('link', { name: new RegExp(`Tee idea.*Nippu ${nth}`) }));
		await fill(desk, { 'Idean nimi': `Idea ${nth}` });
		await press(desk, 'Tallenna idea');
	}
	await desk.goto(`${day}/sato/ennen-lahtoa`);
	for (let nth = 1; nth <= THEMES.length; nth++) {
		const open = desk.locator('form', { has: desk.getByLabel('Kuka vie eteenpäin') }).first();
		await fill(open, {
			'Kuka vie eteenpäin': `Yhdistys ${nth} ry`,
			'Seuraava askel': 'Sovitaan tapaaminen.',
			'Mihin mennessä': soon(10)
		});
		await press(open, 'Tallenna');
	}
	expect(await mainText(desk)).toContain('Jokaisella idealla on tekijä');
	await desk.goto(`${day}/vetaja`);
	await press(desk, 'Päätä päivä');
	await desk.goto(`${day}/tulokset`);
	await follow(desk, 'Kirjoita tekstit: suomi');
	await press(desk, 'Tallenna');
	await press(desk, 'Hyväksy ja lähetä');
	expect(await mainText(desk)).toContain('Hyväksytty ja julkinen');
	const report = await mailTo(stage.server, mail(NAMES[PLAIN]!), /tulokset/);
	expect(report.text).toContain('Kymmenen puhelinta');
}
