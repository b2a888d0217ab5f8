import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lockDataDir } from './data-lock.server.ts';
import { DataDirInUse } from './errors.server.ts';

let dir: string;
beforeEach(() => {
	dir = mkdtempSync(join(tmpdir(), 'poytakunta-lock-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const module = join(import.meta.dirname, 'data-lock.server.ts');
const script = `const { lockDataDir } = await import(${JSON.stringify(module)});
	try { lockDataDir(process.argv[1]); console.log('locked'); setInterval(() => {}, 1000); }
	catch (fault) { console.log(fault.name); }`;
const args = () => [
	'--disable-warning=ExperimentalWarning',
	'--input-type=module-typescript',
	'-e',
	script,
	dir
];

function tryElsewhere(before: string[] = []): string {
	const [program, ...rest] = [...before, process.execPath, ...args()];
	const done = spawnSync(program!, rest, { timeout: 1_500 });
	return done.stdout.toString().trim();
}

const canUnshare = spawnSync('unshare', ['-n', 'true']).status === 0;

describe('the lock on the data folder', () => {
	it('refuses a second opener in the same process', () => {
		const release = lockDataDir(dir);
		expect(() => lockDataDir(dir)).toThrow(DataDirInUse);
		release();
		lockDataDir(dir)();
	});

	it('refuses another process', () => {
		const release = lockDataDir(dir);
		expect(tryElsewhere()).toBe('DataDirInUse');
		release();
		expect(tryElsewhere()).toBe('locked');
	});

	it.skipIf(!canUnshare)('refuses a process in another network namespace', () => {
		const release = lockDataDir(dir);
		expect(tryElsewhere(['unshare', '-n'])).toBe('DataDirInUse');
		release();
	});

	it('is free after its holder was killed', async () => {
		const holder = spawn(process.execPath, args(), { stdio: ['ignore', 'pipe', 'ignore'] });
		await once(holder.stdout, 'data');
		expect(() => lockDataDir(dir)).toThrow(DataDirInUse);
		holder.kill('SIGKILL');
		await once(holder, 'exit');
		lockDataDir(dir)();
	});
});
