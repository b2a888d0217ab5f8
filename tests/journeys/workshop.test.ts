// A workshop from its plan to its door: a coordinator, people who register on their phones without
// a script, and a waiting list that moves.
import { expect, it } from 'vitest';
import { soon } from '../support/days.ts';
import { fill } from '../support/fill.ts';
import { linkIn, mailTo } from '../support/outbox.ts';
import { openDay, registerFor } from '../support/registering.ts';
import { openStage } from '../support/stage.ts';

const stage = openStage({ story: true });
const COORDINATOR = 'anna.lindqvist@pohjanmaa.example';

it('gives a seat, a place in line, and the seat to who waits when somebody cancels', async () => {
	const desk = await stage.visit('/fi/pohjanmaa/tyopajat', { as: COORDINATOR, scripts: false });
	const address = await openDay(stage, desk, 'Arki kotona', soon(20), 1);

	// nothing typed: the form says what is missing
	const empty = await stage.visit(`${new URL(address).pathname}/ilmoittaudu`, {
		phone: true,
		scripts: false,
		expects: [422]
	});
	await empty.getByRole('button', { name: 'Ilmoittaudu', exact: true }).click();
	await empty.getByRole('link', { name: 'Valitse, kenen puolesta tulet.' }).waitFor();

	const aino = await registerFor(stage, address, 'Aino Aalto');
	await aino.getByRole('heading', { name: 'Sinulla on paikka' }).waitFor();
	expect(await aino.locator('.door-qr svg').count()).toBe(1);
	const bertta = await registerFor(stage, address, 'Bertta Backman');
	await bertta.getByRole('heading', { name: 'Olet jonossa sijalla 1' }).waitFor();

	await aino.getByRole('button', { name: 'En pääse, peru' }).click();
	await aino.getByRole('heading', { name: 'Ilmoittautuminen on peruttu' }).waitFor();

	const offer = await mailTo(stage.server, 'bertta.backman@example.org', /Paikka vapautui sinulle/);
	await bertta.goto(linkIn(offer, /ilmoittautuminen/));
	await bertta.getByRole('button', { name: 'Otan paikan' }).click();
	await bertta.getByRole('heading', { name: 'Sinulla on paikka' }).waitFor();

	// an address that is registered gets its link again, and the page tells nobody more
	const again = await registerFor(stage, address, 'Bertta Backman');
	await again.getByText('Katso sähköpostisi').waitFor();
	await mailTo(stage.server, 'bertta.backman@example.org', /linkki/);

	// somebody else comes instead: this link is over, and the other has one of their own
	await bertta.getByRole('link', { name: 'Joku muu tulee puolestani' }).click();
	await fill(bertta, {
		'Hänen nimensä': 'Cilla Carlsson',
		'Hänen sähköpostinsa': 'cilla@example.org'
	});
	await bertta.getByRole('button', { name: 'Anna paikka hänelle' }).click();
	await bertta.getByText('Paikka on annettu eteenpäin').waitFor();
	const mail = await mailTo(stage.server, 'cilla@example.org');
	expect(mail.text).toContain('Arki kotona');

	await desk.goto(`${address}/ihmiset`);
	await desk.getByText('Cilla Carlsson', { exact: true }).waitFor();
	await desk.getByRole('link', { name: /^Peruneet/ }).click();
	await desk.getByText('Aino Aalto').waitFor();
});

it('asks what the organiser wants to know, first with a mistake, and shows the answer', async () => {
	const desk = await stage.visit('/fi/pohjanmaa/tyopajat', {
		as: COORDINATOR,
		scripts: false,
		expects: [422]
	});
	const address = await openDay(stage, desk, 'Kyydit', soon(22), 5);
	await desk.goto(`${address}/kysymykset`);
	await fill(desk, {
		Kysymys: { suomi: 'Tuletko linja-autolla?' },
		'Miten vastataan': 'Valiten yhden',
		Vaihtoehdot: { suomi: 'Kyllä' },
		'Kysymykseen on vastattava': true
	});
	await desk.getByRole('button', { name: 'Lisää kysymys' }).click();
	await desk.getByRole('link', { name: /ainakin kaksi vaihtoehtoa/ }).click();
	await fill(desk, { Vaihtoehdot: { suomi: 'Kyllä\nEn' } });
	await desk.getByRole('button', { name: 'Lisää kysymys' }).click();
	await desk.getByRole('heading', { name: 'Tuletko linja-autolla?' }).waitFor();

	const phone = await stage.visit(`${new URL(address).pathname}/ilmoittaudu`, {
		phone: true,
		scripts: false
	});
	await fill(phone, {
		Nimi: 'Disa Dahl',
		Sähköposti: 'disa.dahl@example.org',
		'Kenen puolesta tulet?': 'Järjestö, yhdistys tai seurakunta',
		'Tuletko linja-autolla?': 'En'
	});
	await phone.getByRole('button', { name: /^Ilmoittaudu/ }).click();
	await phone.getByRole('heading', { name: 'Sinulla on paikka' }).waitFor();

	await desk.goto(`${address}/ihmiset`);
	await desk.getByText('Tuletko linja-autolla?: En').waitFor();
	await desk.goto(`${address}/kysymykset`);
	await desk.getByText('Kysymykseen on jo vastattu').waitFor();
	expect(await desk.getByRole('button', { name: /^Poista/ }).count()).toBe(0);
});
