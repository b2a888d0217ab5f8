// npm run screens: makes the pictures of the guide and the README anew from the story world.
// Not a test: run it after a page has changed its looks, and look at what it made.
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { to } from '../../src/platform/i18n/paths.ts';
import { launch } from '../support/chromium.ts';
import { root, startServer } from '../support/server.ts';
import { signIn } from '../support/sign-in.ts';
import { copyOfTemplate } from '../support/template.ts';
import { pictures } from './pictures.ts';
import { smallPng } from './small-png.ts';

const COORDINATOR = 'anna.lindqvist@pohjanmaa.example';
const AREAS = { fi: 'pohjanmaa', sv: 'osterbotten', en: 'ostrobothnia' };
const WIDTHS = { phone: 390, desk: 1180 };
const MOST_KB = 150;

const only = process.argv.slice(2);
const folder = join(root, 'docs/screens');
const dataDir = await copyOfTemplate();
const env = {
	DATA_DIR: dataDir,
	MIN_FREE_MB: '50',
	NODE_OPTIONS: `--import ${join(root, 'tests/screens/clock.mjs')}`,
	SCREENS_STARTED: String(Date.now())
};

mkdirSync(folder, { recursive: true });
execFileSync(process.execPath, [join(root, 'src/programs/poytakunta.server.ts'), 'demo'], {
	cwd: root,
	env: { ...process.env, ...env },
	stdio: 'inherit'
});
const server = await startServer({ dataDir, env, keep: true });
const browser = await launch();
let tooLarge = 0;
try {
	const [cookie, value] = (await signIn(server, COORDINATOR)).split('=') as [string, string];
	for (const { name, path, who, width, height, langs, follow, from } of pictures) {
		if (only.length && !only.includes(name)) continue;
		for (const lang of langs) {
			const context = await browser.newContext({
				viewport: { width: WIDTHS[width], height },
				deviceScaleFactor: width === 'phone' ? 1.5 : 1,
				colorScheme: 'light',
				reducedMotion: 'reduce'
			});
			if (who === 'coordinator')
				await context.addCookies([{ name: cookie, value, url: server.url }]);
			const page = await context.newPage();
			const answer = await page.goto(server.url + to(lang, path, { area: AREAS[lang] }));
			if (answer?.status() !== 200) throw new Error(`${page.url()} answered ${answer?.status()}`);
			if (follow) await Promise.all([page.waitForNavigation(), page.click(follow)]);
			if (from) await page.locator(from).first().scrollIntoViewIfNeeded();
			const png = smallPng(await page.screenshot());
			const kilobytes = Math.ceil(png.length / 1024);
			if (kilobytes > MOST_KB) tooLarge++;
			writeFileSync(join(folder, `${name}-${lang}.png`), png);
			console.log(`${name}-${lang}.png ${kilobytes} kB${kilobytes > MOST_KB ? ', too large' : ''}`);
			await context.close();
		}
	}
} finally {
	await browser.close();
	await server.stop();
	rmSync(dataDir, { recursive: true, force: true });
}
process.exit(tooLarge ? 1 : 0);
