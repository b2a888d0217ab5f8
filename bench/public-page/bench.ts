import { launch } from '../../tests/support/chromium.ts';
import { crawl } from '../../tests/support/crawl.ts';
import { startServer } from '../../tests/support/server.ts';
import { tell } from '../support/figures.ts';
import { median } from '../support/load.ts';
import { largestPaint } from './largest-paint.ts';

const LOADS = 5;
const AREA = '/fi/pohjanmaa';

const [server, browser] = await Promise.all([startServer({ demo: true }), launch()]);
const { pages } = await crawl(server.url, [AREA, `${AREA}/aiheet`]);
const topic = pages.find(({ url }) => /\/aiheet\/\d+-/.test(url))!;

const results = new Map<string, number>();
for (const url of [new URL(AREA, server.url).href, topic.url]) {
	const times: number[] = [];
	for (let i = 0; i < LOADS; i++) times.push(await largestPaint(browser, url));
	console.log(`${new URL(url).pathname}: ${times.map(Math.round).join(', ')} ms`);
	results.set(url, median(times));
}
await browser.close();
await server.stop();

const [area, one] = [...results.values()] as [number, number];
tell(
	{ name: 'public-page', value: Math.max(area, one), unit: 'ms', most: 1_200 },
	{ name: 'public-page of an area', value: area, unit: 'ms', most: 1_200 },
	{ name: 'public-page of a topic', value: one, unit: 'ms', most: 1_200 }
);
