import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type FoundForm, formsOf } from '../support/crawl.ts';
import { type HallServer, hallServer } from '../support/hall-server.ts';

const CASES = process.env.LONG ? 1_000 : 60;
const LEAKS =
	/\bat \S+ \(\S+:\d+:\d+\)|node_modules|syntax error at|violates|relation "|select .* from /i;

let hall: HallServer;
let guest = '';
const forms: { form: FoundForm; cookie: string }[] = [];

const post = (action: string, cookie: string, body: string | URLSearchParams, json = false) =>
	fetch(action, {
		method: 'POST',
		redirect: 'manual',
		headers: {
			cookie,
			origin: hall.server.url,
			accept: 'text/html',
			'content-type': json ? 'application/json' : 'application/x-www-form-urlencoded'
		},
		body
	});

/** The forms of a page, as they stand in it. */
async function formsAt(path: string, cookie: string): Promise<string> {
	const url = hall.server.url + path;
	const html = await (await fetch(url, { headers: { cookie } })).text();
	for (const form of formsOf(url, html))
		if (form.action.includes('?/')) forms.push({ form, cookie });
	return html;
}

beforeAll(async () => {
	hall = await hallServer();
	const at = (path: string) => `/fi${hall.board}${path}`;
	const act = (path: string, name: string, body = {}) =>
		post(`${hall.server.url}${at(path)}?/${name}`, hall.staff, new URLSearchParams(body));
	await formsAt(at('/sali'), hall.staff);
	await act('/sali', 'open');
	const page = await formsAt(at('/sali'), hall.staff);
	const code = /\/l\/([a-z0-9]{6})/.exec(page)![1]!;
	await formsAt(`/fi/l/${code}`, '');
	const joined = await post(`${hall.server.url}/fi/l/${code}?/join`, '', 'side=other');
	guest = joined.headers.getSetCookie()[0]!.split(';')[0]!;
	const chooses = await formsAt(at(''), guest);
	const station = /value="([0-9a-f-]{36})"/.exec(chooses)![1]!;
	await act('/sali', 'round', { minutes: '15' });
	await post(`${hall.server.url}${at('')}?/sit`, guest, new URLSearchParams({ station }));
	await formsAt(at(''), guest);
	for (const text of ['Bussi lähtee aikaisin', 'Bussissa ei ole tilaa', 'Bussien aikataulut'])
		await post(
			`${hall.server.url}${at('')}?/write`,
			guest,
			new URLSearchParams({ station, kind: 'idea', text })
		);
	const outline = await formsAt(at('/luettelo'), hall.staff);
	const note = /id="n-([0-9a-f-]{36})"/.exec(outline)![1]!;
	await formsAt(`${at('/luettelo')}?note=${note}`, hall.staff);
	await formsAt(at('/sali'), hall.staff);
});
afterAll(() => hall?.server.stop());

const wild = fc.oneof(
	fc.string({ unit: 'binary', maxLength: 200 }),
	fc.constantFrom(
		...['', '\u0000', '\ud800', '1e400', '-1', '999999999999', "' or 1=1 --", '__proto__'],
		...['00000000-0000-0000-0000-000000000000', '31', 'a'.repeat(9_000), '[]', 'null', '٣']
	)
);

it('no form of the hall is answered with a fault, whatever is in it', async () => {
	expect(forms.length).toBeGreaterThan(15);
	for (const { form, cookie } of forms) {
		// closing the hall would end the game
		if (/\?\/(phase|remove)/.test(form.action)) continue;
		const each = fc.tuple(
			...form.fields.map(({ name, value }) =>
				fc.tuple(fc.constant(name), fc.oneof(fc.constant(value), wild))
			)
		);
		for (const fields of fc.sample(each, { numRuns: Math.ceil(CASES / 4), seed: 7 })) {
			const answer = await post(
				form.action,
				cookie,
				new URLSearchParams(fields.map(([name, value]) => [name, value.toWellFormed()]))
			);
			const text = await answer.text();
			expect(answer.status, `${form.action} ${JSON.stringify(fields)}`).toBeLessThan(500);
			expect(text).not.toMatch(LEAKS);
		}
	}
	expect(hall.server.log()).not.toMatch(/^bug /m);
}, 240_000);

it('nor are the doors that phones knock on', async () => {
	const door = `${hall.server.url}/fi${hall.board}`;
	const note = fc.record(
		{
			op: fc.oneof(fc.constant('op-12345678'), wild),
			station: fc.oneof(fc.constant(null), wild),
			kind: fc.oneof(fc.constant('idea'), wild),
			text: wild,
			lang: fc.oneof(fc.constant('fi'), wild)
		},
		{ requiredKeys: [] }
	);
	const body = fc.oneof(
		fc.record({ notes: fc.array(note, { maxLength: 25 }) }),
		fc.anything().map((thing) => ({ notes: thing })),
		fc.constant({ __proto__: { notes: [] } })
	);
	for (const one of fc.sample(body, { numRuns: CASES, seed: 7 })) {
		let text: string;
		try {
			text = JSON.stringify(one) ?? '';
		} catch {
			continue;
		}
		for (const cookie of [guest, 'poytakunta-hall=guess', ''])
			expect((await post(`${door}/write`, cookie, text, true)).status, text).toBeLessThan(500);
	}
	for (const text of ['{', '[[[[[', 'null', '"x"', `{"notes":${'['.repeat(3_000)}`])
		expect((await post(`${door}/write`, guest, text, true)).status).toBeLessThan(500);
	expect((await post(`${door}/write`, guest, 'a'.repeat(9_000), true)).status).toBe(413);
	for (const asked of fc.sample(wild, { numRuns: CASES, seed: 7 })) {
		const n = encodeURIComponent(asked.toWellFormed());
		for (const path of [`since?n=${n}&station=${n}`, `luettelo?station=${n}&note=${n}&view=${n}`]) {
			const cookie = path.startsWith('since') ? guest : hall.staff;
			const answer = await fetch(`${door}/${path}`, { headers: { cookie } });
			expect(answer.status, path).toBeLessThan(500);
			await answer.text();
		}
	}
	expect(hall.server.log()).not.toMatch(/^bug /m);
}, 240_000);
