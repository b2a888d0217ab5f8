import { expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { openSession } from '../../src/modules/accounts/sign-in.commands.server.ts';
import { change } from '../../src/platform/command/change.server.ts';
import { ok } from '../../src/platform/core/result.ts';
import { openDatabase } from '../../src/platform/db/database.server.ts';
import { testPorts } from '../support/context.ts';
import { aDayWithPeople, phonesIn } from '../support/dialogue.ts';
import { launch } from '../support/chromium.ts';
import { done, oneTable } from '../support/one-table.ts';
import { startServer } from '../support/server.ts';
import { copyOfTemplate } from '../support/template.ts';

/** A day with twenty people, and a session of the coordinator. */
async function world() {
	const dataDir = await copyOfTemplate();
	const db = await openDatabase({ dataDir, minFreeMb: 1 }, { log: () => undefined });
	// the server's clock is the real one: the story is told so that the session still lives
	const one = await oneTable(db, testPorts(new Date(Date.now() - 60_000).toISOString()));
	const day = await aDayWithPeople(one, 20);
	await phonesIn(one, day, 8);
	const token = await done(
		change(await one.as(), 'test-session', async (work) => {
			work.authorise(true);
			return ok(await openSession(work, one.people.anna, 'test'));
		})
	);
	await db.close();
	const server = await startServer({ dataDir, env: { MIN_FREE_MB: '1' } });
	return { server, token, number: day.number };
}

const pictures = process.env.PICTURES;
const picture = async (page: Page, name: string) => {
	if (pictures) await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true });
};

it('deals a day into circles without a script, moves somebody, starts the clock and prints', async () => {
	const { server, token, number } = await world();
	const browser = await launch();
	try {
		const context = await browser.newContext({
			javaScriptEnabled: false,
			viewport: { width: 1280, height: 900 }
		});
		await context.addCookies([{ name: 'poytakunta', value: token, url: server.url }]);
		const page = await context.newPage();
		const at = `${server.url}/fi/pohjanmaa/tyopajat/${number}/dialogi`;
		await page.goto(at);
		await picture(page, 'make-1280');
		await page.getByLabel('2 piiriä').check();
		await page.getByRole('button', { name: 'Jaa piireihin' }).click();
		const circles = page.locator('.circles > li');
		expect(await circles.count()).toBe(2);
		expect(await circles.locator('.names li').count()).toBe(20);

		await page.getByText('Vetäjä, kirjaaja ja paikka').first().click();
		await page.getByLabel('Vetäjä', { exact: true }).first().fill('Anna');
		await page.getByRole('button', { name: 'Tallenna' }).first().click();
		await page.getByText('Vetäjä: Anna').waitFor();

		await page.getByText('Siirrä joku').click();
		await page.getByRole('button', { name: 'Siirrä', exact: true }).click();
		await page.getByRole('link', { name: 'Valitse, kuka siirtyy.' }).waitFor();
		await page.getByLabel('Kuka').selectOption({ index: 1 });
		await page.getByLabel('Mihin').selectOption({ label: 'Pois piireistä' });
		await page.getByRole('button', { name: 'Siirrä', exact: true }).click();
		await page.getByText('Ilman piiriä').first().waitFor();

		await page.getByRole('button', { name: 'Aloita' }).click();
		await page.getByText('60 minuuttia jäljellä').waitFor();

		await page.getByText('Kirjoita oivallus paperilta').click();
		await page.getByLabel('Piiri 2').check();
		await page.getByLabel('Oivallus', { exact: true }).fill('Naapuri auttaa, kun kysytään.');
		await page.getByRole('button', { name: 'Lähetä oivallus' }).click();
		await page.getByText('Naapuri auttaa').waitFor();
		await picture(page, 'circles-1280');
		await page.setViewportSize({ width: 360, height: 740 });
		await page.emulateMedia({ colorScheme: 'dark' });
		const wide = await page.evaluate(
			() => document.documentElement.scrollWidth - document.documentElement.clientWidth
		);
		expect(wide).toBe(0);
		await picture(page, 'circles-360');
		await page.emulateMedia({ colorScheme: 'light' });
		await page.setViewportSize({ width: 1280, height: 900 });
		await page.goto(`${at}/tulosteet`);
		expect(await page.getByRole('heading', { name: 'Hyvän dialogin säännöt' }).count()).toBe(2);
		await picture(page, 'sheets-1280');
	} finally {
		await browser.close();
		await server.stop();
	}
}, 120_000);

it('lets the hall answer claims from phones without a script, and shows what they think', async () => {
	const { server, token, number } = await world();
	const browser = await launch();
	const as = async (name: string, value: string, viewport: { width: number; height: number }) => {
		const context = await browser.newContext({ javaScriptEnabled: false, viewport });
		await context.addCookies([{ name, value, url: server.url }]);
		return context.newPage();
	};
	const at = `${server.url}/fi/pohjanmaa/tyopajat/${number}/vaitteet`;
	const fits = async (page: Page) => {
		const wide = await page.evaluate(
			() => document.documentElement.scrollWidth - document.documentElement.clientWidth
		);
		expect(wide).toBe(0);
	};
	try {
		const staff = await as('poytakunta', token, { width: 1280, height: 900 });
		await staff.goto(`${server.url}/fi/pohjanmaa/tyopajat/${number}/dialogi`);
		await staff.getByRole('link', { name: 'Väitteiden hallinta' }).click();
		await staff.getByRole('button', { name: 'Ota väitteet käyttöön' }).click();
		await staff.getByLabel('Väite', { exact: true }).fill('Lähipalvelut on pidettävä kylissä.');
		await staff.getByRole('button', { name: 'Lisää väite' }).click();
		await staff.getByText('Lähipalvelut on pidettävä kylissä.').waitFor();

		for (let k = 0; k < 8; k++) {
			const phone = await as('poytakunta-hall', `phone-${k}`, { width: 360, height: 740 });
			await phone.goto(at);
			await phone.locator('blockquote').waitFor();
			if (k === 0) await picture(phone, 'claim-360');
			await fits(phone);
			const first = k === 0 ? 'Eri mieltä' : 'Samaa mieltä';
			await phone.getByRole('button', { name: first, exact: true }).click();
			if (k === 0) {
				await phone.getByText('Olet vastannut kaikkiin').waitFor();
				await picture(phone, 'claims-done-360');
				await phone.getByRole('link', { name: 'Muuta edellistä vastausta' }).click();
				await phone.getByText('Vastasit: Eri mieltä.').waitFor();
				await phone.getByRole('button', { name: 'Samaa mieltä', exact: true }).click();
				await phone.getByLabel('Väite', { exact: true }).fill('Kyyti kuuluu palveluun.');
				await phone.getByRole('button', { name: 'Lähetä väite' }).click();
				await phone.getByText('Kiitos.').first().waitFor();
			}
			// what others think is not told before the answering is over
			await phone.goto(`${at}/tulokset`);
			expect(await phone.getByText('Lähipalvelut').count()).toBe(0);
			await phone.close();
		}

		await staff.goto(`${at}/hallinta`);
		await picture(staff, 'claims-manage-1280');
		await staff.getByRole('button', { name: 'Päätä vastaaminen' }).click();
		await staff.getByRole('link', { name: 'Katso tulokset' }).click();
		await staff.getByRole('heading', { name: 'Kaikki väitteet' }).waitFor();
		await picture(staff, 'claims-results-1280');
		const row = staff.locator('#claims tbody tr', { hasText: 'Lähipalvelut' });
		// the last answer of the first phone counts, so all eight agree
		expect((await row.locator('td').allInnerTexts()).map((one) => one.trim()).slice(-3)).toEqual([
			'8',
			'0',
			'0'
		]);
		const phone = await as('poytakunta-hall', 'phone-1', { width: 360, height: 740 });
		await phone.goto(`${at}/tulokset`);
		await phone.getByRole('heading', { name: 'Kaikki väitteet' }).waitFor();
		await fits(phone);
		await picture(phone, 'claims-results-360');
	} finally {
		await browser.close();
		await server.stop();
	}
}, 120_000);
