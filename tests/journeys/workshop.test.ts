// A workshop from its plan to its door: a coordinator, people who register on their phones without
// a script, a waiting list that moves, and a door that loses its network.
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { laterToday, soon } from '../support/days.ts';
import { fill } from '../support/fill.ts';
import { linkIn, mailTo } from '../support/outbox.ts';
import { openStage } from '../support/stage.ts';

const stage = openStage({ story: true });
const COORDINATOR = 'anna.lindqvist@pohjanmaa.example';

/** Plans and opens a workshop in the hall, and returns its address. */
async function openOne(
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
async function registerFor(address: string, name: string): Promise<Page> {
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

it('gives a seat, a place in line, and the seat to who waits when somebody cancels', async () => {
	const desk = await stage.visit('/fi/pohjanmaa/tyopajat', { as: COORDINATOR, scripts: false });
	const address = await openOne(desk, 'Arki kotona', soon(20), 1);

	// nothing typed: the form says what is missing
	const empty = await stage.visit(`${new URL(address).pathname}/ilmoittaudu`, {
		phone: true,
		scripts: false,
		expects: [422]
	});
	await empty.getByRole('button', { name: 'Ilmoittaudu', exact: true }).click();
	await empty.getByRole('link', { name: 'Valitse, kenen puolesta tulet.' }).waitFor();

	const aino = await registerFor(address, 'Aino Aalto');
	await aino.getByRole('heading', { name: 'Sinulla on paikka' }).waitFor();
	expect(await aino.locator('.door-qr svg').count()).toBe(1);
	const bertta = await registerFor(address, 'Bertta Backman');
	await bertta.getByRole('heading', { name: 'Olet jonossa sijalla 1' }).waitFor();

	await aino.getByRole('button', { name: 'En pääse, peru' }).click();
	await aino.getByRole('heading', { name: 'Ilmoittautuminen on peruttu' }).waitFor();

	const offer = await mailTo(stage.server, 'bertta.backman@example.org', /Paikka vapautui sinulle/);
	await bertta.goto(linkIn(offer, /ilmoittautuminen/));
	await bertta.getByRole('button', { name: 'Otan paikan' }).click();
	await bertta.getByRole('heading', { name: 'Sinulla on paikka' }).waitFor();

	// an address that is registered gets its link again, and the page tells nobody more
	const again = await registerFor(address, 'Bertta Backman');
	await again.getByText('Katso sähköpostisi').waitFor();
	await mailTo(stage.server, 'bertta.backman@example.org', /linkki/);

	// somebody else comes instead: this link is over, and the other has one of their own
	await bertta.getByRole('link', { name: 'Joku muu tulee puolestani' }).click();
	await fill(bertta, {
		'Hänen nimensä': 'Cilla Carlsson',
		'Hänen sähköpostinsa': 'cilla@example.org'
	});
	await bertta.getByRole('button', { name: 'Anna paikka hänelle' }).click();
	await bertta.getByText('Paikka on annettu eteenpäin').waitFor();
	const mail = await mailTo(stage.server, 'cilla@example.org');
	expect(mail.text).toContain('Arki kotona');

	await desk.goto(`${address}/ihmiset`);
	await desk.getByText('Cilla Carlsson', { exact: true }).waitFor();
	await desk.getByRole('link', { name: /^Peruneet/ }).click();
	await desk.getByText('Aino Aalto').waitFor();
});

it('asks what the organiser wants to know, first with a mistake, and shows the answer', async () => {
	const desk = await stage.visit('/fi/pohjanmaa/tyopajat', {
		as: COORDINATOR,
		scripts: false,
		expects: [422]
	});
	const address = await openOne(desk, 'Kyydit', soon(22), 5);
	await desk.goto(`${address}/kysymykset`);
	await fill(desk, {
		Kysymys: { suomi: 'Tuletko linja-autolla?' },
		'Miten vastataan': 'Valiten yhden',
		Vaihtoehdot: { suomi: 'Kyllä' },
		'Kysymykseen on vastattava': true
	});
	await desk.getByRole('button', { name: 'Lisää kysymys' }).click();
	await desk.getByRole('link', { name: /ainakin kaksi vaihtoehtoa/ }).click();
	await fill(desk, { Vaihtoehdot: { suomi: 'Kyllä\nEn' } });
	await desk.getByRole('button', { name: 'Lisää kysymys' }).click();
	await desk.getByRole('heading', { name: 'Tuletko linja-autolla?' }).waitFor();

	const phone = await stage.visit(`${new URL(address).pathname}/ilmoittaudu`, {
		phone: true,
		scripts: false
	});
	await fill(phone, {
		Nimi: 'Disa Dahl',
		Sähköposti: 'disa.dahl@example.org',
		'Kenen puolesta tulet?': 'Järjestö, yhdistys tai seurakunta',
		'Tuletko linja-autolla?': 'En'
	});
	await phone.getByRole('button', { name: /^Ilmoittaudu/ }).click();
	await phone.getByRole('heading', { name: 'Sinulla on paikka' }).waitFor();

	await desk.goto(`${address}/ihmiset`);
	await desk.getByText('Tuletko linja-autolla?: En').waitFor();
	await desk.goto(`${address}/kysymykset`);
	await desk.getByText('Kysymykseen on jo vastattu').waitFor();
	expect(await desk.getByRole('button', { name: /^Poista/ }).count()).toBe(0);
});

it('ticks people off at the door while the network is away, and sends the marks once it is back', async () => {
	const door = await stage.visit('/fi/pohjanmaa/tyopajat', {
		as: COORDINATOR,
		expects: ['blocked', 422]
	});
	const address = await openOne(door, 'Ovi auki', soon(0), 3, laterToday());
	for (const name of ['Daniel Dahl', 'Eeva Eerola', 'Frans Fors', 'Gitta Granlund'])
		await registerFor(address, name);

	await door.goto(`${address}/ovi`);
	await door.getByLabel('Kuka tulee?').fill('fors');
	expect(await door.locator('#door-list > li:visible').count()).toBe(1);
	await door.route('**/ovi**', (route) => route.abort());
	await door.getByRole('button', { name: /^Kirjaa paikalle.*Frans Fors/ }).click();
	await door.getByText('Ei verkkoa. Ovi toimii silti.').waitFor();
	await door.getByLabel('Kuka tulee?').fill('dahl');
	await door.getByRole('button', { name: /^Kirjaa paikalle.*Daniel Dahl/ }).click();
	await door.getByText('Merkintöjä odottaa tällä laitteella: 2.').waitFor();

	// the other door knows nothing of it yet
	const other = await stage.visit(`${new URL(address).pathname}/ovi`, {
		as: COORDINATOR,
		scripts: false,
		phone: true,
		expects: [422]
	});
	expect(await other.getByRole('button', { name: /^Kirjaa paikalle/ }).count()).toBe(3);

	await door.unroute('**/ovi**');
	await door.evaluate(() => dispatchEvent(new Event('online')));
	await door.locator('#door-offline').waitFor({ state: 'hidden' });
	await other.reload();
	expect(await other.getByRole('button', { name: /^Kirjaa paikalle/ }).count()).toBe(1);

	// without a script: by name, and over capacity only with a reason
	await other.getByLabel('Kuka tulee?').fill('eerola');
	await other.getByRole('button', { name: 'Hae' }).click();
	await other.getByRole('button', { name: /^Kirjaa paikalle.*Eeva Eerola/ }).click();
	await other.getByRole('button', { name: /^Ota sisään.*Gitta Granlund/ }).click();
	await other.getByRole('link', { name: /Sali on täynnä/ }).click();
	expect(await other.locator(':focus').getAttribute('name')).toBe('reason');
	await other.locator(':focus').fill('Tulkki tarvitaan');
	await other.getByRole('button', { name: /^Ota sisään.*Gitta Granlund/ }).click();
	await other.goto(`${address}/ihmiset`);
	await other.getByText('Otettiin yli paikkojen: Tulkki tarvitaan').waitFor();

	for (const path of ['', '/ilmoittaudu', '/ovi', '/ihmiset', '/nimilaput', '/ovi/paperi']) {
		await door.goto(address + path);
		const { violations } = await new AxeBuilder({ page: door }).analyze();
		expect(violations.map((one) => `${path} ${one.id}: ${one.nodes[0]?.html}`)).toEqual([]);
	}
});
