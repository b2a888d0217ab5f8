import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { launch } from './chromium.ts';
import { type RunningServer, startServer } from './server.ts';
import { signIn } from './sign-in.ts';
import { startStory } from './story-world.ts';

type Visit = {
	/** Signed in as somebody, by address. */
	as?: string;
	/** 360 px wide; a desk otherwise. */
	phone?: boolean;
	scripts?: boolean;
	/** Answers that this journey provokes: their status in the console is no surprise. */
	expects?: readonly (422 | 409 | 404 | 'blocked')[];
};

export type Stage = {
	readonly server: RunningServer;
	visit(path: string, visit?: Visit): Promise<Page>;
};

/**
 * One server and one browser for a journey, in the story world or empty. An error in a visitor's
 * console or page that the journey did not announce fails it.
 */
export function openStage(options: { story: boolean }): Stage {
	let server: RunningServer;
	let browser: Browser;
	const trouble: string[] = [];
	const cookies = new Map<string, string>();
	const visits: BrowserContext[] = [];
	beforeAll(async () => {
		[server, browser] = await Promise.all([options.story ? startStory() : startServer(), launch()]);
	});
	afterEach(async () => {
		// pages left open go on listening, and slow down the next journey
		await Promise.all(visits.splice(0).map((context) => context.close()));
		trouble.push(...(server?.log().match(/^bug .*$/gm) ?? []));
		expect(trouble.splice(0)).toEqual([]);
	});
	afterAll(async () => {
		await browser?.close();
		await server?.stop();
	});

	async function cookieOf(who: string): Promise<string> {
		if (!cookies.has(who)) cookies.set(who, await signIn(server, who));
		return cookies.get(who)!;
	}

	return {
		get server() {
			return server;
		},
		async visit(path, { as, phone = false, scripts = true, expects = [] } = {}) {
			const context = await browser.newContext({
				...(phone ? PHONE : DESK),
				javaScriptEnabled: scripts,
				reducedMotion: 'reduce'
			});
			visits.push(context);
			context.setDefaultTimeout(30_000);
			if (as) {
				const [name, value] = (await cookieOf(as)).split('=') as [string, string];
				await context.addCookies([{ name, value, url: server.url }]);
			}
			context.on('weberror', (fault) => trouble.push(`page error: ${fault.error().message}`));
			context.on('console', (message) => {
				if (message.type() !== 'error') return;
				const text = message.text();
				const known = expects.some((one) =>
					one === 'blocked'
						? /ERR_FAILED|ERR_INTERNET_DISCONNECTED/.test(text)
						: text.includes(`status of ${one}`)
				);
				if (!known) trouble.push(`console at ${message.location().url}: ${text}`);
			});
			const page = await context.newPage();
			await page.goto(new URL(path, server.url).href);
			return page;
		}
	};
}

const PHONE: BrowserContextOptions = { viewport: { width: 360, height: 740 }, hasTouch: true };
const DESK: BrowserContextOptions = { viewport: { width: 1280, height: 900 } };
