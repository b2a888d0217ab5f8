// The day in the facilitator's hand: the programme, the hall and the people on one page.
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { fill, press } from '../support/fill.ts';
import { openStage } from '../support/stage.ts';

const stage = openStage({ story: true });
const COORDINATOR = 'anna.lindqvist@pohjanmaa.example';
const DAY = '/fi/pohjanmaa/tyopajat/1';
const look = (page: Page) => page.locator('#look');

it('is led from one page, without a script: start, programme, rounds, a step back', async () => {
	const page = await stage.visit(DAY, { as: COORDINATOR, scripts: false, expects: [422] });
	await page.getByRole('link', { name: 'Vedä päivää' }).click();
	await page.getByRole('heading', { name: 'Vedä päivää' }).waitFor();
	if (process.env.PICTURES)
		await page.screenshot({ path: `${process.env.PICTURES}/lead-0.png`, fullPage: true });
	await press(page, 'Aloita päivä');
	await page.getByText('Ohjelma ei ole alkanut').waitFor();
	await press(page, 'Aloita ohjelma');
	await page
		.getByText(/jäljellä/)
		.first()
		.waitFor();

	await press(page, 'Avaa sali');
	await fill(page, { 'Ensimmäinen kierros, minuutteja': '12' });
	await press(page, 'Aloita kierros');
	expect(await look(page).innerText()).toContain('12 min');
	await fill(page, { 'Kierros 2, minuutteja': 'kaksi' });
	await press(page, 'Aloita kierros');
	expect(await look(page).locator('[aria-invalid=true]').count()).toBe(1);
	await fill(page, { 'Kierros 2, minuutteja': '20' });
	await press(page, 'Aloita kierros');
	await press(page, 'Palaa kierrokseen 1');
	expect(await look(page).innerText()).toContain('12 min');
	expect(await page.getByRole('button', { name: /^Palaa/ }).count()).toBe(0);
	if (process.env.PICTURES) {
		await page.screenshot({ path: `${process.env.PICTURES}/lead-1280.png`, fullPage: true });
		await page.setViewportSize({ width: 360, height: 740 });
		await page.screenshot({ path: `${process.env.PICTURES}/lead-360.png`, fullPage: true });
		await page.emulateMedia({ colorScheme: 'dark' });
		await page.screenshot({ path: `${process.env.PICTURES}/lead-dark.png`, fullPage: true });
	}
});

it('shows what another facilitator does, and never throws away what is half typed', async () => {
	const page = await stage.visit(`${DAY}/vetaja`, { as: COORDINATOR, expects: [422] });
	const other = await stage.visit(`${DAY}/vetaja`, { as: COORDINATOR });
	await page.getByLabel('Viesti kaikille').fill('Kahvi on');
	// looking elsewhere for a while is no reason to lose it either
	await page.getByRole('heading', { name: 'Vedä päivää' }).click();
	await fill(other, { 'Kierros 2, minuutteja': '30' });
	await press(other, 'Aloita kierros');
	await page.waitForTimeout(4000);
	expect(await page.getByLabel('Viesti kaikille').inputValue()).toBe('Kahvi on');
	// the round that this page still shows has been left by the other: nothing is skipped
	await press(page, 'Aloita kierros');
	await page.getByText('Joku muu ehti aloittaa kierroksen').waitFor();
	await other.getByText('Kierros 3, minuutteja').waitFor();

	// a refused number stays with its reason while the other goes on
	await page.goto(new URL(`${DAY}/vetaja`, stage.server.url).href);
	await fill(page, { 'Kierros 3, minuutteja': 'kaksi' });
	await press(page, 'Aloita kierros');
	await press(other, '2 min lisää');
	await page.waitForTimeout(4000);
	expect(await page.getByLabel('Kierros 3, minuutteja').inputValue()).toBe('kaksi');
	expect(await look(page).locator('[aria-invalid=true]').count()).toBe(1);

	await page.goto(new URL(`${DAY}/vetaja`, stage.server.url).href);
	await fill(other, { 'Viesti kaikille': 'Kahvi on katettu' });
	await press(other, 'Näytä');
	await page.waitForFunction(
		() => document.querySelector<HTMLInputElement>('#message-text')?.value === 'Kahvi on katettu'
	);
}, 60_000);

it('is for the staff', async () => {
	const visitor = await fetch(new URL(`${DAY}/vetaja`, stage.server.url), { redirect: 'manual' });
	expect(visitor.status).toBe(303);
});
