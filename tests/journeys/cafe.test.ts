import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { openStage } from '../support/stage.ts';

const stage = openStage({ story: true });
const COORDINATOR = 'anna.lindqvist@pohjanmaa.example';
const NAMES = Array.from({ length: 25 }, (_, n) => `Deltagare ${n + 1}`);

/** Twenty-five people of two sectors at five tables in three rounds. */
async function fillIn(page: Page) {
	await page
		.getByLabel('Deltagare', { exact: true })
		.fill(
			NAMES.map(
				(name, n) => `${name};${n % 2 ? 'kommun' : 'förening'};${n % 8 ? 'fi' : 'sv'}`
			).join('\n')
		);
	await page.getByLabel('Bord', { exact: true }).fill('5');
	await page.getByLabel('Omgångar', { exact: true }).fill('3');
	await page.getByLabel('Ingen kommer tillbaka').check();
	await page.getByLabel('Varje bord har sin andel').check();
	await page.getByRole('button', { name: 'Gör placeringen' }).click();
}

it('seats a hall in Swedish from the desk, without a script, and again when people have left', async () => {
	const page = await stage.visit('/sv/osterbotten/skrivbord', {
		as: COORDINATOR,
		scripts: false,
		expects: [422]
	});
	await page.getByRole('link', { name: 'Placera ett Learning Café' }).click();

	// nothing typed: the fields say what is missing, in words
	await page.getByRole('button', { name: 'Gör placeringen' }).click();
	await page.getByRole('link', { name: 'Skriv eller klistra in deltagarna.' }).click();
	expect(await page.locator(':focus').getAttribute('name')).toBe('people');

	await fillIn(page);

	await page.getByText('Varje bord har sin andel av varje part i varje omgång.').waitFor();
	await page.getByText('Det finns ingen bättre placering: det är bevisat.').waitFor();
	const rounds = page.locator('.tables');
	expect(await rounds.count()).toBe(3);
	const first = await rounds.first().innerText();
	for (const name of NAMES) expect(first).toContain(name);

	// the paper has the plan and nothing else
	await page.emulateMedia({ media: 'print' });
	expect(await page.getByRole('button').first().isVisible()).toBe(false);
	expect(await page.getByRole('heading', { name: 'Vars och ens väg' }).isVisible()).toBe(true);
	await page.emulateMedia({ media: 'screen' });

	await page.getByLabel('Hållna omgångar').fill('1');
	await page.getByText('Vilka har gått?').first().click();
	await page.getByLabel('Deltagare 7', { exact: true }).check();
	await page.getByLabel('Vilka kom sent?').fill('Sen Gäst;förening;sv');
	await page.getByRole('button', { name: 'Placera resten av dagen' }).click();
	await page.getByRole('heading', { name: 'Omgång 1 (hållen)' }).waitFor();
	expect(await page.locator('.tables').first().innerText()).toBe(first);
	const second = await page.locator('.tables').nth(1).innerText();
	expect(second).toContain('Sen Gäst');
	expect(second.split('\n')).not.toContain('Deltagare 7');

	// a change that is refused says why, at its field, and the plan stays on the page
	await page.getByLabel('Hållna omgångar').fill('3');
	await page.getByRole('button', { name: 'Placera resten av dagen' }).click();
	await page.getByRole('link', { name: 'Alla omgångar har hållits' }).click();
	expect(await page.locator(':focus').getAttribute('id')).toBe('held');
	expect(await page.locator('.tables').nth(1).innerText()).toBe(second);
	await page.getByLabel('Hållna omgångar').fill('1');

	// when the next one leaves, who had left before stays away
	await page.getByText('Vilka har gått?').first().click();
	await page.getByLabel('Deltagare 9', { exact: true }).check();
	await page.getByRole('button', { name: 'Placera resten av dagen' }).click();
	await page.getByRole('heading', { name: 'Omgång 1 (hållen)' }).waitFor();
	const third = (await page.locator('.tables').nth(2).innerText()).split('\n');
	expect(third).toContain('Sen Gäst');
	for (const name of ['Deltagare 7', 'Deltagare 9']) expect(third).not.toContain(name);
}, 120_000);

it('gives axe nothing to say about a plan, on a phone', async () => {
	const page = await stage.visit('/sv/osterbotten/learning-cafe', { as: COORDINATOR, phone: true });
	await fillIn(page);
	await page.getByRole('heading', { name: 'Vars och ens väg' }).waitFor();
	const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
	expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html}`)).toEqual([]);
	const wide = await page.evaluate(
		() => document.documentElement.scrollWidth - document.documentElement.clientWidth
	);
	expect(wide).toBe(0);
}, 120_000);

it('is not found by who does not run the area', async () => {
	const page = await stage.visit('/sv/osterbotten/learning-cafe', { scripts: false });
	expect(new URL(page.url()).pathname).toBe('/sv/logga-in');
});
