import { brotliCompressSync } from 'node:zlib';
import type { Browser } from 'playwright-core';

/** What a page loads of script when nothing of it was kept: bytes by Brotli. */
export type Scripts = { url: string; bytes: number; files: string[] };

/**
 * Opens pages one after another, as somebody with a cookie or as a visitor, and counts the script
 * that comes to each: files, whoever asks for them, and text between script tags.
 */
export async function countScripts(
	browser: Browser,
	urls: readonly string[],
	cookie?: string
): Promise<Scripts[]> {
	const context = await browser.newContext();
	if (cookie) {
		const [name, value] = cookie.split('=') as [string, string];
		await context.addCookies([{ name, value, url: new URL(urls[0]!).origin }]);
	}
	const page = await context.newPage();
	const chrome = await context.newCDPSession(page);
	await chrome.send('Network.enable');
	await chrome.send('Network.setCacheDisabled', { cacheDisabled: true });
	let coming: Promise<[file: string, bytes: number]>[] = [];
	page.on('response', (response) => {
		if (response.request().resourceType() !== 'script') return;
		const file = new URL(response.url()).pathname;
		coming.push(response.body().then((body) => [file, sentAs(body)]));
	});
	const found: Scripts[] = [];
	for (const url of urls) {
		coming = [];
		await page.goto(url, { waitUntil: 'load' });
		const inline = await page.evaluate(() =>
			[...document.scripts].filter((one) => !one.src).map((one) => one.textContent ?? '')
		);
		const files = await Promise.all(coming);
		const bytes = [...files.map(([, size]) => size), ...inline.map(sentAs)];
		found.push({
			url,
			bytes: bytes.reduce((a, b) => a + b, 0),
			files: files.map(([file]) => file)
		});
	}
	await context.close();
	return found;
}

const sentAs = (body: Buffer | string): number => brotliCompressSync(body).byteLength;
