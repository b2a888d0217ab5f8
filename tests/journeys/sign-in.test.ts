import { expect, it } from 'vitest';
import { fill, follow, go, mainText, press } from '../support/fill.ts';
import { type SentMail, linkIn, outbox } from '../support/outbox.ts';
import { openStage } from '../support/stage.ts';

const stage = openStage({ story: true });
const COORDINATOR = 'anna.lindqvist@pohjanmaa.example';
const phone = { phone: true, scripts: false, expects: [422] } as const;

const mailsTo = async (email: string): Promise<SentMail[]> =>
	(await outbox(stage.server)).filter(({ to }) => to.includes(email));

/** Asks for a link in a browser of its own; the mail's link and code come with it. */
async function ask(email: string) {
	const before = (await mailsTo(email)).length;
	const page = await stage.visit('/en/sign-in', phone);
	await fill(page, { 'E-mail': email });
	await press(page, 'Send the link');
	const said = await mainText(page);
	const count = async () => (await mailsTo(email)).length;
	await expect.poll(count, { timeout: 20_000 }).toBe(before + 1);
	const [mail] = (await mailsTo(email)) as [SentMail];
	const link = linkIn(mail, /\/(sign-in|kirjaudu|logga-in)\//);
	return { page, said, link, code: /\b\d{6}\b/.exec(mail.text.replace(link, ''))![0] };
}

it('signs in by the link on one device and by the code on the other, each once', async () => {
	const { page, link } = await ask(COORDINATOR);
	for (let scanned = 0; scanned < 3; scanned++)
		expect((await fetch(link)).headers.getSetCookie().join()).not.toMatch(/poytakunta=/);
	const other = await stage.visit(link, phone);
	await go(other.locator('main form button'));
	expect(new URL(other.url()).pathname).toMatch(/\/(my|oma|mitt)$/);

	const again = await stage.visit(link, phone);
	expect(await again.locator('main').innerText()).toMatch(/fungerar inte längre|no longer works/);
	await again.getByRole('link', { name: /Be om en ny länk|Ask for a new link/ }).click();
	await again.waitForURL(/\/(sign-in|logga-in)$/);

	await fill(page, { 'Or enter the six-digit code of the message': '000000' });
	await press(page, 'Sign in with the code');
	expect(await mainText(page)).toContain('The code is not right');
});

it('takes the code where the link was asked for, and only there', async () => {
	const { page, code } = await ask(COORDINATOR);
	const stranger = await stage.visit('/en/sign-in/sent', phone);
	expect(await stranger.locator('input[name=code]').count()).toBe(0);
	await fill(page, { 'Or enter the six-digit code of the message': code });
	await press(page, 'Sign in with the code');
	expect(new URL(page.url()).pathname).toMatch(/\/(my|oma|mitt)$/);
});

it('answers an unknown address with the same words, and sends nothing', async () => {
	const known = (await ask(COORDINATOR)).said;
	const page = await stage.visit('/en/sign-in', phone);
	await fill(page, { 'E-mail': 'nobody@example.example' });
	await press(page, 'Send the link');
	expect(await mainText(page)).toBe(known);
	expect(await mailsTo('nobody@')).toEqual([]);
});

it('lists the devices, and ends the other one from here', async () => {
	const here = await stage.visit('/en/my/sessions', { as: COORDINATOR });
	const { link } = await ask(COORDINATOR);
	const there = await stage.visit(link, phone);
	await go(there.locator('main form button'));
	await here.reload();
	const devices = here.locator('#sessions li');
	const before = await devices.count();
	expect(await here.locator('#sessions').innerText()).toContain('This device');
	const newest = devices.filter({ hasNotText: 'This device' }).first();
	await go(newest.getByRole('button', { name: /^Sign out/ }));
	expect(await devices.count()).toBe(before - 1);
	await there.goto(`${stage.server.url}/en/my`);
	expect(new URL(there.url()).pathname).toBe('/en/sign-in');
});

it('asks "Kuka olet?" when two people share an address, by link and by code', async () => {
	const desk = await stage.visit('/fi/pohjanmaa/poydat', { as: COORDINATOR });
	await follow(desk, 'Kotihoidon ja asumisen kumppanuuspöytä');
	const table = desk.url();
	for (const name of ['Aili Mäki', 'Veikko Mäki']) {
		await desk.goto(`${table}/ihmiset/liita`);
		await fill(desk, {
			'Ihmiset, yksi rivillä': `${name};pariskunta@esimerkki.example;tarkkailija`
		});
		await go(desk.locator('main form button'));
	}
	const { page, link, code } = await ask('pariskunta@esimerkki.example');
	const browser = await stage.visit(link, phone);
	expect(await mainText(browser)).toContain('Kuka olet?');
	await go(browser.locator('main form button'));
	expect(await mainText(browser)).toContain('Valitse, kuka olet');

	await fill(page, { 'Or enter the six-digit code of the message': code });
	await press(page, 'Sign in with the code');
	await fill(page, { 'Who are you?': 'Veikko Mäki' });
	await go(page.locator('main form button'));
	// on a phone the menu stands at the foot of the page
	expect(await page.locator('footer').innerText()).toContain('Veikko Mäki');
});

it('lets somebody of two associations choose once whom they act for, and shows it always', async () => {
	const page = await stage.visit('/fi/valitse', { as: 'timo.aho@example.org' });
	const names = await page.locator('.choice label').allInnerTexts();
	expect(names).toHaveLength(3);
	const chosen = names[2]!.trim();
	await fill(page, { 'Kenen puolesta toimit?': chosen });
	await press(page, 'Valitse');
	for (const path of [
		'/fi/pohjanmaa',
		'/fi/pohjanmaa/aiheet',
		'/fi/oma',
		'/sv/osterbotten/moten'
	]) {
		await page.goto(stage.server.url + path);
		expect(await page.locator('header').innerText()).toContain(chosen);
	}
});
