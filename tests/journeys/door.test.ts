// The door of a day: people are ticked off and taken in while the network is away, the page opens again
// without it, and nothing of it stays on the device when the coordinator signs out.
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { laterToday, soon } from '../support/days.ts';
import { fill } from '../support/fill.ts';
import { openDay, registerFor } from '../support/registering.ts';
import { openStage } from '../support/stage.ts';

const stage = openStage({ story: true });
const COORDINATOR = 'anna.lindqvist@pohjanmaa.example';

/** A door of today with these people on its list, on a device that has kept its page. */
async function atDoor(title: string, seats: number, names: readonly string[]) {
	const door = await stage.visit('/fi/pohjanmaa/tyopajat', {
		as: COORDINATOR,
		expects: ['blocked', 422]
	});
	const address = await openDay(stage, door, title, soon(0), seats, laterToday());
	for (const name of names) await registerFor(stage, address, name);
	await door.goto(`${address}/ovi`);
	await door.getByText('Tämä sivu jää tälle laitteelle').waitFor();
	return { door, address };
}

/** What a browser keeps for the door: copies of its page, and marks. */
const keptOn = (page: Page) =>
	page.evaluate(async () => ({
		copies: (await caches.keys()).filter((name) => name.startsWith('door:')).length,
		marks: Object.keys(localStorage).filter((key) => key.startsWith('door:')).length,
		workers: (await navigator.serviceWorker.getRegistrations()).length
	}));

it('ticks people off at the door while the network is away, and sends the marks once it is back', async () => {
	const { door, address } = await atDoor('Ovi auki', 3, [
		'Daniel Dahl',
		'Eeva Eerola',
		'Frans Fors',
		'Gitta Granlund'
	]);
	await door.getByLabel('Kuka tulee?').fill('fors');
	expect(await door.locator('#door-list > li:visible').count()).toBe(1);
	await door.context().setOffline(true);
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

	await door.context().setOffline(false);
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

it('opens again without a network, takes in who is on no list, and sends it all once', async () => {
	const { door, address } = await atDoor('Ovi pimeässä', 2, [
		'Hanna Holm',
		'Ilkka Ikonen',
		'Juho Juva'
	]);
	await door.context().setOffline(true);
	await door.reload();
	await door.getByText('Ei verkkoa. Ovi toimii silti.').waitFor();
	await door.getByText(/Lista on kuten se oli klo/).waitFor();
	await door.getByRole('button', { name: /^Kirjaa paikalle.*Hanna Holm/ }).click();

	// somebody on no list: first with nothing typed, then whole
	await door.getByText('Lisää tulija, joka ei ole listalla').click();
	const walkIn = door.locator('#walk-in form');
	await walkIn.getByRole('button').click();
	expect(await walkIn.locator(':invalid').count()).toBeGreaterThan(0);
	await fill(door, { Nimi: 'Kaisa Kuusi', 'Kenen puolesta?': 'Järjestö, yhdistys tai seurakunta' });
	await walkIn.getByRole('button').click();
	await door.getByText('Listan ulkopuolelta tulleet: Kaisa Kuusi.').waitFor();
	await door.getByRole('button', { name: /^Ota sisään.*Juho Juva/ }).click();
	await door.getByText('Merkintöjä odottaa tällä laitteella: 3.').waitFor();

	// closed and opened again, still without a network: what waits is there
	await door.reload({ waitUntil: 'load' }).catch(() => {});
	await door.getByText('Merkintöjä odottaa tällä laitteella: 3.').waitFor();
	const here = door.locator('strong', { hasText: /^Paikalla klo/ }).filter({ visible: true });
	expect(await here.count()).toBe(2);
	if (process.env.PICTURES)
		await door.screenshot({ path: `${process.env.PICTURES}/door.png`, fullPage: true });

	await door.context().setOffline(false);
	await door.locator('#door-offline').waitFor({ state: 'hidden' });
	await door.goto(`${address}/ihmiset`);
	await door.getByText('Kaisa Kuusi', { exact: true }).waitFor();
	expect(await door.getByText('Kaisa Kuusi', { exact: true }).count()).toBe(1);
	await door.getByText('Otettiin yli paikkojen: Ovella ei ollut verkkoa').first().waitFor();
});

it('leaves nothing on the device after signing out, and tells first what would be lost', async () => {
	const { door, address } = await atDoor('Ovi kiinni', 2, ['Lauri Lehto']);
	expect(await keptOn(door)).toEqual({ copies: 1, marks: 0, workers: 1 });
	await door.context().setOffline(true);
	await door.getByRole('button', { name: /^Kirjaa paikalle.*Lauri Lehto/ }).click();
	await door.getByText('Merkintöjä odottaa tällä laitteella: 1.').waitFor();
	// the network is back, but the door was closed before it could send
	const other = await door.context().newPage();
	await door.close();
	await door.context().setOffline(false);
	await other.goto(new URL('/fi/kirjaudu-ulos', stage.server.url).href);
	await other.getByText('Oven merkintöjä on lähettämättä').waitFor();
	await other.getByRole('button', { name: 'Kirjaudu ulos' }).click();
	await other.waitForURL((url) => !url.pathname.includes('ulos'));
	expect(await keptOn(other)).toEqual({ copies: 0, marks: 0, workers: 0 });
	await other.context().setOffline(true);
	await expect(other.goto(`${address}/ovi`)).rejects.toThrow(/ERR_INTERNET_DISCONNECTED/);
});
