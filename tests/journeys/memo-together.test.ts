import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { fill, follow, go, mainText, press } from '../support/fill.ts';
import { openStage } from '../support/stage.ts';

const stage = openStage({ story: true });
const ANNA = 'anna.lindqvist@pohjanmaa.example';
const JOHANNA = 'johanna.berg@pohjanmaa.example';
let memo = '';

beforeAll(async () => {
	const page = await stage.visit('/sv/osterbotten/bord', { as: ANNA });
	await follow(page, 'Partnerskapsbordet för hemvård och boende');
	await follow(page, 'Nytt möte');
	const day = `2.12.${new Date().getFullYear() + 1}`;
	await fill(page, { Dag: day, Börjar: '13.00', Slutar: '15.00', Plats: 'Malax' });
	await press(page, 'Planera mötet');
	await page.goto(page.url().replace(/\/foredragningslista$/, ''));
	await press(page, 'Börja mötet');
	memo = new URL(page.url()).pathname;
	expect(memo).toMatch(/\/minnesanteckningar$/);
});

/** Somebody at an item of the memo, by its number; `?…` is kept when they are sent back. */
async function at(item: number, as: string, visit: object = {}): Promise<Page> {
	const page = await stage.visit(memo, { as, ...visit });
	await go(page.getByRole('link', { name: new RegExp(`^${item}\\.`) }));
	return page;
}
const notes = (page: Page) => page.getByLabel('Anteckningar', { exact: true });
const state = (page: Page) => page.locator('#memo-saved').innerText();

it('saves while one writes, says when, and has the text when the tab is opened again', async () => {
	const page = await at(1, ANNA);
	await notes(page).fill('Mötet öppnades klockan ett.');
	await expect.poll(() => state(page), WAIT).toMatch(/^Sparat (kl\.\s)?\d{1,2}\.\d{2}$/);
	await page.close();
	expect(await notes(await at(1, ANNA)).inputValue()).toBe('Mötet öppnades klockan ett.');
});

it('shows what another writes in another item, and in the same one, within a second', async () => {
	const [anna, johanna] = [await at(2, ANNA), await at(3, JOHANNA)];
	await notes(johanna).fill('Johanna skriver om punkt tre.');
	await notes(anna).fill('Anna skriver om punkt två.');
	await expect.poll(() => state(johanna), WAIT).toContain('Sparat');
	const reader = await at(2, JOHANNA);
	const shown = reader.evaluate(async (text) => {
		const field = document.querySelector<HTMLTextAreaElement>('textarea[name=notes]')!;
		while (field.value !== text) await new Promise((next) => setTimeout(next, 10));
		return Date.now();
	}, 'Anna ändrade punkt två.');
	const saved = anna.waitForResponse((answer) => answer.request().method() === 'POST');
	await notes(anna).fill('Anna ändrade punkt två.');
	await saved;
	const savedAt = Date.now();
	expect((await shown) - savedAt).toBeLessThan(1000);
	expect(await notes(await at(3, ANNA)).inputValue()).toBe('Johanna skriver om punkt tre.');
});

it('shows both texts when two write in the same field, and overwrites neither', async () => {
	const [anna, johanna] = [await at(4, ANNA), await at(4, JOHANNA, { expects: [409, 'blocked'] })];
	await johanna.route('**/fields', (route) => route.abort());
	await notes(johanna).fill('Johannas text.');
	await notes(anna).fill('Annas text.');
	await expect.poll(() => state(anna), WAIT).toContain('Sparat');
	await johanna.unroute('**/fields');
	await notes(johanna).press('End');
	await notes(johanna).pressSequentially(' Mer.');
	const both = johanna.locator('#memo-conflict');
	await expect.poll(() => both.isVisible(), WAIT).toBe(true);
	expect(await both.innerText()).toContain('Annas text.');
	expect(await notes(johanna).inputValue()).toBe('Johannas text. Mer.');
	expect(await notes(await at(4, ANNA)).inputValue()).toBe('Annas text.');

	await both.getByRole('button', { name: 'Behåll min text' }).click();
	await expect.poll(() => state(johanna), WAIT).toContain('Sparat');
	expect(await notes(await at(4, ANNA)).inputValue()).toBe('Johannas text. Mer.');
});

it('answers 409 with both texts where there are no scripts', async () => {
	const plain = { scripts: false, expects: [409] };
	const [anna, johanna] = [await at(5, ANNA, plain), await at(5, JOHANNA, plain)];
	await notes(anna).fill('Annas slutord.');
	await press(anna, 'Spara');
	await notes(johanna).fill('Johannas slutord.');
	const answer = johanna.waitForResponse((one) => one.request().method() === 'POST');
	await press(johanna, 'Spara');
	expect((await answer).status()).toBe(409);
	const shown = await mainText(johanna);
	for (const text of ['Någon annan hann spara först', 'Annas slutord.', 'Johannas slutord.'])
		expect(shown).toContain(text);
	expect(await notes(johanna).inputValue()).toBe('Johannas slutord.');
	await press(johanna, 'Spara');
	expect(await notes(await at(5, ANNA, plain)).inputValue()).toBe('Johannas slutord.');
});

it('polls where the stream is blocked', async () => {
	const reader = await stage.visit('/sv', { as: JOHANNA, expects: ['blocked'] });
	await reader.route('**/live', (route) => route.abort());
	await reader.goto(stage.server.url + memo);
	await go(reader.getByRole('link', { name: /^2\./ }));
	const anna = await at(2, ANNA);
	await notes(anna).fill('Skrivet medan strömmen var stängd.');
	await expect
		.poll(() => notes(reader).inputValue(), WAIT)
		.toBe('Skrivet medan strömmen var stängd.');
});

const WAIT = { timeout: 15_000, interval: 100 };
