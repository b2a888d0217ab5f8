import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { mainText } from '../support/fill.ts';
import { linkIn, mailTo } from '../support/outbox.ts';
import { openStage } from '../support/stage.ts';

const stage = openStage({ story: true });
const TITLE = 'Talvella jalkakäytävä jää auraamatta';

/** What has the focus, by the words a reader hears, and whether a sighted reader sees that it has. */
async function focused(page: Page): Promise<{ name: string; seen: boolean }> {
	return page.evaluate(() => {
		const one = document.activeElement as HTMLElement;
		const labels = (one as HTMLInputElement).labels ?? [];
		const legend = one.closest('fieldset')?.querySelector('legend')?.textContent ?? '';
		const own = labels[0]?.textContent ?? one.getAttribute('aria-label') ?? one.textContent ?? '';
		const style = getComputedStyle(one);
		const box = one.getBoundingClientRect();
		const marked =
			style.boxShadow !== 'none' ||
			(style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2);
		const inView = box.bottom > 0 && box.top < innerHeight && box.width > 0;
		const name = (one.matches('[type=radio]') ? `${legend}: ${own}` : own).replace(/\s+/g, ' ');
		return { name: name.trim(), seen: one !== document.body && marked && inView };
	});
}

/** Tabs on until the words are reached. Every stop on the way must be visible. */
async function tabTo(page: Page, words: string | RegExp): Promise<void> {
	for (let stops = 0; stops < 120; stops++) {
		await page.keyboard.press('Tab');
		const { name, seen } = await focused(page);
		expect(seen, `focus is seen on "${name}" of ${page.url()}`).toBe(true);
		if (typeof words === 'string' ? name.startsWith(words) : words.test(name)) return;
	}
	throw new Error(`no way by Tab to ${words} on ${page.url()}`);
}

async function type(page: Page, words: string, text: string): Promise<void> {
	await tabTo(page, words);
	await page.keyboard.type(text);
}

/** Moves in a group of radios with the arrows, until the option is reached and so chosen. */
async function choose(page: Page, legend: string, option: string): Promise<void> {
	await tabTo(page, legend);
	for (let presses = 0; presses < 8; presses++) {
		if ((await focused(page)).name.endsWith(option)) return page.keyboard.press('Space');
		await page.keyboard.press('ArrowDown');
	}
	throw new Error(`no ${option} in ${legend}`);
}

async function enter(page: Page, button: string): Promise<void> {
	await tabTo(page, button);
	await Promise.all([page.waitForEvent('domcontentloaded'), page.keyboard.press('Enter')]);
}

it('proposes a topic with the keyboard alone', async () => {
	const page = await stage.visit('/fi/pohjanmaa', { expects: [422] });
	await page.keyboard.press('Tab');
	expect((await focused(page)).name).toBe('Siirry sisältöön');
	await page.keyboard.press('Enter');
	await enter(page, 'Ehdota aihetta');

	await tabTo(page, 'Mihin pöytään aihe kuuluu?');
	await page.keyboard.press('ArrowDown');
	await type(page, 'Aihe yhdellä lauseella', TITLE);
	await enter(page, 'Tallenna ja jatka');
	const summary = await focused(page);
	expect(summary.name).toContain('Kirjoita, mitä pitäisi muuttaa');
	await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	await expect.poll(async () => (await focused(page)).name).toContain('Mitä pitäisi muuttaa');
	await page.keyboard.type('Rollaattorilla ei pääse kauppaan.');
	await enter(page, 'Tallenna ja jatka');

	await choose(page, 'Kenen elämää asia koskee?', 'Omaa elämääni');
	await choose(page, 'Onko heitä kuultu?', 'Ei vielä');
	await enter(page, 'Tallenna ja jatka');
	await choose(page, 'Kenen puolesta ehdotat?', 'Omasta puolestani');
	await type(page, 'Nimi', 'Helvi Salo');
	await type(page, 'Sähköposti', 'helvi@esimerkki.example');
	await enter(page, 'Lähetä ehdotus');
	expect(await mainText(page)).toContain('sähköposti');
	const mail = await mailTo(stage.server, 'helvi@esimerkki.example');
	await page.goto(linkIn(mail, /\/vahvista\//));
	await enter(page, 'Vahvista');
	expect(await mainText(page)).toContain('Kiitos');
});

it('triages it with the keyboard alone', async () => {
	const page = await stage.visit('/fi/pohjanmaa/tyopoyta', {
		as: 'anna.lindqvist@pohjanmaa.example'
	});
	await enter(page, TITLE);
	await choose(page, 'Ratkaisu', 'Otetaan pöytään');
	await type(page, 'Perustelu ehdottajalle', 'Koskee monta osapuolta.');
	await tabTo(page, 'Kuusi kysymystä avuksi');
	await page.keyboard.press('Enter');
	await type(page, 'Kenen toimivaltaan asia kuuluu?', 'Kaupungin');
	await tabTo(page, 'Julkaise aihe');
	await page.keyboard.press('Space');
	await enter(page, 'Tallenna ratkaisu');
	await mailTo(stage.server, 'helvi@esimerkki.example', /Koskee monta osapuolta/);
});
