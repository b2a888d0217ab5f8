import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { fill, follow, mainText, press } from '../support/fill.ts';
import { linkIn, mailTo, outbox } from '../support/outbox.ts';
import { openStage } from '../support/stage.ts';

const stage = openStage({ story: false });

/** As Excel in Finland saves "CSV UTF-8": byte order mark, semicolons, CRLF, days as dd.mm.yyyy. */
const people = (siv: string) =>
	'\ufeff' +
	[
		'Namn;E-post;Roll;Organisation;Ändamål;Bekräftad av;Språk;Från',
		`Siv Dahl;${siv};sekreterare;Kustens välfärdsområde;;;svenska;01.02.2026`,
		'Börje Åkerblom;borje@exempel.example;ordförande;Kustens välfärdsområde;;;svenska;1.2.2026',
		'"Öhman; Ann-Mari";ann-mari@exempel.example;ledamot;"Kustens ""Närstående"" rf";äldre;föreningens ordförande;svenska;15.02.2026',
		'Pekka Virta;pekka@exempel.example;ledamot;Rannikon Omaishoitajat ry;vanhukset;puheenjohtaja;suomi;15.02.2026',
		'Saga Wik;;erfarenhetsexpert;;;;svenska;'
	].join('\r\n');

it('goes from the setup link to an invited first meeting, in Swedish, without a manual', async () => {
	const page = await stage.visit('/', { expects: [422] });
	await page.goto(stage.server.setup!.replace(/\/(fi|sv|en)\/[^/]+\//, '/sv/ibruktagning/'));
	await press(page, 'Börja');
	expect(await mainText(page)).toContain('Skriv namnet.');
	await fill(page, { Namn: 'Linnéa Sjöholm', 'E-post': 'linnea@exempel.example' });
	await fill(page, { 'Språk för meddelanden till dig': 'Svenska' });
	await press(page, 'Börja');

	await foundArea(page);
	await foundTable(page);
	await pastePeople(page);
	await planMeeting(page);
	await invite(page);
});

async function foundArea(page: Page): Promise<void> {
	await fill(page, {
		'Vad området är': 'Välfärdsområde',
		'Områdets språk': ['svenska', 'finska'],
		'Områdets namn': { svenska: 'Kustens välfärdsområde', finska: 'Rannikon hyvinvointialue' },
		Telefon: '040 000 0000',
		'E-post': 'bord@exempel.example'
	});
	await press(page, 'Grunda området');
}

async function foundTable(page: Page): Promise<void> {
	expect(page.url()).toMatch(/\/sv\/kustens-valfardsomrade\/bord\/nytt$/);
	await fill(page, {
		'Hurdant bord': 'Sektorns partnerskapsbord',
		'Bordets namn': { svenska: 'Äldreomsorgens bord', finska: 'Ikääntyneiden pöytä' }
	});
	await press(page, 'Grunda bordet');
	await follow(page, 'Äldreomsorgens bord');
}

async function pastePeople(page: Page): Promise<void> {
	await follow(page, 'Klistra in personer från en tabell');
	await fill(page, { 'Personer, en per rad': people('siv(at)exempel') });
	await press(page, 'Lägg till personerna');
	expect(await mainText(page)).toContain('E-postadressen på rad 2 är fel.');
	expect(await page.getByLabel('Personer, en per rad').inputValue()).toContain('siv(at)exempel');

	await fill(page, { 'Personer, en per rad': people('siv@exempel.example') });
	await press(page, 'Lägg till personerna');
	const seated = await mainText(page);
	expect(seated).toContain('5 personer lades till.');
	for (const said of ['Öhman; Ann-Mari', 'Kustens "Närstående" rf', '15.2.2026'])
		expect(seated).toContain(said);
}

async function planMeeting(page: Page): Promise<void> {
	await follow(page, 'Äldreomsorgens bord');
	await follow(page, 'Nytt möte');
	const year = new Date().getFullYear() + 1;
	await fill(page, { Dag: `14.4.${year}`, Börjar: '13.00', Slutar: '12.00', Plats: 'Biblioteket' });
	await press(page, 'Planera mötet');
	expect(await mainText(page)).toContain('Mötet slutar innan det börjar.');
	await fill(page, { Slutar: '15:30' });
	await press(page, 'Planera mötet');
	await fill(page, {
		Rubrik: { svenska: 'Hur arbetar vi?', finska: 'Miten teemme työtä?' },
		'Vad den är till för': 'För diskussion',
		Minuter: '45'
	});
	await press(page, 'Lägg till en egen punkt');
	expect(await mainText(page)).toContain('Hur arbetar vi?');
}

async function invite(page: Page): Promise<void> {
	await follow(page, 'Till kallelsen');
	await fill(page, { 'Hälsning i kallelsen': 'Välkomna till det första mötet!' });
	await press(page, 'Skicka till 4 personer');
	expect(await mainText(page)).toContain('Kallelsen skickades till 4 personer.');
	expect(await mainText(page)).toContain('Saga Wik');

	const swedish = await mailTo(stage.server, 'siv@exempel.example', /kl\.\s13\.00/);
	expect(swedish.text).toContain('Hur arbetar vi?');
	const finnish = await mailTo(stage.server, 'pekka@exempel.example', /klo\s13\.00/);
	expect(finnish.text).toContain('Miten teemme työtä?');
	expect(finnish.text).toContain('Välkomna till det första mötet!');
	expect(finnish.subject).not.toMatch(/möte/i);
	expect(linkIn(finnish, /\/fi\/kutsu\//)).toBeTruthy();
	const sent = (await outbox(stage.server)).map(({ to }) => to);
	expect(sent.filter((to) => to.includes('exempel.example'))).toHaveLength(4);
}
