import { expect, it } from 'vitest';
import { crawl } from '../support/crawl.ts';
import { signIn } from '../support/sign-in.ts';
import { openStage } from '../support/stage.ts';

const stage = openStage({ story: true });
const COORDINATOR = 'anna.lindqvist@pohjanmaa.example';

/**
 * What is wrong with a page for a thumb and for who reads at 400 %: a page wider than its window,
 * and controls lower than 44 px. A link inside a sentence is as high as its line.
 */
function troubles(): string[] {
	const found: string[] = [];
	const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
	if (wide > 0) found.push(`is ${wide} px too wide`);
	for (const one of document.querySelectorAll<HTMLElement>(
		'button, input:not([type=hidden]), select, textarea, summary, a[href]'
	)) {
		const target = one.matches('[type=radio], [type=checkbox]')
			? (one.closest('.choice, label') ?? one)
			: one;
		const { height, width } = target.getBoundingClientRect();
		if (!one.checkVisibility() || width <= 1 || height <= 1) continue;
		const words = (one.textContent ?? '').trim();
		const around = (one.closest('p, dd, td, li, figcaption')?.textContent ?? '').trim();
		const inSentence = one.matches('a') && around.length > words.length + 1;
		if (height < 43.5 && !inSentence)
			found.push(`${Math.round(height)} px high: ${one.outerHTML.slice(0, 120)}`);
	}
	return found;
}

it.each([
	['visitor', 'fi', '/fi/pohjanmaa', undefined],
	['coordinator', 'sv', '/sv/osterbotten', COORDINATOR]
])(
	'shows a %s (%s) all in a window of 320 px, as 1280 px at four times the size, with controls for a thumb',
	async (_who, lang, start, as) => {
		const cookie = as && (await signIn(stage.server, as));
		// the languages have the same pages; English has shorter words
		const { pages } = await crawl(stage.server.url, [start], {
			within: `/${lang}/`,
			...(cookie && { cookie })
		});
		const html = pages.filter((one) => one.html);
		expect(html.length).toBeGreaterThan(20);
		const page = await stage.visit('/sv', { ...(as && { as }), scripts: false, expects: [404] });
		await page.setViewportSize({ width: 320, height: 256 });
		const wrong = new Map<string, string>();
		for (const { url } of html) {
			await page.goto(url, { waitUntil: 'load' });
			for (const trouble of await page.evaluate(troubles))
				if (!wrong.has(trouble)) wrong.set(trouble, url);
		}
		expect([...wrong].map(([trouble, url]) => `${url} ${trouble}`)).toEqual([]);
	},
	300_000
);
