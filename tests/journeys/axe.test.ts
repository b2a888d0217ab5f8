import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AccessibilityReport } from '../../src/routes/web/texts/accessibility.ts';
import { crawl } from '../support/crawl.ts';
import { launch } from '../support/chromium.ts';
import { type RunningServer, root } from '../support/server.ts';
import { signIn } from '../support/sign-in.ts';
import { startStory } from '../support/story-world.ts';

const TAGS = [
	'wcag2a',
	'wcag2aa',
	'wcag21a',
	'wcag21aa',
	'wcag22aa',
	'EN-301-549',
	'best-practice'
];
const STARTS = { fi: '/fi/pohjanmaa', sv: '/sv/osterbotten', en: '/en/ostrobothnia' };

let server: RunningServer;
let browser: Browser;
let cookie: string;

beforeAll(async () => {
	[server, browser] = await Promise.all([startStory(), launch()]);
	cookie = await signIn(server, 'anna.lindqvist@pohjanmaa.example');
});
afterAll(async () => {
	await browser?.close();
	await server?.stop();
});

/** One page of each kind, in rotation over languages and themes; all combinations in the long run. */
async function pagesToCheck() {
	const langs = Object.keys(STARTS) as (keyof typeof STARTS)[];
	const combinations: { url: string; scheme: 'light' | 'dark'; signedIn: boolean }[] = [];
	for (const signedIn of [false, true]) {
		const found = await Promise.all(
			langs.map((lang) =>
				crawl(server.url, [STARTS[lang]], { within: `/${lang}/`, ...(signedIn && { cookie }) })
			)
		);
		if (process.env.LONG) {
			for (const { pages } of found)
				for (const page of pages)
					for (const scheme of ['light', 'dark'] as const)
						if (page.html) combinations.push({ url: page.url, scheme, signedIn });
			continue;
		}
		const most = Math.max(...found.map(({ pages }) => pages.length));
		for (let i = 0; i < most; i++) {
			const page = found[i % langs.length]!.pages[i];
			// the same page with a filter is looked at in the long run
			if (page?.html && !new URL(page.url).search)
				combinations.push({ url: page.url, scheme: i % 2 ? 'dark' : 'light', signedIn });
		}
	}
	return combinations;
}

describe('every page', () => {
	it('gives axe nothing to say, does not scroll sideways at 320 px, and asks nobody else for anything', async () => {
		const pages = await pagesToCheck();
		expect(pages.length).toBeGreaterThan(20);
		const trouble: string[] = [];
		const violated = new Map<string, number>();
		const undecided = new Map<string, number>();
		let axe = '';
		let tooWide = 0;
		const look = async ({ url, scheme, signedIn }: (typeof pages)[number]) => {
			const context = await browser.newContext({
				colorScheme: scheme,
				viewport: { width: 320, height: 700 },
				reducedMotion: 'reduce'
			});
			if (signedIn) {
				const [name, value] = cookie.split('=') as [string, string];
				await context.addCookies([{ name, value, url: server.url }]);
			}
			const page = await context.newPage();
			page.on('request', (request) => {
				if (new URL(request.url()).origin !== server.url && !request.url().startsWith('data:'))
					trouble.push(`${url} asks ${request.url()}`);
			});
			page.on('console', (message) => {
				if (message.type() === 'error' && !/status of 4\d\d/.test(message.text()))
					trouble.push(`${url} console: ${message.text()}`);
			});
			await page.goto(url);
			const wide = await page.evaluate(
				() => document.documentElement.scrollWidth - document.documentElement.clientWidth
			);
			if (wide > 0) {
				tooWide++;
				trouble.push(`${url} is ${wide} px too wide at 320 px`);
			}
			const { violations, incomplete, testEngine } = await new AxeBuilder({ page })
				// one frame a page: no empty page beside it to gather the frames of
				.setLegacyMode(true)
				.withTags(TAGS)
				.analyze();
			axe = testEngine.version;
			for (const { id } of incomplete) undecided.set(id, (undecided.get(id) ?? 0) + 1);
			for (const violation of violations) {
				violated.set(violation.id, (violated.get(violation.id) ?? 0) + 1);
				trouble.push(
					`${url} (${scheme}) ${violation.id}: ${violation.nodes
						.map((node) => node.html.slice(0, 160))
						.slice(0, 3)
						.join(' | ')}`
				);
			}
			await context.close();
		};
		const queue = [...pages];
		const lookAtAll = async () => {
			for (let next = queue.pop(); next; next = queue.pop()) await look(next);
		};
		await Promise.all([lookAtAll(), lookAtAll()]);
		writeReport({
			date: new Date().toISOString().slice(0, 10),
			axe,
			pages: pages.length,
			languages: Object.keys(STARTS),
			themes: [...new Set(pages.map(({ scheme }) => scheme))],
			violations: findings(violated),
			incomplete: findings(undecided),
			tooWide
		});
		expect(trouble).toEqual([]);
	}, 900_000);
});

const findings = (counts: ReadonlyMap<string, number>) =>
	[...counts].map(([rule, pages]) => ({ rule, pages })).sort((a, b) => b.pages - a.pages);

/**
 * The figures of the accessibility statement. They are committed, because a build shows them; so
 * only the full run and `ACCESSIBILITY_REPORT=1 npm test browser` write them there.
 */
function writeReport(report: AccessibilityReport): void {
	const text = `${JSON.stringify(report, null, '\t')}\n`;
	mkdirSync(join(root, 'test-results'), { recursive: true });
	writeFileSync(join(root, 'test-results/accessibility.json'), text);
	if (process.env.LONG || process.env.ACCESSIBILITY_REPORT)
		writeFileSync(join(root, 'docs/accessibility/report.json'), text);
}
