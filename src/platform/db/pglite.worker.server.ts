import { existsSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { amcheck } from '@electric-sql/pglite/contrib/amcheck';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { unaccent } from '@electric-sql/pglite/contrib/unaccent';
import { bridge } from './bridge.server.ts';
import { DurableFiles, durableStart, syncPath, syncTree } from './durable-files.server.ts';
import { checkIntegrity } from './integrity.server.ts';
import {
	type Command,
	type FromWorker,
	JOBS,
	PATIENCE_MS,
	type ToWorker,
	type WorkerStart
} from './worker-messages.ts';

// The database thread: an entry of its own, started by its path, because the bundler does not
// carry workers into the server build. WebAssembly blocks the thread it runs on.

const start = workerData as WorkerStart;
const signals = new Int32Array(start.signals);
const say = (message: FromWorker) => parentPort!.postMessage(message);
// code and message only: the thrown line of PGlite is 20 KB of minified source
const short = (fault: unknown) => {
	const { message, code } = fault as { message?: string; code?: string };
	return { message: String(message ?? fault).slice(0, 500), ...(code && { code: String(code) }) };
};

const VACUUM_MS = 300_000;
const CHECK_MS = 600_000;
const CHECKPOINT_MS = 60_000;

const openIn = (dir: string) =>
	PGlite.create({
		fs: new DurableFiles(dir, signals),
		extensions: { amcheck, pg_trgm, unaccent },
		startParams: durableStart
	});

async function open(): Promise<PGlite> {
	if (!existsSync(join(start.dir, 'PG_VERSION'))) await make();
	return openIn(start.dir);
}

/** Beside its place and then moved there whole: a kill on the way leaves no half-made database. */
async function make(): Promise<void> {
	const making = `${start.dir}.making`;
	rmSync(making, { recursive: true, force: true });
	const made = await openIn(making);
	await made.exec('checkpoint');
	await made.close();
	syncTree(making);
	renameSync(making, start.dir);
	syncPath(dirname(start.dir));
}

function serve(db: PGlite): void {
	let lastCheckpoint = 0;
	const hub = bridge(db, {
		...start,
		onBegin: () => Atomics.add(signals, JOBS, 1),
		onEnd: () => Atomics.add(signals, JOBS, 1),
		onBroken: (fault) => say({ kind: 'broken', ...short(fault) })
	});
	const patiently = <T>(ms: number, work: () => Promise<T>) =>
		hub.run(async () => {
			Atomics.store(signals, PATIENCE_MS, ms);
			try {
				return await work();
			} finally {
				Atomics.store(signals, PATIENCE_MS, 0);
			}
		});
	const position = async () => {
		const { rows } = await db.query<{ at: string }>(
			`select pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::text as at`
		);
		return Number(rows[0]!.at);
	};
	const checkpoint = async () => {
		await db.exec('checkpoint');
		lastCheckpoint = await position();
	};
	const commands: { [K in Command['do']]: (of: Extract<Command, { do: K }>) => Promise<unknown> } =
		{
			checkpoint: () => patiently(CHECKPOINT_MS, checkpoint),
			wal: () => hub.run(async () => (await position()) - lastCheckpoint),
			vacuum: ({ table }) => patiently(VACUUM_MS, () => db.exec(`vacuum (analyze) ${table}`)),
			check: () => patiently(CHECK_MS, () => checkIntegrity(db)),
			'read-only': ({ on }) =>
				hub.run(() => db.exec(`set default_transaction_read_only = ${on ? 'on' : 'off'}`)),
			close: () =>
				hub.finish(async () => {
					Atomics.store(signals, PATIENCE_MS, CHECKPOINT_MS);
					await checkpoint();
					await db.close();
				})
		};
	const obey = (id: number, command: Command) =>
		(commands[command.do] as (of: Command) => Promise<unknown>)(command).then(
			(value) =>
				say({
					kind: 'done',
					id,
					value: typeof value === 'number' || Array.isArray(value) ? value : null
				}),
			(fault) => say({ kind: 'refused', id, ...short(fault) })
		);
	const welcome = (port: MessagePort) => {
		const connection = hub.connect(
			(bytes) => {
				const copy = new Uint8Array(bytes);
				port.postMessage(copy, [copy.buffer]);
			},
			() => port.close()
		);
		port.on('message', (bytes: Uint8Array | null) =>
			bytes ? connection.data(bytes) : connection.end()
		);
		port.on('close', connection.end);
	};
	parentPort!.on('message', (message: ToWorker<MessagePort>) => {
		if (message.kind === 'connect') welcome(message.port);
		else void obey(message.id, message.command);
	});
	position().then(
		(at) => {
			lastCheckpoint = at;
			say({ kind: 'ready' });
		},
		(fault) => say({ kind: 'failed', ...short(fault) })
	);
}

open().then(serve, (fault) => say({ kind: 'failed', ...short(fault) }));
