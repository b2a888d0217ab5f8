import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';
import { Unavailable } from './errors.server.ts';
import {
	type Command,
	FSYNCS,
	type FromWorker,
	JOBS,
	PATIENCE_MS,
	SLOTS,
	type WorkerStart
} from './worker-messages.ts';

export type ThreadLimits = Omit<WorkerStart, 'dir' | 'signals'> & {
	/** A statement that runs longer is ended together with its thread. */
	watchdogMs: number;
	/** An opening that takes longer is given up. */
	openMs: number;
};

/** The database thread: opened, watched, and opened again when it stops answering. */
export type DatabaseThread = {
	/** A port to the database; waits while the thread is being opened. */
	port(): Promise<MessagePort>;
	run(command: Command): Promise<unknown>;
	/** Lets statements take longer while `work` runs, e.g. a migration. */
	patiently<T>(ms: number, work: () => Promise<T>): Promise<T>;
	running(): boolean;
	fsyncs(): number;
	restarts(): number;
	/**
	 * Checkpoint, close, end. False when the thread could not do so in order, for instance because
	 * it was just being opened again; nothing committed is lost, and the next opening recovers.
	 */
	close(): Promise<boolean>;
};

const BACKOFF_MS = [0, 500, 1_000, 2_000, 5_000, 10_000];

type Live = {
	worker: Worker;
	signals: Int32Array;
	waiting: Map<number, { resolve(value: unknown): void; reject(fault: Error): void }>;
};

/**
 * Opens PGlite on a folder in a thread of its own.
 *
 * @param onRestart called after the thread was ended and opened again
 * @throws what the thread said when it could not open the folder the first time; Unavailable when
 *   it did not say anything in time
 */
export async function startThread(
	path: string,
	dir: string,
	limits: ThreadLimits,
	onRestart: () => void,
	log: (text: string) => void
): Promise<DatabaseThread> {
	let live: Promise<Live>;
	let current: Live | undefined;
	let opening: Worker | undefined;
	let closing = false;
	let wake = () => {};
	let restarts = 0;
	let fsyncs = 0;
	let lastId = 0;
	const patience = new Set<{ ms: number }>();

	const open = () =>
		new Promise<Live>((resolve, reject) => {
			const signals = new Int32Array(new SharedArrayBuffer(SLOTS * 4));
			const { idleTransactionMs, maxQueue } = limits;
			const workerData: WorkerStart = {
				dir,
				signals: signals.buffer as SharedArrayBuffer,
				idleTransactionMs,
				maxQueue
			};
			const worker = new Worker(path, {
				workerData,
				execArgv: ['--disable-warning=ExperimentalWarning']
			});
			opening = worker;
			const opened: Live = { worker, signals, waiting: new Map() };
			const slow = setTimeout(
				() => give(new Unavailable('The database took too long to open. Try again.')),
				limits.openMs
			);
			let given = false;
			// ending the thread makes it say that it ended: the first reason stands
			const give = (fault: Error) => {
				clearTimeout(slow);
				if (given) return;
				given = true;
				// only then is the folder free for somebody else
				void worker.terminate().finally(() => reject(fault));
			};
			const lost = (reason: string) => {
				if (current === opened) replace(opened, reason);
				else give(new Error(reason));
			};
			worker.on('message', (message: FromWorker) => {
				if (message.kind === 'ready') {
					clearTimeout(slow);
					current = opened;
					opening = undefined;
					resolve(opened);
				} else if (message.kind === 'failed') give(new Error(message.message));
				else if (message.kind === 'broken') lost(message.message);
				else settle(opened, message);
			});
			worker.on('error', (fault: Error) => lost(fault.message.slice(0, 500)));
			worker.on('exit', () => lost('the database thread ended'));
		});

	function settle(of: Live, message: Extract<FromWorker, { id: number }>) {
		const asked = of.waiting.get(message.id);
		of.waiting.delete(message.id);
		if (message.kind === 'done') asked?.resolve(message.value);
		else asked?.reject(Object.assign(new Error(message.message), { code: message.code }));
	}

	/** Ends a thread that does not answer; what it had not committed is gone, nothing else is. */
	function replace(old: Live, reason: string) {
		if (current !== old) return;
		current = undefined;
		fsyncs += Atomics.load(old.signals, FSYNCS);
		restarts++;
		log(`database thread ended: ${reason}${closing ? '' : '; opening it again'}`);
		for (const asked of old.waiting.values()) asked.reject(new Unavailable(reason));
		if (closing) return;
		live = old.worker.terminate().then(() => reopen(0));
		live.catch(() => undefined);
	}

	async function reopen(attempt: number): Promise<Live> {
		await new Promise<void>((done) => {
			wake = done;
			setTimeout(done, BACKOFF_MS[attempt] ?? 10_000).unref();
		});
		if (closing) throw new Unavailable('The database is closing.');
		try {
			const again = await open();
			log('database thread open again');
			onRestart();
			return again;
		} catch (fault) {
			log(`database did not open: ${(fault as Error).message}`);
			return reopen(attempt + 1);
		}
	}

	live = open();
	await live;

	const allowed = (signals: Int32Array) =>
		Math.max(
			limits.watchdogMs,
			Atomics.load(signals, PATIENCE_MS),
			...[...patience].map(({ ms }) => ms)
		);
	let seen = { signals: current!.signals, job: 0, since: 0 };
	const watchdog = setInterval(
		() => {
			if (!current) return;
			const { signals } = current;
			const job = Atomics.load(signals, JOBS);
			const now = performance.now();
			if (job % 2 === 0 || seen.signals !== signals || seen.job !== job)
				seen = { signals, job, since: now };
			else if (now - seen.since > allowed(signals))
				replace(current, `a statement ran for over ${Math.round(limits.watchdogMs / 1000)} s`);
		},
		Math.min(250, limits.watchdogMs / 4)
	);
	watchdog.unref();

	const run = async (command: Command): Promise<unknown> => {
		const to = await live;
		if (current !== to) throw new Unavailable('The database is closing.');
		const id = ++lastId;
		return new Promise((resolve, reject) => {
			to.waiting.set(id, { resolve, reject });
			to.worker.postMessage({ kind: 'command', id, command });
		});
	};

	return {
		async port() {
			const { worker } = await live;
			const { port1, port2 } = new MessageChannel();
			worker.postMessage({ kind: 'connect', port: port2 }, [port2]);
			return port1;
		},
		run,
		async patiently(ms, work) {
			const asked = { ms };
			patience.add(asked);
			try {
				return await work();
			} finally {
				patience.delete(asked);
			}
		},
		running: () => current !== undefined,
		fsyncs: () => fsyncs + (current ? Atomics.load(current.signals, FSYNCS) : 0),
		restarts: () => restarts,
		async close() {
			closing = true;
			// one that is being opened again must not outlive this call
			wake();
			await opening?.terminate();
			const last = current;
			try {
				await run({ do: 'close' });
				return true;
			} catch (fault) {
				log(`the database did not close in order: ${(fault as Error).message}`);
				return false;
			} finally {
				clearInterval(watchdog);
				current = undefined;
				await last?.worker.terminate();
			}
		}
	};
}
