import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { writeBackupFile } from '#platform/db/backup-file.server.ts';
import { readSettings } from '#platform/settings.server.ts';
import { type App, start } from '../app.server.ts';
import { copyOfTemplate } from '../../tests/support/template.ts';
import { root } from '../../tests/support/server.ts';
import { startAdminSocket } from './admin-server.server.ts';

const dirs: string[] = [];
const scratch = () => {
	const dir = mkdtempSync(join(tmpdir(), 'poytakunta-programs-'));
	dirs.push(dir);
	return dir;
};
afterAll(() => dirs.forEach((dir) => rmSync(dir, { recursive: true, force: true })));

async function run(dataDir: string, args: string[], env: Record<string, string> = {}) {
	const child = spawn(
		process.execPath,
		['--disable-warning=ExperimentalWarning', 'src/programs/poytakunta.server.ts', ...args],
		{
			cwd: root,
			env: { PATH: process.env.PATH, DATA_DIR: dataDir, MIN_FREE_MB: '1', ...env },
			stdio: ['ignore', 'pipe', 'pipe']
		}
	);
	let out = '';
	let err = '';
	child.stdout.on('data', (part) => (out += part));
	child.stderr.on('data', (part) => (err += part));
	const code = await new Promise<number | null>((done) => child.once('close', done));
	return { code, out, err };
}

async function emptyInstallation() {
	const dir = await copyOfTemplate();
	dirs.push(dir);
	return dir;
}

describe('the command line', () => {
	it('refuses what it does not understand with 2', async () => {
		const dataDir = scratch();
		const file = join(dataDir, 'there');
		writeFileSync(file, 'x');
		const wrong = [
			[],
			['nonsense'],
			['backup'],
			['restore'],
			['restore', join(dataDir, 'none')],
			['verify', 'a', 'b'],
			['doctor', 'nobody'],
			['backup', file]
		];
		const codes = await Promise.all(
			wrong.map(async (args) => [args[0], (await run(dataDir, args)).code])
		);
		expect(codes).toEqual(wrong.map(([name]) => [name, 2]));
	});

	it('backs up, verifies and restores; a damaged file ends it with 5, a newer one with 4', async () => {
		const dataDir = await emptyInstallation();
		const file = join(scratch(), 'backup.gz');
		expect(await run(dataDir, ['backup', file])).toMatchObject({ code: 0 });
		expect((await run(dataDir, ['backup', file])).code).toBe(2);
		expect(await run(dataDir, ['verify', file])).toMatchObject({ code: 0 });
		expect(await run(dataDir, ['verify'])).toMatchObject({
			code: 0,
			out: expect.stringContaining('whole')
		});
		expect(await run(dataDir, ['restore', file])).toMatchObject({
			code: 0,
			out: expect.stringContaining('before-restore')
		});

		const bytes = readFileSync(file);
		bytes[bytes.length >> 1]! ^= 0x10;
		writeFileSync(file, bytes);
		const verified = await run(dataDir, ['verify', file]);
		expect(verified.code).toBe(5);
		expect(verified.err).toMatch(/^\S+ is damaged: [^\n]+\.\n$/);
		expect((await run(dataDir, ['restore', file])).code).toBe(5);

		const newer = join(scratch(), 'newer.gz');
		const header = { format: 'poytakunta-backup', version: 2, migrations: [] };
		await writeBackupFile(newer, (to) => to.write([JSON.stringify(header)]));
		expect((await run(dataDir, ['restore', newer])).code).toBe(4);
	});

	it('finds a damaged file of the database with 5', async () => {
		const dataDir = await emptyInstallation();
		const { openDatabase } = await import('#platform/db/database.server.ts');
		const db = await openDatabase({ dataDir, minFreeMb: 1 }, { log: () => undefined });
		await db.withClient(5_000, (client) =>
			client.query(
				`insert into limit_count select 'k' || n, now(), n from generate_series(1, 2000) n`
			)
		);
		const path = await db.withClient(5_000, async (client) =>
			String(
				(await client.query(`select pg_relation_filepath('limit_count') as path`)).rows[0].path
			)
		);
		await db.close();
		const file = join(dataDir, 'db', path);
		const bytes = readFileSync(file);
		bytes[8_192 + 4_000]! ^= 0xff;
		bytes[8_192 + 4_001]! ^= 0xff;
		writeFileSync(file, bytes);
		const { code, err } = await run(dataDir, ['verify']);
		expect(code).toBe(5);
		expect(err).toMatch(/is damaged in \d+ places/);
	});
});

describe('beside a running server', () => {
	let app: App;
	let dataDir: string;
	beforeAll(async () => {
		dataDir = await emptyInstallation();
		app = await start(readSettings({ DATA_DIR: dataDir, MIN_FREE_MB: '1' }));
	});
	afterAll(() => app.close());

	it('the socket is open to nobody else', () => {
		expect(statSync(join(dataDir, 'admin.sock')).mode & 0o777).toBe(0o600);
	});

	it('backup, verify, outbox and doctor ask the server; restore and migrate end with 3', async () => {
		const file = join(scratch(), 'running.gz');
		expect(await run(dataDir, ['backup', file])).toMatchObject({ code: 0, err: '' });
		expect(await run(dataDir, ['backup', file])).toMatchObject({ code: 2 });
		expect(await run(dataDir, ['verify'])).toMatchObject({ code: 0, err: '' });
		expect(await run(dataDir, ['outbox', '--json'])).toMatchObject({ code: 0, out: '[]\n' });
		expect((await run(dataDir, ['doctor'])).out).toContain('✓ Database: open');
		expect(await run(dataDir, ['restore', file])).toMatchObject({ code: 3 });
		expect(await run(dataDir, ['migrate'])).toMatchObject({ code: 3 });
	});

	it('the server runs without a socket where its path is too long, and says so', async () => {
		const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
		try {
			const socket = await startAdminSocket(join(scratch(), 'x'.repeat(100)), {});
			await socket.stop();
			expect(said).toHaveBeenCalledTimes(1);
			expect(said.mock.calls[0]![0]).toMatch(/too long/);
		} finally {
			said.mockRestore();
		}
	});

	it('a second server on the folder leaves the socket to the first', async () => {
		const second = await startAdminSocket(dataDir, {});
		await second.stop();
		expect((await run(dataDir, ['verify'])).err).toBe('');
	});
});

describe('doctor', () => {
	const received: string[] = [];
	let refuse = false;
	const server = new SMTPServer({
		authOptional: true,
		disabledCommands: ['STARTTLS'],
		onRcptTo: (_, __, done) =>
			refuse ? done(Object.assign(new Error('no such user'), { responseCode: 550 })) : done(),
		onData(stream, _, done) {
			let text = '';
			stream.on('data', (part) => (text += part));
			stream.on('end', () => {
				received.push(text);
				done();
			});
		}
	});
	let smtp: string;
	let dataDir: string;
	beforeAll(async () => {
		dataDir = await emptyInstallation();
		const listening = server.listen(0, '127.0.0.1');
		await new Promise((done) => listening.once('listening', done));
		smtp = `smtp://127.0.0.1:${(listening.address() as { port: number }).port}`;
	});
	afterAll(() => new Promise<void>((done) => server.close(done)));
	const settings = () => ({
		SMTP_URL: smtp,
		MAIL_FROM: 'desk@example.org',
		PUBLIC_URL: 'https://example.org'
	});

	it('is content with a whole installation and sends a test message', async () => {
		const { code, out } = await run(dataDir, ['doctor', 'somebody@example.org'], settings());
		expect(out).not.toContain('✗');
		expect(code).toBe(0);
		expect(received.join()).toContain('somebody@example.org');
	});

	it('says in words what is wrong', async () => {
		const bare = await run(dataDir, ['doctor']);
		expect(bare.code).toBe(1);
		expect(bare.out).toContain('✗ Address: PUBLIC_URL is missing.');
		expect(bare.out).toContain('✗ Mail: SMTP_URL is missing. Mail goes to the outbox page only');
		refuse = true;
		const refused = await run(dataDir, ['doctor', 'nobody@example.org'], settings());
		expect(refused).toMatchObject({
			code: 1,
			out: expect.stringContaining('there is no such mailbox')
		});
		const closed = await run(dataDir, ['doctor'], {
			...settings(),
			SMTP_URL: 'smtp://127.0.0.1:1'
		});
		expect(closed).toMatchObject({
			code: 1,
			out: expect.stringMatching(/✗ Mail: .*(nothing answers|could not be made)/)
		});
		const wrong = await run(dataDir, ['doctor'], { PORT: 'x' });
		expect(wrong).toMatchObject({ code: 1, out: expect.stringContaining('✗ Settings: PORT') });
		mkdirSync(join(dataDir, 'nothing'));
		const empty = await run(join(dataDir, 'nothing'), ['doctor'], settings());
		expect(empty).toMatchObject({
			code: 1,
			out: expect.stringContaining('✗ Database: There is no database')
		});
	});

	it('lists mails that failed by their reason, without addresses', async () => {
		const { openDatabase } = await import('#platform/db/database.server.ts');
		const db = await openDatabase({ dataDir, minFreeMb: 1 }, { log: () => undefined });
		await db.withClient(5_000, (client) =>
			client.query(`insert into mail (id, key, to_email, lang, template, params, message_id, run_at, failed_at, last_error, created_at)
				select gen_random_uuid(), n::text, 'secret@example.org', 'fi', 't', '{}', n::text, now(), now() - n * interval '20 days', 'SMTP 550', now()
				from generate_series(0, 2) n`)
		);
		await db.close();
		const { code, out } = await run(dataDir, ['doctor'], settings());
		expect(code).toBe(1);
		expect(out).toContain(
			'✗ Mail: 2 mails did not arrive in the last 30 days: there is no such mailbox'
		);
		expect(out).not.toContain('secret');
	});
});
