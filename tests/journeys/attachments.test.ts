import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch } from '../support/chromium.ts';
import { exifWithPlace, jpegWith, plainJpeg, plainPdf, wordlessPdf } from '../support/files.ts';
import { linkIn, mailTo } from '../support/outbox.ts';
import type { RunningServer } from '../support/server.ts';
import { signIn } from '../support/sign-in.ts';
import { startStory } from '../support/story-world.ts';

let server: RunningServer;
let browser: Browser;
let cookie: string;
/** The page of the meeting, and of the papers of its first item that is a topic. */
let meeting: string;
let papers: string;

beforeAll(async () => {
	[server, browser] = await Promise.all([startStory(), launch()]);
	cookie = await signIn(server, 'anna.lindqvist@pohjanmaa.example');
	[meeting, papers] = await comingMeeting();
});
afterAll(async () => {
	await browser?.close();
	await server?.stop();
});

const get = (path: string, as: string | null = cookie) =>
	fetch(new URL(path, server.url), { headers: as ? { cookie: as } : {}, redirect: 'manual' });
const linksIn = (html: string, match: RegExp) => [
	...new Set(
		[...html.matchAll(/href="([^"]+)"/g)]
			.map(([, href]) => href!)
			.filter((href) => match.test(href))
	)
];

/** A called meeting of the story world with an agenda that can still be planned. */
async function comingMeeting(): Promise<[string, string]> {
	const list = await (await get('/fi/pohjanmaa/kokoukset')).text();
	for (const path of linksIn(list, /\/kokoukset\/\d+$/)) {
		const agenda = await get(`${path}/asialista`);
		const [, , , found] = linksIn(await agenda.text(), /\/asialista\/[\w-]{36}\/liitteet$/);
		const seen = await get(path, null);
		if (found && seen.status === 200) return [path, found];
	}
	throw new Error('the story world has no coming meeting');
}

async function openPapers(width: number): Promise<Page> {
	const context = await browser.newContext({
		viewport: { width, height: 800 },
		javaScriptEnabled: false,
		acceptDownloads: true,
		baseURL: server.url
	});
	const [name, value] = cookie.split('=') as [string, string];
	await context.addCookies([{ name, value, url: server.url }]);
	const page = await context.newPage();
	await page.goto(papers);
	return page;
}

/** Sends the form without a browser. */
async function upload(
	name: string,
	bytes: Uint8Array<ArrayBuffer> | Buffer,
	fields: Record<string, string> = {}
) {
	const form = new FormData();
	const given = { description: 'Kuvaus', file_lang: 'fi', visibility: 'table', ...fields };
	for (const [key, value] of Object.entries(given)) form.set(key, value);
	form.set('file', new Blob([new Uint8Array(bytes)]), name);
	return fetch(new URL(`${papers}?/add`, server.url), {
		method: 'POST',
		redirect: 'manual',
		headers: { cookie, origin: server.url, accept: 'text/html' },
		body: form
	});
}

describe('papers of a meeting', () => {
	it('are added without a script, kept typed on an error, fetched as they are, and removed', async () => {
		const page = await openPapers(360);
		const photo = {
			name: 'Kartta.jpg',
			mimeType: 'image/jpeg',
			buffer: jpegWith(plainJpeg, exifWithPlace(1))
		};
		const width = () => page.evaluate('document.documentElement.scrollWidth');
		expect(await width()).toBeLessThanOrEqual(360);

		// a picture without words is refused, and the choice made before stays
		await page.getByLabel('Kaikki').check();
		await page.getByLabel('Tiedosto').setInputFiles(photo);
		await page.getByRole('button', { name: 'Lisää liite' }).click();
		expect(await page.getByText('Kerro, mitä kuvassa on').count()).toBeGreaterThan(0);
		expect(await page.getByText('Valitse tiedosto uudelleen').count()).toBe(1);
		expect(await page.getByLabel('Kaikki').isChecked()).toBe(true);

		// a file of a kind that may not come in
		await page.getByLabel('Mitä liitteessä on?').fill('Kartta palvelupisteistä');
		await page.getByLabel('Tiedosto').setInputFiles({
			name: 'kuva.svg',
			mimeType: 'image/svg+xml',
			buffer: Buffer.from('<svg/>')
		});
		await page.getByRole('button', { name: 'Lisää liite' }).click();
		expect(await page.getByText('Tätä tiedostotyyppiä ei voi lisätä').count()).toBeGreaterThan(0);
		expect(await page.getByLabel('Mitä liitteessä on?').inputValue()).toBe(
			'Kartta palvelupisteistä'
		);

		await page.getByLabel('Tiedosto').setInputFiles(photo);
		await page.getByRole('button', { name: 'Lisää liite' }).click();
		expect(await page.getByText('Liite on lisätty.').count()).toBe(1);
		expect(await width()).toBeLessThanOrEqual(360);

		const coming = page.waitForEvent('download');
		await page.getByRole('link', { name: 'Kartta.jpg' }).click();
		const download = await coming;
		expect(download.suggestedFilename()).toBe('Kartta.jpg');
		// the place where it was taken is gone, the picture is not
		expect(readFileSync(await download.path())).toEqual(plainJpeg);

		await page.getByRole('button', { name: /^Poista.*Kartta\.jpg$/ }).click();
		expect(await page.getByText('Liite on poistettu.').count()).toBe(1);
		expect(await page.getByRole('link', { name: 'Kartta.jpg' }).count()).toBe(0);
		await page.context().close();
	});

	it('stand on the pages of the meeting for those who may see them', async () => {
		const papersOn = (html: string) => linksIn(html, /\/liitteet\/[\w-]{36}$/);
		const before = papersOn(await (await get(meeting)).text());
		expect((await upload('Pöydälle.pdf', plainPdf)).status).toBe(303);
		expect((await upload('Kaikille.pdf', wordlessPdf, { visibility: 'public' })).status).toBe(303);
		const ours = await (await get(meeting)).text();
		const public_ = await (await get(meeting, null)).text();
		expect([ours.includes('Pöydälle.pdf'), ours.includes('Kaikille.pdf')]).toEqual([true, true]);
		expect([public_.includes('Pöydälle.pdf'), public_.includes('Kaikille.pdf')]).toEqual([
			false,
			true
		]);
		expect(public_).toContain('pelkkä kuva, ei tekstiä');

		const files = papersOn(ours).filter((path) => !before.includes(path));
		expect(files).toHaveLength(2);
		const statuses = async (as: string | null) =>
			Promise.all(files.map(async (path) => (await get(path, as)).status));
		expect(await statuses(cookie)).toEqual([200, 200]);
		expect((await statuses(null)).sort()).toEqual([200, 404]);
		// what may not be seen is not there: the same answer as for what never was
		const hidden = files[(await statuses(null)).indexOf(404)]!;
		const never = hidden.replace(/.{4}$/, 'ffff');
		const body = async (path: string) =>
			(await (await get(path, null)).text()).replace(/nonce="[^"]*"|[\w-]{36}/g, '');
		expect(await body(hidden)).toBe(await body(never));
	});

	it('are files to save, whatever is in them', async () => {
		const name = '..\\..\\Työ\u202efdp ".pdf';
		expect((await upload(name, plainPdf)).status).toBe(303);
		const html = await (await get(papers)).text();
		const last = linksIn(html, /\/liitteet\/[\w-]{36}$/).at(-1)!;
		for (const method of ['GET', 'HEAD']) {
			const answer = await fetch(new URL(last, server.url), { method, headers: { cookie } });
			expect(answer.headers.get('content-type')).toBe('application/pdf');
			expect(answer.headers.get('content-disposition')).toBe(
				`attachment; filename="Tyofdp -.pdf"; filename*=UTF-8''Ty%C3%B6fdp%20-.pdf`
			);
			expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
			expect(answer.headers.get('content-security-policy')).toContain('sandbox');
			expect(answer.headers.get('cache-control')).toBe('private, no-store');
			const bytes = Buffer.from(await answer.arrayBuffer());
			expect(bytes).toEqual(method === 'GET' ? plainPdf : Buffer.alloc(0));
		}
	});

	it.each([
		['that climbs', '%2e%2e%2fetc%2fpasswd'],
		['that climbs the other way', '..%5c..%5cboot.ini'],
		['that climbs when read twice', '%252e%252e'],
		['with a zero byte', 'a%00.pdf'],
		['that is very long', 'x'.repeat(3000)]
	])('are not reached by a path %s', async (_, path) => {
		const answer = await get(`/fi/pohjanmaa/liitteet/${path}`);
		expect([400, 404]).toContain(answer.status);
	});

	it('come by the link of an invitation without signing in', async () => {
		const invitation = await (await get(`${meeting}/kutsu`)).text();
		const op = /name="_op" value="([^"]+)"/.exec(invitation)![1]!;
		const sent = await fetch(new URL(`${meeting}/kutsu`, server.url), {
			method: 'POST',
			redirect: 'manual',
			headers: { cookie, origin: server.url, accept: 'text/html' },
			body: new URLSearchParams({ _op: op, message: '' })
		});
		expect(sent.status).toBe(303);
		const mail = await mailTo(server, '@', /\/(kutsu|inbjudan|invitation)\/[\w-]+/);
		const link = new URL(linkIn(mail, /\/(kutsu|inbjudan|invitation)\/[\w-]+/));
		const page = await (await get(link.pathname, null)).text();
		const files = linksIn(page, /\/(liitteet|bilagor|attachments)\/[\w-]{36}$/);
		expect(files.length).toBeGreaterThanOrEqual(3);
		for (const file of files) expect((await get(file, null)).status, file).toBe(200);
		const wrong = files[0]!.replace(/\/(kutsu|inbjudan|invitation)\/[\w-]+\//, '/$1/wrong/');
		expect((await get(wrong, null)).status).toBe(404);
	});

	it('are not taken from who may not send them, or from another site', async () => {
		const send = (headers: Record<string, string>) => {
			const form = new FormData();
			form.set('file', new Blob([new Uint8Array(plainPdf)]), 'a.pdf');
			const address = new URL(`${papers}?/add`, server.url);
			return fetch(address, {
				method: 'POST',
				redirect: 'manual',
				headers: { accept: 'text/html', ...headers },
				body: form
			});
		};
		expect((await send({ origin: server.url })).status).toBe(303);
		expect((await send({ cookie, origin: 'https://elsewhere.example' })).status).toBe(403);
	});
});

const rssMb = () =>
	Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server.child.pid}/status`, 'utf8'))![1]) /
	1024;

/** Sends a head and as much of a body as is taken, until there is an answer. */
function flood(path: string, headers: Record<string, string>, head: string) {
	const started = performance.now();
	return new Promise<{ status: number; ms: number; html: string }>((done, failed) => {
		const sending = request(new URL(path, server.url), {
			method: 'POST',
			headers: { cookie, origin: server.url, ...headers }
		});
		const chunk = Buffer.alloc(256 * 1024, 'a');
		let answered = false;
		sending.on('response', (answer) => {
			answered = true;
			const ms = performance.now() - started;
			let html = '';
			answer.setEncoding('utf8');
			answer.on('data', (part) => (html += part));
			answer.on('end', () => {
				sending.destroy();
				done({ status: answer.statusCode!, ms, html });
			});
			answer.on('error', failed);
		});
		sending.on('error', (fault) => answered || failed(fault));
		const more = () => {
			while (!answered && sending.write(chunk));
		};
		sending.on('drain', more);
		sending.write(head);
		more();
	});
}

describe('what is too large', () => {
	const GIGABYTE = String(2 ** 30);
	const multipart = { 'content-type': 'multipart/form-data; boundary=x' };
	const head =
		'--x\r\nContent-Disposition: form-data; name="description"\r\n\r\nPitkä selostus\r\n' +
		'--x\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.4';

	it.each<[string, Record<string, string>, string]>([
		['a file of a gigabyte', { ...multipart, 'content-length': GIGABYTE }, head],
		['a gigabyte before any file', { ...multipart, 'content-length': GIGABYTE }, ''],
		[
			'a form of words of a gigabyte',
			{ 'content-type': 'application/x-www-form-urlencoded', 'content-length': GIGABYTE },
			'a='
		],
		[
			'words without end',
			{ 'content-type': 'application/x-www-form-urlencoded', 'transfer-encoding': 'chunked' },
			'a='
		]
	])('is refused at once: %s', async (_, headers, start) => {
		const before = rssMb();
		const action = headers['content-type']!.startsWith('multipart') ? 'add' : 'remove';
		const { status, ms } = await flood(`${papers}?/${action}`, headers, start);
		expect(status).toBe(413);
		expect(ms).toBeLessThan(1000);
		expect(rssMb() - before).toBeLessThan(60);
	});

	it('is refused after the limit when its length was not told', async () => {
		const before = rssMb();
		const answer = await flood(
			`${papers}?/add`,
			{ ...multipart, 'transfer-encoding': 'chunked' },
			head
		);
		expect(answer.status).toBe(413);
		expect(answer.html).toContain('Tiedosto on liian suuri. Enintään 20 Mt.');
		expect(rssMb() - before).toBeLessThan(100);
	});

	it('is said in words, and what was typed stays', async () => {
		const page = await openPapers(1280);
		await page.getByLabel('Mitä liitteessä on?').fill('Pitkä selostus');
		const dir = mkdtempSync(join(tmpdir(), 'poytakunta-large-'));
		writeFileSync(join(dir, 'iso.pdf'), Buffer.alloc(30 * 2 ** 20, '%PDF-1.4'));
		await page.getByLabel('Tiedosto').setInputFiles(join(dir, 'iso.pdf'));
		await page.getByRole('button', { name: 'Lisää liite' }).click();
		await page.getByText('Tiedosto on liian suuri. Enintään 20 Mt.').first().waitFor();
		expect(await page.getByLabel('Mitä liitteessä on?').inputValue()).toBe('Pitkä selostus');
		await page.context().close();
		rmSync(dir, { recursive: true });
	});

	it('leaves the server well, its log without a bug and no half file', async () => {
		expect((await fetch(`${server.url}/health`)).status).toBe(200);
		expect(server.log()).not.toMatch(/^bug /m);
	});

	it('is not a file of twenty megabytes less a little', async () => {
		const bytes = Buffer.concat([
			plainPdf,
			Buffer.alloc(19 * 2 ** 20, ' '),
			Buffer.from('\n%%EOF')
		]);
		expect((await upload('suuri.pdf', bytes)).status).toBe(303);
	});
});
