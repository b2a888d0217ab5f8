import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { fill, follow, mainText, press, unfold } from '../support/fill.ts';
import { linkIn, mailTo } from '../support/outbox.ts';
import { openStage } from '../support/stage.ts';

const stage = openStage({ story: true });
const DESK = '/fi/pohjanmaa/tyopoyta';
const TABLE = 'Kotihoidon ja asumisen kumppanuuspöytä';
const OTHER = 'Psykososiaalisten palvelujen kumppanuuspöytä';
const desk = () => stage.visit(DESK, { as: 'anna.lindqvist@pohjanmaa.example', expects: [422] });

/** What somebody said on the phone, as the coordinator enters it; answers with the topic's path. */
async function enter(page: Page, title: string, contact: Record<string, string>): Promise<string> {
	await page.goto(stage.server.url + DESK);
	await follow(page, 'Kirjaa ehdotus');
	await fill(page, {
		'Miten ehdotus tuli': 'Puhelimessa',
		'Millä kielellä': 'suomi',
		'Mihin pöytään aihe kuuluu?': TABLE,
		'Aihe yhdellä lauseella': title,
		'Mitä pitäisi muuttaa ja miksi?': `${title}, sanoi soittaja.`,
		'Kenen elämää asia koskee?': 'Omaa elämääni',
		'Onko heitä kuultu?': 'Ei vielä',
		'Kenen puolesta ehdotat?': 'Omasta puolestani',
		...contact
	});
	await press(page, 'Kirjaa ehdotus');
	return page.url().replace(/\/(alkuarvio)?(\?.*)?$/, '');
}

async function triage(page: Page, topic: string, answers: Record<string, string | boolean>) {
	await page.goto(`${topic}/alkuarvio`);
	await unfold(page, 'Vastaus, verkosto tai toinen pöytä');
	await fill(page, answers);
	await press(page, 'Tallenna ratkaisu');
}

it('enters a proposal from the phone without an address, and prints the reply as a letter', async () => {
	const page = await desk();
	const topic = await enter(page, 'Hissi on rikki joka viikko', {
		Nimi: 'Aune Kivistö',
		Postiosoite: 'Rantakatu 1\n65100 Vaasa'
	});
	await triage(page, topic, {
		Ratkaisu: 'Ei oteta käsittelyyn',
		'Perustelu ehdottajalle': 'Hissistä vastaa talon omistaja. Soita isännöitsijälle.'
	});
	const letter = await page.request.get(`${topic}/kirje`);
	expect(letter.status()).toBe(200);
	expect(letter.headers()['content-type']).toMatch(/pdf|html/);
	expect((await letter.body()).length).toBeGreaterThan(1500);
	await page.goto(topic);
	expect(await mainText(page)).toContain('Ei oteta käsittelyyn');
});

it('merges a duplicate, and its proposer follows the original from then on', async () => {
	const page = await desk();
	await page.goto(`${stage.server.url}/fi/pohjanmaa/aiheet`);
	const title = 'Ovi, josta voi tulla illalla';
	const original = page.getByRole('link', { name: title, exact: true });
	const address = (await original.getAttribute('href'))!;
	const topic = await enter(page, title, { Nimi: 'Eero', Sähköposti: 'eero@esimerkki.example' });
	await page.goto(`${topic}/alkuarvio`);
	await unfold(page, 'Vastaus, verkosto tai toinen pöytä');
	await fill(page, {
		Ratkaisu: 'Yhdistetään toiseen aiheeseen',
		'Perustelu ehdottajalle': 'Sama asia on jo pöydässä.'
	});
	const number = /\/(\d+)[^/]*$/.exec(address)![1];
	await fill(page, { 'Mihin aiheeseen': `${number} ${title}` });
	await press(page, 'Tallenna ratkaisu');
	const mail = await mailTo(stage.server, 'eero@esimerkki.example', /Sama asia on jo pöydässä/);
	expect(mail.subject).toMatch(/yhdistetty/i);
	await page.goto(new URL(address, stage.server.url).href);
	expect(await page.locator('#thread').innerText()).toMatch(/Tähän yhdistettiin aihe \d+/);
});

it('moves a topic to another table, and tells its proposer why', async () => {
	const page = await desk();
	const topic = await enter(page, 'Nuori odottaa puheaikaa syksyyn', {
		Nimi: 'Ilta',
		Sähköposti: 'ilta@esimerkki.example'
	});
	await triage(page, topic, {
		Ratkaisu: 'Siirretään toiseen pöytään',
		'Perustelu ehdottajalle': 'Mielenterveys kuuluu toiselle pöydälle.',
		'Mihin pöytään': OTHER,
		'Julkaise aihe': true
	});
	await page.goto(topic);
	expect(await mainText(page)).toContain(OTHER);
	await mailTo(stage.server, 'ilta@esimerkki.example', /kuuluu toiselle pöydälle/);
});

it('answers now: the answer needs words, and goes to the proposer', async () => {
	const page = await desk();
	const topic = await enter(page, 'Mistä saa kyytiseteleitä', {
		Nimi: 'Olavi',
		Sähköposti: 'olavi@esimerkki.example'
	});
	const reason = 'Tähän on jo vastaus.';
	await triage(page, topic, { Ratkaisu: 'Vastataan heti', 'Perustelu ehdottajalle': reason });
	expect(await mainText(page)).toContain('Kirjoita vastaus.');
	expect(await page.getByLabel('Perustelu ehdottajalle').inputValue()).toBe(reason);
	await fill(page, { Vastaus: 'Kyytiseteleitä saa asiakasohjauksesta.' });
	await press(page, 'Tallenna ratkaisu');
	await mailTo(stage.server, 'olavi@esimerkki.example', /Kyytiseteleitä saa asiakasohjauksesta/);
});

it('lets the proposer withdraw by the link of a mail, and says so on the topic', async () => {
	const page = await desk();
	const topic = await enter(page, 'Penkki bussipysäkille', {
		Nimi: 'Saimi',
		Sähköposti: 'saimi@esimerkki.example'
	});
	const mail = await mailTo(stage.server, 'saimi@esimerkki.example', /\/fi\/ehdotus\//);
	const proposer = await stage.visit(linkIn(mail, /\/fi\/ehdotus\//), { phone: true });
	await unfold(proposer, 'Peru ehdotus');
	await press(proposer, 'Peru ehdotus');
	expect(await mainText(proposer)).toMatch(/Peruttu|peruttu/);
	await page.goto(topic);
	expect(await page.locator('#thread').innerText()).toContain('Ehdottaja perui');
});
