// A private PostgreSQL server for tests: own folder, free port on loopback, thrown away after.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
	chmodSync,
	chownSync,
	existsSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export type Cluster = {
	/** Address of the database `postgres`, as superuser. */
	url: string;
	/** Ends the server the way a power cut would, and starts it again. */
	crash(): Promise<void>;
	stop(): Promise<void>;
};

const PREFIX = 'poytakunta-postgres-';
const START_MS = 20_000;

/** The folder with `initdb` and `postgres`: the PATH, else Debian's places, newest first. */
export function findPostgres(): string | null {
	const debian = '/usr/lib/postgresql';
	const versions = existsSync(debian)
		? readdirSync(debian).sort((a, b) => Number(b) - Number(a))
		: [];
	const places = [
		...(process.env.PATH ?? '').split(delimiter),
		...versions.map((version) => join(debian, version, 'bin'))
	];
	return (
		places.find(
			(dir) => dir && existsSync(join(dir, 'initdb')) && existsSync(join(dir, 'postgres'))
		) ?? null
	);
}

/**
 * Starts a cluster. It does not sync to the disk, unless `durable`.
 *
 * @param bin from `findPostgres`
 */
export async function startCluster(
	bin: string,
	options: { durable?: boolean } = {}
): Promise<Cluster> {
	removeLeftOvers();
	const user = otherUser();
	const dir = mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`));
	const data = join(dir, 'data');
	const password = randomBytes(12).toString('hex');
	const passwordFile = join(dir, 'password');
	writeFileSync(passwordFile, password, { mode: 0o600 });
	chmodSync(dir, 0o700);
	if (user) for (const path of [dir, passwordFile]) chownSync(path, user.uid, user.gid);

	execFileSync(
		join(bin, 'initdb'),
		[
			'-D',
			data,
			'-U',
			'postgres',
			'--pwfile',
			passwordFile,
			'--auth=password',
			'-E',
			'UTF8',
			'--locale=C.UTF-8',
			'--no-sync'
		],
		{ ...user, cwd: dir, stdio: ['ignore', 'ignore', 'pipe'] }
	);
	const port = await freePort();
	const url = `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
	const settings = [
		...[
			'listen_addresses=127.0.0.1',
			`port=${port}`,
			'unix_socket_directories=',
			'max_connections=200'
		],
		...(options.durable ? [] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']),
		...['shared_buffers=64MB', 'logging_collector=off', 'log_min_messages=fatal']
	].flatMap((setting) => ['-c', setting]);

	async function start() {
		const server = spawn(join(bin, 'postgres'), ['-D', data, ...settings], {
			...user,
			cwd: dir,
			stdio: 'ignore'
		});
		const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
		const began = performance.now();
		while (!statusIsReady(data)) {
			if (server.exitCode !== null || performance.now() - began > START_MS)
				throw new Error('PostgreSQL did not start');
			await sleep(20);
		}
		return { server, ended };
	}

	let running = await start();
	const end = async (signal: NodeJS.Signals) => {
		running.server.kill(signal);
		await running.ended;
	};
	return {
		url,
		async crash() {
			// "immediate" shutdown: no checkpoint, recovery at the next start
			await end('SIGQUIT');
			running = await start();
		},
		async stop() {
			await end('SIGQUIT');
			rmSync(dir, { recursive: true, force: true });
		}
	};
}

/** The last line of postmaster.pid says ready once connections are taken. */
function statusIsReady(data: string): boolean {
	try {
		return readFileSync(join(data, 'postmaster.pid'), 'utf8').trimEnd().endsWith('ready');
	} catch {
		return false;
	}
}

/** PostgreSQL refuses to run as root: the user of the package, else nobody. */
function otherUser(): { uid: number; gid: number } | undefined {
	if (process.getuid?.() !== 0) return undefined;
	const id = (flag: string, name: string) =>
		Number(spawnSync('id', [flag, name]).stdout?.toString().trim() || NaN);
	for (const name of ['postgres', 'nobody']) {
		const [uid, gid] = [id('-u', name), id('-g', name)];
		if (Number.isInteger(uid) && Number.isInteger(gid)) return { uid, gid };
	}
	throw new Error('There is no user to run PostgreSQL as.');
}

export async function freePort(): Promise<number> {
	const server = createServer();
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as { port: number };
	await new Promise((resolve) => server.close(resolve));
	return port;
}

/** Servers of runs that were killed: found by the process number in the folder's name. */
function removeLeftOvers(): void {
	for (const name of readdirSync(tmpdir())) {
		const [, run] = name.match(new RegExp(`^${PREFIX}(\\d+)-`)) ?? [];
		if (!run || isAlive(Number(run))) continue;
		const dir = join(tmpdir(), name);
		try {
			const pid = Number(readFileSync(join(dir, 'data/postmaster.pid'), 'utf8').split('\n')[0]);
			if (readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(dir)) process.kill(pid, 'SIGQUIT');
		} catch {
			// not running any more
		}
		rmSync(dir, { recursive: true, force: true });
	}
}

function isAlive(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (fault) {
		return (fault as NodeJS.ErrnoException).code === 'EPERM';
	}
}
