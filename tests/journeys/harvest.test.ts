import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launch } from '../support/chromium.ts';
import { fill, go, mainText, press } from '../support/fill.ts';
import { type HallServer, hallServer } from '../support/hall-server.ts';
import { attend, harvestWorld } from '../support/harvest.ts';

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true };
const DESK = { viewport: { width: 1280, height: 900 } };
const trouble: string[] = [];

let browser: Browser;
let hall: HallServer;
/** A facilitator with a phone, and no script at all. */
let staff: Page;
let visitor: Page;

const url = (path: string) => hall.server.url + path;
const inTwoWeeks = () => {
	const day = new Date(Date.now() + 9 * 86_400_000);
	return `${day.getUTCDate()}.${day.getUTCMonth() + 1}.${day.getUTCFullYear()}`;
};

async function context(options: object, cookie?: string): Promise<BrowserContext> {
	const made = await browser.newContext({ reducedMotion: 'reduce', ...options });
	made.setDefaultTimeout(30_000);
	made.on('weberror', (fault) => trouble.push(fault.error().message));
	if (cookie) {
		const [name, value] = cookie.split('=') as [string, string];
		await made.addCookies([{ name, value, url: hall.server.url }]);
	}
	return made;
}

/** Nothing for axe to say, nothing wider than the screen; a picture where a folder is named. */
async function fine(page: Page, name: string): Promise<void> {
	const folder = process.env.HARVEST_PICTURES;
	if (folder) {
		await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
		await page.emulateMedia({ colorScheme: 'dark' });
		await page.setViewportSize(DESK.viewport);
		await page.screenshot({ path: `${folder}/${name}-dark.png`, fullPage: true });
		await page.emulateMedia({ colorScheme: 'light' });
		await page.setViewportSize(PHONE.viewport);
	}
	const wide = await page.evaluate(
		() => document.documentElement.scrollWidth - document.documentElement.clientWidth
	);
	expect(wide, `${name} is too wide`).toBe(0);
}
async function axe(path: string, cookie?: string): Promise<void> {
	const page = await (await context(PHONE, cookie)).newPage();
	await page.goto(url(path));
	const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
	expect(violations.map(({ id, nodes }) => `${path} ${id}: ${nodes[0]!.html}`)).toEqual([]);
	await page.context().close();
}

beforeAll(async () => {
	const make = async (db: Parameters<typeof harvestWorld>[0]) => {
		const world = await harvestWorld(db);
		await attend(db, world, [
			['Matti Mäkelä', 'association', 'fi'],
			['Siv Sund', 'public', 'sv']
		]);
		await db.kysely.updateTable('workshop').set({ state: 'held' }).execute();
		return world;
	};
	[hall, browser] = await Promise.all([hallServer(make), launch()]);
	const still = { ...PHONE, javaScriptEnabled: false };
	staff = await (await context(still, hall.staff)).newPage();
	visitor = await (await context(still)).newPage();
});
afterAll(async () => {
	await browser?.close();
	await hall?.server.stop();
	expect(trouble).toEqual([]);
});

it('decides what becomes of each cluster, on a phone without scripts', async () => {
	await staff.goto(url(`/fi${hall.workshop}/sato`));
	expect(await mainText(staff)).toContain('Ratkaisematta vielä 2, yhteensä 2.');
	await fine(staff, 'harvest');

	await go(staff.getByRole('link', { name: /Tee idea.*Kyydit yhteen/ }));
	expect(await staff.getByLabel('Mihin tarpeeseen').inputValue()).toContain('– Kimppakyyti');
	await fine(staff, 'make-idea');
	await fill(staff, { 'Idean nimi': '' });
	await press(staff, 'Tallenna idea');
	expect(await mainText(staff)).toContain('Anna idealle nimi.');
	await fill(staff, { 'Idean nimi': 'Kyytirinki' });
	await press(staff, 'Tallenna idea');
	expect(await mainText(staff)).toContain('Ratkaisematta vielä 1, yhteensä 2.');

	await go(staff.getByRole('link', { name: /Ehdota aiheeksi.*Kahvila kylälle/ }));
	await fine(staff, 'propose');
	await staff.getByLabel('Pöytä', { exact: true }).selectOption({ label: 'Kotihoito' });
	await press(staff, 'Ehdota');
	expect(await mainText(staff)).toContain('Kaikki on ratkaistu (2).');

	await staff.getByText('Yksi muu lappu').click();
	await go(staff.getByRole('link', { name: /Jätä odottamaan.*Lähipalvelu/ }));
	await press(staff, 'Jätä odottamaan');
	expect(await mainText(staff)).toContain('Kirjoita syy.');
	await fill(staff, { Miksi: 'Odotetaan kuntaa.', 'Milloin katsotaan uudelleen': '1.2.2030' });
	await press(staff, 'Jätä odottamaan');
	expect(await mainText(staff)).toContain('Odotetaan kuntaa.');
	await fine(staff, 'harvested');
});

it('asks before people leave who takes each idea, and takes "nobody yet" for an answer', async () => {
	await go(staff.getByRole('link', { name: 'Kysy tekijät' }));
	await fine(staff, 'leaving');
	await press(staff, 'Tallenna');
	expect(await mainText(staff)).toContain(
		'Kirjoita, kuka vie ideaa eteenpäin, tai valitse, ettei vielä kukaan.'
	);
	await fill(staff, { 'Ei vielä kukaan': true });
	await press(staff, 'Tallenna');
	expect(await mainText(staff)).toContain('Jokaisella idealla on tekijä, tai on sanottu');

	await staff.getByText('Tekijä ja seuraava askel').click();
	await fill(staff, {
		'Ei vielä kukaan': false,
		'Kuka vie eteenpäin': 'Omaisten tuki ry',
		'Seuraava askel': 'Soitetaan kylätoimikuntaan.',
		'Mihin mennessä': '1.2.2030'
	});
	await press(staff, 'Tallenna');
	expect(await mainText(staff)).toContain('Kirjoita, miksi vasta silloin.');
	await fine(staff, 'leaving-refused');
	await fill(staff, { 'Mihin mennessä': inTwoWeeks() });
	await press(staff, 'Tallenna');
	expect(await mainText(staff)).toContain('Eteenpäin vie: Omaisten tuki ry');
});

it('shows everybody what came of it, from the notes to the next step', async () => {
	await visitor.goto(url('/fi/pohjanmaa/ideat'));
	await fine(visitor, 'ideas');
	await go(visitor.getByRole('link', { name: 'Kyytirinki' }));
	const text = await mainText(visitor);
	for (const part of ['Kyydit yhteen', '2 lappua', '2 ääntä', 'Soitetaan kylätoimikuntaan.'])
		expect(text).toContain(part);
	expect(text).not.toContain('Muuta ideaa');
	await fine(visitor, 'idea');
	await visitor.goto(url('/sv/osterbotten/ideer/1'));
	expect(await mainText(visitor)).toContain('Anhörigas stöd rf');
	expect((await visitor.goto(url(`/fi${hall.workshop}/tulokset`)))!.status()).toBe(404);

	await staff.goto(url('/fi/pohjanmaa/ideat/1/muokkaa'));
	await fine(staff, 'edit-idea');
	await fill(staff, { 'Idean nimi': { ruotsi: 'Skjutsring' } });
	await staff.getByLabel('Kuka', { exact: true }).first().fill('Martat');
	await staff.getByLabel('Mitä', { exact: true }).first().fill('kahvit kyydin odottajille');
	await press(staff, 'Tallenna');
	expect(await mainText(staff)).toContain('kahvit kyydin odottajille');
	await press(staff, 'Merkitse askel tehdyksi');
	expect(await mainText(staff)).toContain('Seuraava askel on tehty');
	await fine(staff, 'idea-staff');
});

it('writes the results, warns of a name, shows them to everybody and takes them back', async () => {
	await staff.goto(url(`/fi${hall.workshop}/tulokset`));
	await fine(staff, 'results-draft');
	await go(staff.getByRole('link', { name: 'Kirjoita tekstit: suomi' }));
	const draft = await staff.getByLabel('Yhteenveto', { exact: true }).inputValue();
	expect(draft).toContain('Kyydit yhteen');
	await fine(staff, 'results-edit');
	await fill(staff, { Yhteenveto: `${draft}\n\nKiitos Matti Mäkelälle!` });
	await press(staff, 'Tallenna');
	expect(await mainText(staff)).toContain('Tekstissä voi olla henkilötietoja');
	await press(staff, 'Hyväksy ja lähetä');
	expect(await mainText(staff)).toContain('Katso kohdat, joissa voi olla henkilötietoja');
	await fine(staff, 'results-warned');
	await fill(staff, { 'Olen katsonut nämä, ja ne saa julkaista': true });
	await press(staff, 'Hyväksy ja lähetä');
	expect(await mainText(staff)).toContain('Hyväksytty ja julkinen');

	await visitor.goto(url(`/fi${hall.workshop}`));
	await go(visitor.getByRole('link', { name: 'Lue, mitä päivästä syntyi' }));
	expect(await mainText(visitor)).toContain('Mikä sai eniten ääniä');
	expect(await mainText(visitor)).not.toContain('Blogiluonnos');
	await fine(visitor, 'results');
	for (const type of ['pdf', 'docx']) {
		const answer = await visitor.request.get(url(`/sv/osterbotten/workshoppar/3/results.${type}`));
		expect(answer.status()).toBe(200);
	}
	for (const [path, cookie] of [
		[`/fi${hall.workshop}/tulokset`],
		['/sv/osterbotten/ideer'],
		['/en/pohjanmaa/ideas/1'],
		[`/fi${hall.workshop}/sato`, hall.staff],
		[`/sv/osterbotten/workshoppar/3/skord/fore-hemresan`, hall.staff],
		['/fi/pohjanmaa/ideat/1/muokkaa', hall.staff]
	] as const)
		await axe(path, cookie);

	await press(staff, 'Ota takaisin luonnokseksi');
	expect(await mainText(staff)).toContain('Vain henkilöstö näkee tämän');
	expect((await visitor.goto(url(`/fi${hall.workshop}/tulokset`)))!.status()).toBe(404);
});
