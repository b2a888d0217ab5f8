// The story world, told once for each build and day, and copied for every journey.
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, renameSync } from 'node:fs';
import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type RunningServer, root, startServer } from './server.ts';
import { scratchDir } from './template.ts';

const NAME = `poytakunta-story-${process.getuid?.() ?? 0}-`;
const OLD_MS = 3_600_000;

/** Changes with the built program and with the day that Ostrobothnia is told relative to. */
function storyKey(): string {
	const hash = createHash('sha256').update(new Date().toISOString().slice(0, 10));
	const built = join(root, 'build/server');
	for (const name of readdirSync(built, { recursive: true, encoding: 'utf8' }).sort())
		if (name.endsWith('.js')) hash.update(name).update(readFileSync(join(built, name)));
	return hash.digest('hex').slice(0, 16);
}

async function toldStory(): Promise<string> {
	const scratch = scratchDir();
	const dir = join(scratch, NAME + storyKey());
	if (existsSync(dir)) return dir;
	const making = mkdtempSync(join(scratch, 'poytakunta-telling-'));
	try {
		const server = await startServer({ demo: true, dataDir: making, keep: true });
		await server.stop();
		removeOld(scratch);
		renameSync(making, dir);
	} catch (fault) {
		rmSync(making, { recursive: true, force: true });
		// when another process was faster, its world is as good
		if (!existsSync(dir)) throw fault;
	}
	return dir;
}

function removeOld(scratch: string): void {
	for (const name of readdirSync(scratch)) {
		const path = join(scratch, name);
		if (name.startsWith(NAME) && Date.now() - statSync(path).mtimeMs > OLD_MS)
			rmSync(path, { recursive: true, force: true });
	}
}

/** A data folder of its own with the story world in it. */
async function copyOfStory(): Promise<string> {
	const story = await toldStory();
	const dataDir = mkdtempSync(join(scratchDir(), 'poytakunta-test-'));
	cpSync(story, dataDir, { recursive: true });
	return dataDir;
}

/** A server in the story world, with a data folder of its own. */
export const startStory = async (): Promise<RunningServer> =>
	startServer({ dataDir: await copyOfStory() });
