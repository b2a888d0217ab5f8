import { launch } from '../../tests/support/chromium.ts';
import { type Crawled, crawl } from '../../tests/support/crawl.ts';
import { countScripts } from '../../tests/support/scripts.ts';
import { startServer } from '../../tests/support/server.ts';
import { signIn } from '../../tests/support/sign-in.ts';
import budget from '../../tests/journeys/budget.json' with { type: 'json' };
import { tell } from '../support/figures.ts';

const [server, browser] = await Promise.all([startServer({ demo: true }), launch()]);
const cookie = await signIn(server, 'anna.lindqvist@pohjanmaa.example');
const starts = ['/fi/pohjanmaa', '/sv/osterbotten', '/en/ostrobothnia'];
const kept = ({ headers }: Crawled) => headers.get('cache-control')?.startsWith('public') ?? false;

/** The most that any of the pages loads, each page's own on a line. */
async function most(pages: readonly Crawled[], as?: string): Promise<number> {
	const urls = pages.filter(({ html, status }) => html && status === 200).map(({ url }) => url);
	const found = await countScripts(browser, urls, as);
	for (const { url, bytes, files } of found)
		if (bytes) console.log(`  ${bytes} bytes ${new URL(url).pathname} ${files.join(' ')}`);
	return Math.max(...found.map(({ bytes }) => bytes));
}

const visited = (await crawl(server.url, starts)).pages;
const signedIn = (await crawl(server.url, starts, { cookie })).pages;
const read = await most(visited.filter(kept));
const forms = await most(visited.filter((page) => !kept(page)));
const inside = await most(signedIn, cookie);
await browser.close();
await server.stop();

console.log(`${visited.length} pages as a visitor, ${signedIn.length} signed in`);
tell(
	{ name: 'javascript', value: inside, unit: 'bytes', most: budget.signedIn },
	{ name: 'javascript of public pages', value: read, unit: 'bytes', most: budget.read },
	{ name: 'javascript of public forms', value: forms, unit: 'bytes', most: budget.publicForm }
);
