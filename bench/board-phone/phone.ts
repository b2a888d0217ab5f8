// One real browser as an old phone in the hall, and how long its page stood still.
import { brotliCompressSync } from 'node:zlib';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { go } from '../../tests/support/fill.ts';

const PHONE = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true };
const SLOWER = 4;

/** A task of the page, a while in which its clock stood, or a frame that came late and what it did. */
type Said = { what: 'task' | 'gap' | 'frame'; ms: number; why: string };

/** Runs in the page before any script of it. */
function watch(): void {
	const EVERY = 20;
	const STILL = 50;
	const say = (what: Said['what'], ms: number, why = '') =>
		(globalThis as unknown as { benchHears?: (text: string) => void }).benchHears?.(
			JSON.stringify({ what, ms, why })
		);
	new PerformanceObserver((list) => {
		for (const { duration, startTime } of list.getEntries())
			say('task', duration, `${Math.round(startTime)} ms after the page was opened`);
	}).observe({ type: 'longtask', buffered: true });
	type Frame = PerformanceEntry & {
		styleAndLayoutStart: number;
		scripts: { invoker: string; sourceURL: string; duration: number }[];
	};
	new PerformanceObserver((list) => {
		for (const entry of list.getEntries()) {
			const { startTime, duration, styleAndLayoutStart, scripts } = entry as Frame;
			const layout = styleAndLayoutStart ? startTime + duration - styleAndLayoutStart : 0;
			const ran = scripts.map((one) => `${one.invoker} ${Math.round(one.duration)}`);
			say('frame', duration, [`style and layout ${Math.round(layout)}`, ...ran].join(', '));
		}
	}).observe({ type: 'long-animation-frame', buffered: true });
	let last = performance.now();
	setInterval(() => {
		const now = performance.now();
		if (now - last - EVERY > STILL) say('gap', now - last - EVERY);
		last = now;
	}, EVERY);
}

/** Comes in by the code, sits down at the first table. */
export async function openPhone(browser: Browser, url: string, code: string) {
	const context = await browser.newContext(PHONE);
	context.setDefaultTimeout(30_000);
	const page = await context.newPage();
	const said: Said[] = [];
	const faults: string[] = [];
	const scripts = new Map<string, Promise<number>>();
	let loads = 0;
	page.on('load', () => loads++);
	page.on('pageerror', (fault) => faults.push(fault.message));
	page.on('response', (response) => {
		const file = new URL(response.url()).pathname;
		// a page that is left while its script comes has not loaded it
		if (response.request().resourceType() === 'script' && !scripts.has(file))
			scripts.set(
				file,
				response.body().then(
					(body) => brotliCompressSync(body).byteLength,
					() => 0
				)
			);
	});
	const chrome = await context.newCDPSession(page);
	await chrome.send('Runtime.enable');
	await chrome.send('Runtime.addBinding', { name: 'benchHears' });
	chrome.on('Runtime.bindingCalled', ({ payload }) => said.push(JSON.parse(payload) as Said));
	await chrome.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
	await page.addInitScript(watch);
	await page.goto(`${url}/fi/l/${code}`);
	await go(page.locator('form button').last());
	await go(page.locator('.where__one').first());
	await page.locator('#note-form').waitFor();
	const inline = await page.evaluate(() =>
		[...document.scripts].filter((one) => !one.src).map((one) => one.textContent ?? '')
	);

	/** The way a thumb moves. */
	const swipe = (distance: number) =>
		chrome.send('Input.synthesizeScrollGesture', {
			x: 180,
			y: 500,
			yDistance: distance,
			speed: 1_500,
			gestureSourceType: 'touch'
		});
	return {
		/** Types letter by letter, sends, reads down the list and comes back. */
		async write(text: string) {
			await page.locator('#text').tap();
			await page.keyboard.type(text, { delay: 40 });
			await page.locator('#note-form button').last().tap();
			await swipe(-2_000);
			await sleep(1_000);
			await swipe(2_500);
		},
		/** Until its page is the one of the phase. */
		canWrite: (can: boolean) =>
			page.locator('#note-form').waitFor({ state: can ? 'attached' : 'detached' }),
		sees: (text: string) =>
			page.locator('#notes li', { hasText: text }).waitFor({ timeout: 15_000 }),
		shown: () => page.locator('#notes li').count(),
		/** @returns everything that was heard, the longest first of each sort */
		async heard() {
			const of = (what: Said['what']) =>
				said.filter((one) => one.what === what).sort((a, b) => b.ms - a.ms);
			const files = await Promise.all(
				[...scripts].map(async ([file, bytes]) => [file, await bytes])
			);
			return {
				tasks: of('task'),
				gaps: of('gap'),
				frames: of('frame'),
				files: files as [file: string, bytes: number][],
				inline: inline.reduce((sum, text) => sum + brotliCompressSync(text).byteLength, 0),
				loads,
				faults
			};
		},
		close: () => context.close()
	};
}
export type BoardPhone = Awaited<ReturnType<typeof openPhone>>;
