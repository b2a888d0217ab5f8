import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { fill, follow, go, mainText, press } from '../support/fill.ts';
import { linkIn, mailTo, outbox } from '../support/outbox.ts';
import { openStage } from '../support/stage.ts';

const stage = openStage({ story: true });

const PROPOSER = 'gunvor@exempel.example';
const TITLE = 'Nattbussen till dagcentralen körs inte längre';
const phone = { phone: true, scripts: false } as const;
const coordinator = { ...phone, as: 'anna.lindqvist@pohjanmaa.example', expects: [422] } as const;
const HOME = '/sv/osterbotten';
let topicPage = '';
let memoPage = '';

it('takes a proposal from a phone, keeps what was typed, and waits for the confirmation', async () => {
	const page = await stage.visit(`${HOME}/amnen/nytt`, { ...phone, expects: [422] });
	await fill(page, { 'Till vilket bord hör ämnet?': HOME_TABLE, 'Ämnet i en mening': TITLE });
	await press(page, 'Spara och fortsätt');
	expect(await mainText(page)).toContain('Skriv vad som borde ändras och varför.');
	expect(await page.getByLabel('Ämnet i en mening').inputValue()).toBe(TITLE);
	await fill(page, { 'Vad borde ändras och varför?': 'Sista bussen går klockan 15.' });
	await press(page, 'Spara och fortsätt');

	await fill(page, { 'Vems liv gäller saken?': 'Våra medlemmars liv' });
	await fill(page, { 'Har de blivit hörda?': 'Inte ännu' });
	await fill(page, { 'Till vilken dag kan saken påverkas?': '31.2.2027' });
	await press(page, 'Spara och fortsätt');
	expect(await mainText(page)).toContain('Den här dagen finns inte i kalendern.');
	await fill(page, { 'Till vilken dag kan saken påverkas?': '28.2.2027' });
	await press(page, 'Spara och fortsätt');

	// a refusal keeps the association that was chosen, and the list to choose from
	const association = page.getByLabel('Organisation', { exact: true });
	const chosen = (await association.locator('option').nth(2).textContent())!;
	await association.selectOption({ label: chosen });
	await press(page, 'Skicka förslaget');
	expect(await mainText(page)).toContain('Skriv ditt namn.');
	expect(await association.locator('option:checked').textContent()).toBe(chosen);
	await association.selectOption({ index: 0 });
	await fill(page, {
		'För vems räkning föreslår du?': 'För min egen räkning',
		Namn: 'Gunvor Ekstrand',
		'E-post': PROPOSER
	});
	await press(page, 'Skicka förslaget');
	expect(await mainText(page)).toContain('Bekräfta förslaget i din e-post');
	await confirm();
});

it('is triaged with a reason that the proposer reads in Swedish', async () => {
	const page = await stage.visit(`${HOME}/skrivbord`, coordinator);
	await follow(page, TITLE);
	topicPage = new URL(page.url()).pathname.replace(/\/bedomning$/, '');
	await press(page, 'Spara avgörandet');
	expect(await mainText(page)).toContain('Skriv en motivering.');
	await fill(page, {
		Avgörande: 'Tas till bordet',
		'Motivering till förslagsställaren': 'Bussen rör tre parter runt bordet.',
		'Publicera ämnet': true
	});
	await press(page, 'Spara avgörandet');
	const mail = await mailTo(stage.server, PROPOSER, /Bussen rör tre parter/);
	expect(mail.subject).toMatch(/tas upp$/);
});

it('goes on the agenda, and the deputy comes by a link', async () => {
	const page = await stage.visit(`${HOME}/bord`, coordinator);
	await follow(page, HOME_TABLE);
	await follow(page, 'Nytt möte');
	const day = `2.12.${new Date().getFullYear() + 1}`;
	await fill(page, { Dag: day, Börjar: '13.00', Slutar: '15.00', Plats: 'Biblioteket i Malax' });
	await press(page, 'Planera mötet');
	const form = page.getByRole('form', { name: TITLE });
	await fill(form, { 'Vad den är till för': 'För beslut' });
	await go(form.getByRole('button'));
	expect(await mainText(page)).toContain('De som saken gäller har ännu inte hörts');
	await follow(page, 'Till kallelsen');
	memoPage = new URL(page.url()).pathname.replace(/inbjudan$/, 'minnesanteckningar');
	await go(page.getByRole('button', { name: /^Skicka till \d+ personer$/ }));

	const invited = await mailTo(stage.server, MEMBER, /Malax/);
	const reply = await stage.visit(linkIn(invited, /\/(kutsu|inbjudan)\//), phone);
	await reply.locator('input[value=deputy]').check();
	await go(reply.locator('form button').first());
	await page.reload();
	expect(await mainText(page)).toMatch(/Min ersättare kommer: \S+/);
});

it('is decided by a vote at the meeting, with an action', async () => {
	const page = await stage.visit(memoPage.replace(/\/minnesanteckningar$/, ''), coordinator);
	await press(page, 'Börja mötet');
	await page.goto(stage.server.url + memoPage);
	await follow(page, 'Närvaro');
	const seats = page.locator('select[name="member[]"]');
	for (const i of [0, 1, 2]) await seats.nth(i).selectOption({ label: 'På plats' });
	await fill(page, { Gäster: 'Tyra Gäst, Bybusslaget' });
	await press(page, 'Spara');

	await page.goto(stage.server.url + memoPage);
	await go(page.getByRole('link', { name: new RegExp(TITLE) }));
	await fill(page, { Anteckningar: 'Vi räknade turerna.', Beslut: 'En kvällstur prövas.' });
	await fill(page, { 'Hur beslutet fattades': 'Genom omröstning' });
	await press(page, 'Spara');
	expect(await mainText(page)).toContain('Skriv hur många som var för och emot.');
	expect(await page.getByLabel('Anteckningar').inputValue()).toBe('Vi räknade turerna.');
	await fill(page, { För: '5', Emot: '1', Blanka: '0' });
	await press(page, 'Spara');
	await fill(page, {
		'Vad görs': 'Skaffa en chaufför',
		Senast: `1.3.${new Date().getFullYear() + 2}`
	});
	await page.getByLabel('Vem ansvarar').selectOption({ index: 1 });
	await press(page, 'Avtala åtgärden');
	expect(await mainText(page)).toContain('Skaffa en chaufför');
	await press(page, 'Avsluta mötet');
});

it('has its memo commented on, approved and published', async () => {
	const page = await stage.visit(`${memoPage}/publicera`, coordinator);
	await fill(page, { 'Hur många dagar för kommentarer': '7' });
	await press(page, 'Öppna för kommentarer');
	const member = await stage.visit(`${memoPage}/publicera`, { ...phone, as: MEMBER });
	await member.locator('textarea[name=text]').fill('Turen borde gå två gånger.');
	await go(member.locator('form:has(textarea[name=text]) button'));
	await page.reload();
	await go(page.getByRole('button', { name: /^Markera som behandlad/ }));
	await press(page, 'Godkänn anteckningarna');
	await press(page, 'Publicera');
	expect(await mainText(page)).toContain('Publicerade');
});

it('is asked of a decision-maker, who answers without an account', async () => {
	const page = await stage.visit(topicPage, coordinator);
	await follow(page, 'Fråga en beslutsfattare');
	await fill(page, {
		'Vem frågas': 'Tekniska nämnden',
		'E-post dit frågan går': 'namnden@exempel.example',
		Fråga: 'Betalar staden kvällsturen?',
		'Svar senast': `1.6.${new Date().getFullYear() + 1}`
	});
	await press(page, 'Skicka frågan');
	const asked = await mailTo(stage.server, 'namnden@exempel.example', /Betalar staden/);
	const answer = await stage.visit(linkIn(asked, /\/(svar|vastaus)\//), phone);
	await fill(answer, {
		'Hur förslaget påverkade': 'Genomförs delvis',
		Svar: 'Vi betalar hälften.'
	});
	await press(answer, 'Skicka svaret');
	expect(await mainText(answer)).toContain('Tack för svaret');
});

it('shows every knot to anybody, has told the proposer each step, and stops with one click', async () => {
	const resident = await stage.visit(topicPage, phone);
	const thread = await resident.locator('#thread').innerText();
	for (const knot of KNOTS) expect(thread).toContain(knot);
	expect(thread.indexOf('Vi betalar hälften.')).toBeGreaterThan(thread.indexOf('Fråga'));
	expect(thread).not.toContain('Gunvor');
	const told = await mailsToProposer();
	for (const step of STEPS) expect(told.map(({ subject }) => subject).join('\n')).toMatch(step);

	const stop = /<([^>]+)>/.exec(told[0]!.headers['List-Unsubscribe'] ?? '')![1]!;
	const stopped = await fetch(stop, {
		method: 'POST',
		redirect: 'manual',
		headers: { 'content-type': 'application/x-www-form-urlencoded' },
		body: 'List-Unsubscribe=One-Click'
	});
	expect(stopped.status).toBeLessThan(400);
	const page = await stage.visit(topicPage, coordinator);
	await follow(page, 'Markera: gick inte vidare');
	await fill(page, { 'Varför ämnet inte går vidare': 'Turen finns nu.' });
	await go(page.locator('main form button'));
	expect(await mailsToProposer()).toHaveLength(told.length);
});

const mailsToProposer = async () =>
	(await outbox(stage.server)).filter(({ to }) => to.includes(PROPOSER));

async function confirm(): Promise<void> {
	const mail = await mailTo(stage.server, PROPOSER, /Bekräfta/);
	const page: Page = await stage.visit(linkIn(mail, /\/bekrafta\//), phone);
	await press(page, 'Bekräfta');
	expect(await mainText(page)).toContain('Tack, ditt förslag har kommit fram');
	expect((await mailTo(stage.server, PROPOSER, /har kommit fram/)).subject).toMatch(/Ämne \d+/);
}

const HOME_TABLE = 'Partnerskapsbordet för hemvård och boende';
const MEMBER = 'disa.englund@example.org';
const KNOTS = [
	...[
		'Ämnet föreslogs',
		'Första bedömning',
		`Möte 1/${new Date().getFullYear() + 1}, punkt 4`,
		'Beslut'
	],
	...['En kvällstur prövas.', 'Skaffa en chaufför', 'Fråga', 'Vi betalar hälften.']
];
const STEPS = [
	...[/förslaget har kommit fram/, /tas upp/, /på föredragningslistan/, /behandlat/],
	...[/en åtgärd har avtalats/, /väntar på svar/, /besvarat/]
];
