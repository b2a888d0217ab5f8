import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'chrome'];

const runs = (path: string) => {
	try {
		accessSync(path, constants.X_OK);
		return true;
	} catch {
		return false;
	}
};

const inPath = () =>
	(process.env.PATH ?? '')
		.split(delimiter)
		.flatMap((folder) => NAMES.map((name) => join(folder, name)))
		.find(runs);

/**
 * The browser: `CHROMIUM_PATH`, then the PATH, then Debian's package when root. Without one the
 * tests fail with one line that says what to install; they never skip.
 */
export function chromiumPath(): string {
	const named = process.env.CHROMIUM_PATH;
	if (named && runs(named)) return named;
	const found = inPath();
	if (found) return found;
	if (process.getuid?.() === 0 && runs('/usr/bin/apt-get')) {
		const quietly = {
			stdio: 'ignore' as const,
			env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
		};
		spawnSync('apt-get', ['update', '-qq'], quietly);
		spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], quietly);
		const installed = inPath();
		if (installed) return installed;
	}
	throw new Error(
		'The browser tests need Chromium: install the package "chromium" or set CHROMIUM_PATH.'
	);
}

export const launch = (): Promise<Browser> =>
	chromium.launch({
		executablePath: chromiumPath(),
		args: [
			'--headless',
			'--no-sandbox',
			'--disable-gpu',
			'--disable-quic',
			'--no-first-run',
			'--disable-background-networking',
			'--disable-component-update',
			'--disable-sync',
			'--disable-dev-shm-usage'
		]
	});
