import { expect, it } from 'vitest';
import { fill, follow, mainText, press, unfold } from '../support/fill.ts';
import { outbox } from '../support/outbox.ts';
import { openStage } from '../support/stage.ts';

const stage = openStage({ story: true });
const ANNA = 'anna.lindqvist@pohjanmaa.example';
const TABLE = '/sv/osterbotten/bord';

it('proposes once when the button is pressed twice', async () => {
	const page = await stage.visit('/sv/osterbotten/amnen/nytt', { phone: true });
	await fill(page, {
		'Till vilket bord hör ämnet?': 'Partnerskapsbordet för hemvård och boende',
		'Ämnet i en mening': 'Ringklockan hörs inte',
		'Vad borde ändras och varför?': 'Den är för tyst.'
	});
	await press(page, 'Spara och fortsätt');
	await fill(page, {
		'Vems liv gäller saken?': 'Mitt eget liv',
		'Har de blivit hörda?': 'Inte ännu'
	});
	await press(page, 'Spara och fortsätt');
	await fill(page, {
		'För vems räkning föreslår du?': 'För min egen räkning',
		Namn: 'Elof',
		'E-post': 'elof@exempel.example'
	});
	const answers = await sendTwice(page.locator('main form'));
	expect(new Set(answers).size).toBe(1);
	expect(answers[0]).toMatch(/^30[23] /);
	const mails = async () =>
		(await outbox(stage.server)).filter(({ to }) => to.includes('elof@')).length;
	await expect.poll(mails).toBe(1);

	await press(page, 'Skicka förslaget');
	expect(await mainText(page)).toContain('Bekräfta förslaget i din e-post');
	await page.goBack();
	expect(await mainText(page)).toContain('Om du skickade förslaget har det kommit fram.');
	expect(await mails()).toBe(1);
});

it('plans one meeting, and puts one item on its agenda, however often the form comes', async () => {
	const page = await stage.visit(TABLE, { as: ANNA });
	await follow(page, 'Partnerskapsbordet för hemvård och boende');
	await follow(page, 'Nytt möte');
	await fill(page, {
		Dag: `3.12.${new Date().getFullYear() + 1}`,
		Börjar: '9.00',
		Slutar: '11.00',
		Plats: 'Dubbelsalen'
	});
	const planned = await sendTwice(page.locator('main form'));
	expect(new Set(planned).size).toBe(1);
	await page.goto(stage.server.url + planned[0]!.split(' ')[1]!);

	await unfold(page, 'En punkt som inte är ett föreslaget ämne');
	await fill(page, {
		Rubrik: { svenska: 'Bara en gång' },
		'Vad den är till för': 'För kännedom',
		Minuter: '5'
	});
	const form = page.locator('form', { hasText: 'Lägg till en egen punkt' }).last();
	expect(new Set(await sendTwice(form)).size).toBe(1);
	await page.reload();
	const rows = page.locator('#items h3', { hasText: 'Bara en gång' });
	expect(await rows.count()).toBe(1);

	const text = await fetch(`${stage.server.url}/sv/osterbotten/moten`).then((one) => one.text());
	expect(text).not.toContain('Dubbelsalen');
	await page.goto(`${stage.server.url}/sv/osterbotten/moten`);
	const links = await page
		.locator('main a[href*="/moten/"]')
		.evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href));
	let dubbel = 0;
	for (const link of new Set(links))
		if ((await (await page.request.get(link)).text()).includes('Dubbelsalen')) dubbel++;
	expect(dubbel).toBe(1);
}, 120_000);

/** The same form, with the same hidden operation id, sent at once from two places. */
const sendTwice = (form: import('playwright-core').Locator): Promise<string[]> =>
	form.evaluate(async (node) => {
		const send = async () => {
			const body = new URLSearchParams(new FormData(node as HTMLFormElement) as never);
			const { action } = node as HTMLFormElement;
			// as a browser asks: otherwise the answer is one for scripts
			const headers = { accept: 'text/html' };
			const answer = await fetch(action, { method: 'POST', body, headers });
			return `${answer.redirected ? 303 : answer.status} ${new URL(answer.url).pathname}`;
		};
		return Promise.all([send(), send()]);
	});
