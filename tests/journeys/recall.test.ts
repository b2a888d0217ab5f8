import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { fill, follow, go, mainText, press, unfold } from '../support/fill.ts';
import { openStage } from '../support/stage.ts';

const stage = openStage({ story: true });
const ANNA = 'anna.lindqvist@pohjanmaa.example';
const TABLE = 'Partnership table for home and residential care';
const WORD = 'Snöskottarringen';
const SECRET = 'Fru Sandströms dörr';
let meeting = '';
let feed = '';

it('publishes a memo of an open meeting without its audience, with a stub for what is held back', async () => {
	const page = await stage.visit('/en/ostrobothnia/tables', { as: ANNA, expects: [422] });
	await follow(page, TABLE);
	feed = `${page.url()}/feed.xml`;
	await follow(page, 'New meeting');
	await fill(page, {
		Day: `4.12.${new Date().getFullYear() + 1}`,
		Begins: '9.00',
		Ends: '11.00',
		Place: 'Korsholm',
		'The meeting is open': true
	});
	await press(page, 'Plan the meeting');
	await addItem(page, WORD);
	await addItem(page, 'Enskilt ärende');
	await holdBack(page, 'Enskilt ärende');
	meeting = page.url().replace(/\/agenda.*$/, '');
	await page.goto(meeting);
	await press(page, 'Begin the meeting');

	await page.goto(`${meeting}/memo/attendance`);
	await page.locator('select[name="member[]"]').nth(0).selectOption({ index: 1 });
	await fill(page, { Guests: 'Tyra Åhörare, Bybusslaget' });
	await press(page, 'Save');
	await write(page, WORD, `${WORD} börjar i december.`);
	await write(page, 'Enskilt ärende', SECRET);
	await page.goto(meeting);
	await press(page, 'Close the meeting');
	await page.goto(`${meeting}/memo/publish`);
	await press(page, 'Approve the memo');
	expect(await mainText(page)).toContain('Not published: items');
	expect(await mainText(page)).toContain(SECRET);
	await press(page, 'Publish');

	const shown = await asResident(meeting);
	expect(shown).toContain(`${WORD} börjar i december.`);
	expect(shown).toMatch(/Enskilt ärende[^]*This item is not published\. Rör en enskild person/);
	for (const hidden of [SECRET, 'Tyra', 'Åhörare']) expect(shown).not.toContain(hidden);
	expect(shown).toContain('One guest besides.');
	expect(await numbers(page, meeting)).toEqual(await numbers(page, `${meeting}/memo/publish`));
	expect(await asResident(search(WORD))).toContain(WORD);
	expect(await asResident(feed)).toContain(`href="${meeting}"`);
	expect(await asResident(search('Sandströms'))).not.toContain(SECRET);
}, 120_000);

it('loses the memo from page, search and feed at once when it is recalled, and leaves a trace', async () => {
	const page = await stage.visit(`${meeting}/memo/publish`, { as: ANNA, expects: [422] });
	await press(page, 'Recall');
	expect(await mainText(page)).toContain('Write why');
	await fill(page, { Why: 'A number was wrong.' });
	await press(page, 'Recall');
	const shown = await asResident(meeting);
	expect(shown).not.toContain(`${WORD} börjar i december.`);
	expect(shown).toContain('The memo was recalled to be corrected.');
	for (const paper of ['memo.pdf', 'memo.docx'])
		expect((await fetch(`${meeting}/${paper}`)).status).toBe(404);
	expect(await asResident(search(WORD))).not.toContain('börjar i december');
	expect(await asResident(feed)).not.toContain(`href="${meeting}"`);
	expect((await fetch(feed)).headers.get('cache-control')).toContain('max-age=0');
	await page.reload();
	const steps = await page.locator('#steps').innerText();
	expect(steps).toContain('Recalled');
	expect(steps).toContain('Anna Lindqvist');
	expect(steps).toContain('A number was wrong.');
});

const search = (words: string) =>
	`${stage.server.url}/en/ostrobothnia/search?q=${encodeURIComponent(words)}`;

const asResident = async (url: string): Promise<string> =>
	(await (await fetch(url)).text()).replaceAll(/<\/?mark>|<!--.*?-->/g, '').replaceAll(/\s+/g, ' ');

async function addItem(page: Page, title: string): Promise<void> {
	await unfold(page, 'An item that is not a proposed topic');
	const form = page.locator('#add form');
	await fill(form, {
		Title: { Swedish: title },
		'What it is for': 'For information',
		Minutes: '10'
	});
	await go(form.locator('button'));
}

async function holdBack(page: Page, title: string): Promise<void> {
	await go(page.getByRole('link', { name: new RegExp(`^Edit.*${title}`) }));
	await unfold(page, 'Publicity');
	await fill(page, { 'Do not publish this item': true, Why: 'Rör en enskild person.' });
	await press(page, 'Save');
}

async function write(page: Page, title: string, notes: string): Promise<void> {
	await page.goto(`${meeting}/memo`);
	await go(page.getByRole('link', { name: new RegExp(title) }));
	await go(page.getByRole('link', { name: 'Swedish', exact: true }));
	await fill(page, { Notes: notes });
	await press(page, 'Save');
}

async function numbers(page: Page, url: string): Promise<string[]> {
	await page.goto(url);
	const titles = await page.locator('.memo__item h3').allInnerTexts();
	return titles.map((title) => /^\d+/.exec(title)![0]);
}
