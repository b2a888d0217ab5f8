import {
	channelOf,
	ENDS,
	FLUSH,
	insertAt,
	messages,
	NOTIFICATION,
	sqlOf,
	statementNameAt,
	TERMINATE,
	textAt
} from './wire.ts';

/** What the bridge needs of PGlite. */
export type Backend = {
	exec(sql: string): Promise<unknown>;
	execProtocolRawStream(
		message: Uint8Array,
		options: { syncToFs: boolean; onRawData: (data: Uint8Array) => void }
	): Promise<void>;
	isInTransaction(): boolean;
};

type Connection = {
	id: number;
	send(bytes: Buffer): void;
	fail(): void;
	names: Set<string>;
	dead: boolean;
};

type Job = {
	owner?: Connection;
	run: () => Promise<void>;
	/** Told instead of being run. */
	drop?: () => void;
	flush?: boolean;
	cleaning?: boolean;
};

export type BridgeOptions = {
	/** How long a transaction may sit between two statements before its connection is thrown out. */
	idleTransactionMs: number;
	/** Waiting jobs above which a connection that sends one more is thrown out. */
	maxQueue: number;
	/** Around each job, for the watchdog. */
	onBegin?(): void;
	onEnd?(): void;
	/** The backend threw outside the protocol, which SQL errors never do. */
	onBroken(fault: unknown): void;
};

/**
 * Many connections of the PostgreSQL wire protocol onto the one backend that PGlite is.
 *
 * A connection inside a transaction owns the backend until it leaves it; the others wait in a
 * queue. Prepared statements get a name space per connection; notifications go to whoever
 * listens. Not covered: COPY in several messages, cancelling a query.
 */
export function bridge(backend: Backend, options: BridgeOptions) {
	const queue: Job[] = [];
	const listeners = new Map<string, Set<Connection>>();
	let owner: Connection | null = null;
	let busy = false;
	let idle: NodeJS.Timeout | undefined;
	let lastId = 0;
	let finished = false;

	async function pump(): Promise<void> {
		if (busy) return;
		busy = true;
		while (!finished) {
			const next = queue.findIndex((job) => !owner || job.owner === owner);
			const [job] = next < 0 ? [] : queue.splice(next, 1);
			if (!job) break;
			if (job.owner?.dead && !job.cleaning) continue;
			clearTimeout(idle);
			options.onBegin?.();
			await job.run();
			options.onEnd?.();
			// after the last work there is no backend to ask
			if (finished) break;
			// our own work leaves no transaction open
			owner = job.owner && (job.flush || backend.isInTransaction()) ? job.owner : null;
			// gone while its statement ran: nobody else may find the transaction open
			if (owner?.dead && !job.cleaning) queue.unshift(clean(owner, 'rollback'));
			else if (owner?.dead) owner = null;
			else if (owner) idle = setTimeout(owner.fail, options.idleTransactionMs);
		}
		busy = false;
	}

	const wire = (connection: Connection, message: Buffer) => async () => {
		const out: Buffer[] = [];
		try {
			await backend.execProtocolRawStream(message, {
				syncToFs: false,
				onRawData: (data) => out.push(Buffer.from(data))
			});
		} catch (fault) {
			connection.fail();
			options.onBroken(fault);
		}
		if (out.length) connection.send(route(Buffer.concat(out)));
	};

	/** Takes notifications out of an answer and sends them to those who listen. */
	function route(answer: Buffer): Buffer {
		const own = [...messages(answer)].filter((message) => {
			if (message[0] !== NOTIFICATION) return true;
			for (const connection of listeners.get(channelOf(message)) ?? []) connection.send(message);
			return false;
		});
		return Buffer.concat(own);
	}

	const clean = (connection: Connection, sql: string): Job => ({
		owner: connection,
		cleaning: true,
		run: async () => {
			try {
				await backend.exec(sql);
			} catch {
				// the name was never prepared, or the transaction has ended already
			}
		}
	});

	function end(connection: Connection): void {
		if (connection.dead) return;
		connection.dead = true;
		for (const set of listeners.values()) set.delete(connection);
		if (finished) return;
		// what it still wanted must not fill the queue for the others
		for (let at = queue.length - 1; at >= 0; at--)
			if (queue[at]!.owner === connection && !queue[at]!.cleaning) queue.splice(at, 1);
		if (owner === connection) queue.unshift(clean(connection, 'rollback'));
		for (const name of connection.names)
			queue.push(
				clean(connection, `deallocate "${prefix(connection)}${name.replaceAll('"', '""')}"`)
			);
		void pump();
	}

	function watchListen(connection: Connection, message: Buffer): void {
		const [, un, quoted, word] =
			sqlOf(message)?.match(/^\s*(un)?listen\s+(?:"([^"]+)"|(\w+|\*))/i) ?? [];
		const channel = quoted ?? word;
		if (!channel) return;
		if (!un) listeners.set(channel, (listeners.get(channel) ?? new Set()).add(connection));
		else
			for (const [name, set] of listeners)
				if (channel === '*' || channel === name) set.delete(connection);
	}

	function connect(send: (bytes: Buffer) => void, close: () => void) {
		const connection: Connection = {
			id: ++lastId,
			send,
			names: new Set(),
			dead: false,
			fail() {
				end(connection);
				close();
			}
		};
		let buffer = Buffer.alloc(0);
		let started = false;
		const push = (message: Buffer, flush: boolean) => {
			if (finished || queue.length >= options.maxQueue) return connection.fail();
			queue.push({ owner: connection, run: wire(connection, message), flush });
		};
		return {
			end: () => end(connection),
			data(bytes: Uint8Array) {
				buffer = Buffer.concat([buffer, bytes]);
				if (!started) {
					// the start-up message has no type byte
					if (buffer.length < 8 || buffer.length < buffer.readInt32BE(0)) return;
					const length = buffer.readInt32BE(0);
					push(buffer.subarray(0, length), false);
					buffer = buffer.subarray(length);
					started = true;
				}
				let at = 0;
				let done = 0;
				let last = 0;
				for (const message of messages(buffer)) {
					if (message[0] === TERMINATE) return end(connection);
					at += message.length;
					watchListen(connection, message);
					if (!ENDS.has(message[0]!)) continue;
					done = at;
					last = message[0]!;
				}
				if (done) {
					push(scope(connection, buffer.subarray(0, done)), last === FLUSH);
					buffer = buffer.subarray(done);
				}
				void pump();
			}
		};
	}

	/** Runs work of our own when no transaction is open. */
	const run = <T>(work: () => Promise<T>): Promise<T> =>
		new Promise((resolve, reject) => {
			const drop = () => reject(new Error('The database is closed.'));
			if (finished) return drop();
			queue.push({ run: () => work().then(resolve, reject), drop });
			void pump();
		});

	return {
		connect,
		run,
		/**
		 * The last work, which closes the backend. Connections still say goodbye meanwhile, and want
		 * their statements taken away: nothing that waits behind it or comes after it is run.
		 */
		finish: (work: () => Promise<void>): Promise<void> =>
			run(() => {
				finished = true;
				for (const { owner: waiting, drop } of queue.splice(0)) {
					drop?.();
					waiting?.fail();
				}
				return work();
			})
	};
}

const prefix = (connection: Connection) => `c${connection.id}_`;

/** Gives the prepared statements of a connection a name space of their own. */
function scope(connection: Connection, batch: Buffer): Buffer {
	const scoped = [...messages(batch)].map((message) => {
		const at = statementNameAt(message);
		if (at < 0) return message;
		connection.names.add(textAt(message, at));
		return insertAt(message, at, prefix(connection));
	});
	return Buffer.concat(scoped);
}
