import type { Browser } from 'playwright-core';

const SETTLED_MS = 1_500;

/** A phone of 2018 on a poor line. */
const PHONE = { width: 360, height: 740 };
const LINE = {
	offline: false,
	latency: 400,
	downloadThroughput: 700_000 / 8,
	uploadThroughput: 700_000 / 8
};
const SLOWER = 4;

/** When the largest thing of a page stood, in milliseconds from the address, with nothing kept. */
export async function largestPaint(browser: Browser, url: string): Promise<number> {
	const context = await browser.newContext({ viewport: PHONE, isMobile: true, hasTouch: true });
	try {
		const page = await context.newPage();
		const chrome = await context.newCDPSession(page);
		await chrome.send('Network.enable');
		await chrome.send('Network.setCacheDisabled', { cacheDisabled: true });
		await chrome.send('Network.emulateNetworkConditions', LINE);
		await chrome.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
		await page.goto(url, { waitUntil: 'load' });
		await page.waitForTimeout(SETTLED_MS);
		return await page.evaluate(
			() =>
				new Promise<number>((found) =>
					new PerformanceObserver((list) => found(list.getEntries().at(-1)!.startTime)).observe({
						type: 'largest-contentful-paint',
						buffered: true
					})
				)
		);
	} finally {
		await context.close();
	}
}
