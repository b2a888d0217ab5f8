// A workshop that is open, and people who register for it, through the pages.
import type { Page } from 'playwright-core';
import { fill } from './fill.ts';
import type { Stage } from './stage.ts';

/** Plans and opens a workshop in the hall, and returns its address. */
export async function openDay(
	stage: Stage,
	page: Page,
	title: string,
	day: string,
	seats: number,
	hours = ['9.00', '15.00']
) {
	await page.goto(new URL('/fi/pohjanmaa/tyopajat/uusi', stage.server.url).href);
	await fill(page, {
		'Millainen päivä?': 'Innostamo',
		Nimi: { suomi: title },
		Päivä: day,
		Alkaa: hours[0]!,
		Päättyy: hours[1]!,
		Paikka: 'Kulttuuritalo, Vaasa',
		'Paikkoja salissa': String(seats)
	});
	await page.getByRole('button', { name: 'Suunnittele työpaja' }).click();
	await page.getByText('Vain järjestäjät näkevät tämän.').waitFor();
	await page.getByRole('button', { name: 'Avaa ilmoittautuminen' }).click();
	await page.getByRole('link', { name: 'Ilmoittaudu', exact: true }).waitFor();
	return page.url();
}

/** Registers on a phone without a script; the page says where one stands. */
export async function registerFor(stage: Stage, address: string, name: string): Promise<Page> {
	const page = await stage.visit(new URL(address).pathname, { phone: true, scripts: false });
	await page.getByRole('link', { name: 'Ilmoittaudu', exact: true }).click();
	await fill(page, {
		Nimi: name,
		Sähköposti: `${name.toLowerCase().replace(' ', '.')}@example.org`,
		'Kenen puolesta tulet?': 'Järjestö, yhdistys tai seurakunta'
	});
	await page.getByRole('button', { name: /^Ilmoittaudu/ }).click();
	return page;
}
